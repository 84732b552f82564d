using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Which words of a sentence stand in quotation marks.</summary>
internal sealed class Quotes
{
    private readonly int first;
    private readonly int[] marksBefore;

    public Quotes(Sentence sentence)
    {
        first = sentence.First;
        marksBefore = new int[sentence.Count + 1];
        for (var i = 0; i < sentence.Count; i++)
            marksBefore[i + 1] = marksBefore[i] + (sentence.Document.Syntax.Xpos(first + i) is "``" or "''" ? 1 : 0);
    }

    /// <summary>Whether a token does. The other half of a quotation may stand in another sentence.</summary>
    public bool Contain(int token)
    {
        var before = marksBefore[token - first];
        var behind = marksBefore[^1] - before;
        return before % 2 == 1 || (before == 0 && behind == 1);
    }
}
