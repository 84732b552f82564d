using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>The words of a document that say when, in order and apart from each other: the layer of <see cref="TimeFinder"/>.</summary>
public sealed class TimeLayer
{
    private readonly TimeExpression[] expressions;

    internal TimeLayer(TimeExpression[] expressions, ClauseWords words) => (this.expressions, Words) = (expressions, words);

    /// <summary>All of them.</summary>
    public IReadOnlyList<TimeExpression> All => expressions;

    /// <summary>Those of a sentence.</summary>
    public ReadOnlySpan<TimeExpression> In(Sentence sentence)
    {
        var from = FirstAt(sentence.First);
        return expressions.AsSpan(from, FirstAt(sentence.End) - from);
    }

    /// <summary>The words by which clauses share a time.</summary>
    internal ClauseWords Words { get; }

    /// <summary>The first expression at a token or behind it.</summary>
    private int FirstAt(int token)
    {
        var (low, high) = (0, expressions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (expressions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
