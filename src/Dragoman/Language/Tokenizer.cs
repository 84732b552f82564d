using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>
/// Cuts English text into words by the conventions of Universal Dependencies v2 (EWT and GUM): clitics are words of
/// their own within a multi-word token, hyphenated words are split, numbers, addresses and abbreviations are not.
/// Reads the text; writes <see cref="Document.Tokens"/>. Linear in the length of the text.
/// </summary>
/// <remarks>
/// The text is cut at white space into chunks. A chunk is read from left to right: at each place stands what is one word
/// whatever stands in it, or a run of word characters, or punctuation. A run is then cut into words.
/// </remarks>
public sealed class Tokenizer(TokenRules rules)
{
    /// <summary>Chunks longer than this are cut, so that no pattern meets a line of megabytes.</summary>
    private const int LongestChunk = 1000;

    private readonly WholeWords wholeWords = new(rules);
    private readonly WordRun runs = new(rules);
    private readonly WordCutter cutter = new(rules);

    /// <summary>Cuts the document's text.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Tokens = Tokenize(document.Text);
    }

    internal TokenLayer Tokenize(string text)
    {
        var writer = new TokenWriter(text.Length / 5);
        var paragraphs = new ParagraphBreaks(text);
        var quotes = new SingleQuotes();
        for (var at = 0; at < text.Length;)
        {
            if (Characters.IsSpace(text, at))
            {
                if (paragraphs.EndsAt(at))
                {
                    writer.EndParagraph();
                    quotes.Reset();
                }
                else
                {
                    writer.Space();
                }
                at++;
                continue;
            }
            var end = ChunkEnd(text, at);
            Chunk(text, at, end, writer, quotes);
            at = end;
        }
        return writer.ToLayer();
    }

    private static int ChunkEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !Characters.IsSpace(text, end) && end - start < LongestChunk)
            end++;
        var halvesPair = end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]);
        return halvesPair && end - start > 1 ? end - 1 : end;
    }

    private void Chunk(string text, int start, int end, TokenWriter writer, SingleQuotes quotes)
    {
        for (var at = start; at < end;)
        {
            if (wholeWords.Length(text, at, end) is var whole and > 0)
            {
                writer.Add(at, at + whole);
                at += whole;
            }
            else if (WordRun.Begins(text, at, start, end))
            {
                var runEnd = runs.End(text, at, end);
                cutter.Cut(text, at, runEnd, writer);
                at = Apostrophe(text, runEnd, end, writer, quotes);
            }
            else
            {
                var length = Punctuation.Length(text.AsSpan(at, end - at), opensChunk: at == start);
                if (length == 1 && Characters.IsApostrophe(text[at]))
                    quotes.See(text, at);
                writer.Add(at, at + length);
                at += length;
            }
        }
    }

    /// <summary>Writes the apostrophe that may follow a run, and the s behind it: workers', U.S.'s. Returns where it ends.</summary>
    private static int Apostrophe(string text, int at, int end, TokenWriter writer, SingleQuotes quotes)
    {
        if (at >= end || !Characters.IsApostrophe(text[at]) || (at + 1 < end && Characters.IsApostrophe(text[at + 1])))
            return at;
        if (at + 1 < end && text[at + 1] is 's' or 'S' && (at + 2 == end || !Characters.IsWord(text, at + 2)))
        {
            writer.Add(at, at + 2, joins: true);
            return at + 2;
        }
        writer.Add(at, at + 1, joins: quotes.IsPossessive(text, at));
        return at + 1;
    }
}
