using System.Collections.Immutable;
using System.Text;

namespace Dragoman.Scoring;

/// <summary>A parsed text in the CoNLL-U format of Universal Dependencies v2: sentences, tokens and words in flat arrays.</summary>
/// <remarks>
/// A token is a stretch of the text, a word is what the tree is made of. Most tokens are one word; a multi-word token
/// ("don't", written as a range line 3-4) holds several ("do", "n't"). Empty nodes (8.1) and the DEPS column are left out.
/// The format: https://universaldependencies.org/format.html.
/// </remarks>
public sealed class ConlluFile
{
    internal ConlluFile(
        string name,
        string characters,
        ImmutableArray<ConlluSentence> sentences,
        ImmutableArray<ConlluToken> tokens,
        ImmutableArray<ConlluWord> words)
    {
        Name = name;
        Characters = characters;
        Sentences = sentences;
        Tokens = tokens;
        Words = words;
    }

    /// <summary>What the file is called in messages.</summary>
    public string Name { get; }

    /// <summary>The forms of all tokens one after another, without white space: the text in which two files are compared.</summary>
    public string Characters { get; }

    /// <summary>The sentences in the order of the file.</summary>
    public ImmutableArray<ConlluSentence> Sentences { get; }

    /// <summary>The tokens of all sentences.</summary>
    public ImmutableArray<ConlluToken> Tokens { get; }

    /// <summary>The words of all sentences.</summary>
    public ImmutableArray<ConlluWord> Words { get; }

    /// <summary>Reads a whole file, and checks its numbering and its trees.</summary>
    /// <param name="reader">The text, which is read to its end and stays open.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <remarks>Blank lines more than one and a missing blank line at the end are let pass.</remarks>
    /// <exception cref="ConlluException">A line is not CoNLL-U, or a sentence is not a tree with one root.</exception>
    public static ConlluFile Read(TextReader reader, string name) => new ConlluReader(reader, name).Read();

    /// <summary>The text that the file is a parse of, as near as the file tells it.</summary>
    /// <remarks>
    /// Tokens are parted by a space unless SpaceAfter=No says otherwise, paragraphs and documents (newpar, newdoc) by an
    /// empty line, as in the raw texts of the CoNLL 2018 shared task; lines are not folded. Ends with a line feed, unless empty.
    /// </remarks>
    public string RawText() => RawText(0, Sentences.Length, []);

    /// <summary>The raw text of some sentences.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="tokenStarts">Takes the place of each of their tokens in the text.</param>
    internal string RawText(int first, int end, List<int> tokenStarts)
    {
        var text = new StringBuilder();
        foreach (var sentence in Sentences.AsSpan(first, end - first))
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                TrimSpace(text).Append("\n\n");
            }

            foreach (var token in Tokens.AsSpan(sentence.FirstToken, sentence.TokenCount))
            {
                tokenStarts.Add(text.Length);
                text.Append(token.Form);
                if (token.SpaceAfter)
                {
                    text.Append(' ');
                }
            }
        }

        return text.Length == 0 ? "" : TrimSpace(text).Append('\n').ToString();
    }

    private static StringBuilder TrimSpace(StringBuilder text)
    {
        if (text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}

/// <summary>A sentence: ranges of the file's tokens and words, and the comment lines above it.</summary>
/// <param name="Start">Its first character in <see cref="ConlluFile.Characters"/>.</param>
/// <param name="End">The position after its last character.</param>
/// <param name="FirstToken">Index of its first token in <see cref="ConlluFile.Tokens"/>.</param>
/// <param name="TokenCount">How many tokens it has; at least one.</param>
/// <param name="FirstWord">Index of its first word in <see cref="ConlluFile.Words"/>.</param>
/// <param name="WordCount">How many words it has; at least one.</param>
/// <param name="Comments">The comment lines without their <c>#</c> and the blanks around.</param>
public readonly record struct ConlluSentence(
    int Start, int End, int FirstToken, int TokenCount, int FirstWord, int WordCount, ImmutableArray<string> Comments)
{
    /// <summary>Whether a document begins here (<c># newdoc</c>, with an id or without).</summary>
    public bool StartsDocument => HasMark("newdoc");

    /// <summary>Whether a paragraph begins here (<c># newpar</c>); every document begins with one.</summary>
    public bool StartsParagraph => HasMark("newpar") || StartsDocument;

    /// <summary>The value of a comment <c># key = value</c>, such as <c>text</c> or <c>newdoc id</c>; null without one.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var equals = comment.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && comment.AsSpan(0, equals).TrimEnd().SequenceEqual(key))
            {
                return comment[(equals + 1)..].Trim();
            }
        }

        return null;
    }

    private bool HasMark(string mark)
    {
        foreach (var comment in Comments)
        {
            if (comment.StartsWith(mark, StringComparison.Ordinal) && comment.AsSpan(mark.Length) is [] or [' ', ..])
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A stretch of the text that is one word, or several if it is a multi-word token.</summary>
/// <param name="Form">The token as the file writes it; it may contain spaces ("10 000").</param>
/// <param name="Start">Its first character in <see cref="ConlluFile.Characters"/>.</param>
/// <param name="End">The position after its last character.</param>
/// <param name="FirstWord">Index of its first word in <see cref="ConlluFile.Words"/>.</param>
/// <param name="WordCount">How many words it has; at least one.</param>
/// <param name="IsMultiWord">Whether it has a range line. (A range of one word, 3-3, is odd but counts.)</param>
/// <param name="SpaceAfter">Whether a space follows it; true unless MISC has SpaceAfter=No.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
public readonly record struct ConlluToken(
    string Form, int Start, int End, int FirstWord, int WordCount, bool IsMultiWord, bool SpaceAfter, int Line);

/// <summary>A word: a node of the sentence's tree. <c>_</c> stands for a value that the file does not give.</summary>
/// <param name="Id">Its number in the sentence, from 1.</param>
/// <param name="Form">The word as the file writes it.</param>
/// <param name="Lemma">The base form.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The treebank's own tag.</param>
/// <param name="Feats">Features, <c>Name=Value</c> with <c>|</c> between.</param>
/// <param name="Head">The number of the head in the sentence; 0 for the root.</param>
/// <param name="Deprel">The relation to the head, with its subtype ("nsubj:pass").</param>
/// <param name="Token">Index of its token in <see cref="ConlluFile.Tokens"/>.</param>
/// <param name="InMultiWord">Whether it is part of a multi-word token.</param>
public readonly record struct ConlluWord(
    int Id, string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, int Token, bool InMultiWord);
