using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary>The frames that came nearest to a miss, a line each: where a lexicon's editor looks first.</summary>
internal static class NearestFrames
{
    /// <summary>How many are shown of one miss.</summary>
    private const int Most = 5;

    /// <summary>Characters of a line; what a slot may hold can be hundreds of words.</summary>
    private const int Longest = 240;

    /// <summary>Writes them, indented: those whose predicate was all there first; or that no word triggers a frame.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="explanation">What was tried in the document.</param>
    /// <param name="within">The stretch to look in; the whole text by default.</param>
    public static void Write(TextWriter output, Explanation explanation, TextSpan? within = null)
    {
        var here = explanation.Tried.Where(t => within is not { } span || span.Overlaps(t.Trigger.Span)).OrderByDescending(t => t.IsNear).DistinctBy(t => (t.Frame, t.Trigger)).Take(Most).ToList();
        foreach (var tried in here)
            output.WriteLine($"    {Short(tried.ToString())}");
        if (here.Count == 0)
            output.WriteLine("    no word here triggers a frame");
    }

    private static string Short(string line) => line.Length <= Longest ? line : $"{line.AsSpan(0, line.LastIndexOf(' ', Longest))} ...";
}
