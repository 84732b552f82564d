using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>Draws each sentence as a tree of words for people to read: heads above, dependents indented below.</summary>
public sealed class TreeWriter(TextWriter output)
{
    /// <summary>Draws a parsed document.</summary>
    public void Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = new Sentence(document, s);
            output.WriteLine(sentence.Text.ReplaceLineEndings(" "));
            WriteTree(sentence);
            output.WriteLine();
        }
    }

    /// <summary>Draws one sentence's tree, a word a line, without recursion: a tree may be as deep as it has words.</summary>
    public void WriteTree(Sentence sentence)
    {
        var stack = new Stack<(Token Token, string Indent, bool Last)>();
        stack.Push((sentence.Tokens.First(t => t.IsRoot), string.Empty, true));
        while (stack.TryPop(out var node))
        {
            var (token, indent, last) = node;
            var branch = token.IsRoot ? string.Empty : last ? "└─ " : "├─ ";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {indent}{branch}{token.Text}  {token.Label}  {token.Upos}/{token.Xpos}{(token.Lemma == token.Text ? "" : $"  ({token.Lemma})")}"));
            var children = token.Children.ToList();
            var below = token.IsRoot ? string.Empty : indent + (last ? "   " : "│  ");
            for (var i = children.Count - 1; i >= 0; i--)
                stack.Push((children[i], below, i == children.Count - 1));
        }
    }
}
