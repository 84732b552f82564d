using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>What came of coding the examples of every frame.</summary>
/// <param name="Frames">Number of frames.</param>
/// <param name="Examples">Number of examples.</param>
/// <param name="Problems">One line each, with file and line.</param>
public sealed record FrameReport(int Frames, int Examples, IReadOnlyList<string> Problems);

/// <summary>
/// Codes every frame's examples: each must yield the codings it names and no other, and each frame must match in at least
/// one of its own, so that a frame that another one hides does not go unseen.
/// </summary>
public static class FrameCheck
{
    /// <summary>Checks the frames of a coder.</summary>
    /// <param name="coder">Has the frames.</param>
    /// <param name="which">Tells by its name whether a frame is to be checked; all by default.</param>
    public static FrameReport Run(Coder coder, Predicate<string>? which = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var problems = new List<string>();
        var examples = 0;
        var checkedFrames = coder.Frames.Frames.Where(f => which is null || which(f.Id)).ToList();
        foreach (var frame in checkedFrames)
        {
            var matched = false;
            foreach (var example in frame.Examples)
            {
                examples++;
                var document = new Document("example", example.Text);
                coder.Code(document);
                matched |= document.Events.Any(e => e.Frame == frame.Id);
                var found = document.Events.Select(Coding.Of).Order(StringComparer.Ordinal).ToList();
                var wanted = example.Codings.Select(Coding.Normal).Order(StringComparer.Ordinal).ToList();
                if (!found.SequenceEqual(wanted, StringComparer.Ordinal))
                    problems.Add($"{frame.File}:{example.Line}: {frame.Id}: \"{example.Text}\" was coded {Listed(found)}, not {Listed(wanted)}");
            }
            if (!matched && frame.Examples.Any(e => e.Codings.Count > 0))
                problems.Add($"{frame.File}:{frame.Line}: {frame.Id} matches in none of its examples{FrameShadow.Over(frame, coder)}");
        }
        return new FrameReport(checkedFrames.Count, examples, problems);

        static string Listed(List<string> codings) => codings.Count == 0 ? "as nothing" : string.Join(" and ", codings.Select(c => $"[{c}]"));
    }
}
