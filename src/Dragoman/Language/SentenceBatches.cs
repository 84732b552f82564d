namespace Dragoman.Language;

/// <summary>
/// Puts sentences of like length together for the model, which reads all sentences of a batch as if they were as long as
/// the longest. A batch of many sentences pays for padding, many small batches pay for each step that they take alone:
/// the cheapest cut is found for each document.
/// </summary>
internal static class SentenceBatches
{
    /// <summary>The most words of a batch, padding included; more would only take memory.</summary>
    private const int MostWords = 1536;

    /// <summary>The most sentences of a batch: rows beyond these make none of the others cheaper.</summary>
    private const int MostSentences = 48;

    /// <summary>What a step of a batch costs whatever its rows, and a run whatever its steps; a row's step costs 1. Measured.</summary>
    private const int StepCost = 1, RunCost = 16;

    /// <summary>Cuts sentences that are sorted by length, the longest first, into batches; returns where each one ends.</summary>
    public static List<int> Cut(ReadOnlySpan<int> lengths)
    {
        // cheapest[i]: cost of the first i sentences; from[i]: where the last batch of that cut begins.
        var cheapest = new long[lengths.Length + 1];
        var from = new int[lengths.Length + 1];
        for (var end = 1; end <= lengths.Length; end++)
        {
            cheapest[end] = long.MaxValue;
            for (var start = end - 1; start >= 0 && end - start <= MostSentences; start--)
            {
                long rows = end - start, steps = lengths[start];
                if (rows > 1 && rows * steps > MostWords)
                    break;
                var cost = cheapest[start] + (steps * (rows + StepCost)) + RunCost;
                if (cost < cheapest[end])
                    (cheapest[end], from[end]) = (cost, start);
            }
        }
        var ends = new List<int>();
        for (var end = lengths.Length; end > 0; end = from[end])
            ends.Add(end);
        ends.Reverse();
        return ends;
    }
}
