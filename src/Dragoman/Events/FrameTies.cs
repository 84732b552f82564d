namespace Dragoman.Events;

/// <summary>
/// Frames between which nothing decides but the order of their names: triggered by the same words, with as many demands, none
/// of which excludes the other's, and with different event types. Between a user's and the program's the folder decides.
/// </summary>
public static class FrameTies
{
    /// <summary>The ties among a coder's frames, a line for each pair of frames, with file and line.</summary>
    public static IReadOnlyList<string> In(Coder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var ties = new Dictionary<(Frame First, Frame Second), List<string>>();
        foreach (var (kind, lemma) in coder.Frames.Frames.SelectMany(f => f.Predicates).Select(p => (p.Kind, p.Lemma)).Distinct())
        {
            var tried = coder.Frames.TriggeredBy(kind, lemma);
            for (var i = 0; i < tried.Count; i++)
            {
                foreach (var (frame, predicate) in tried.Skip(i + 1).Where(t => IsTie(tried[i], t)))
                {
                    if (!ties.TryGetValue((tried[i].Frame, frame), out var words))
                        ties[(tried[i].Frame, frame)] = words = [];
                    words.Add(string.Join(' ', predicate.With.Prepend(lemma)));
                }
            }
        }
        return [.. ties.Select(t => Line(t.Key.First, t.Key.Second, t.Value)).Order(StringComparer.Ordinal)];
    }

    private static string Line(Frame first, Frame second, List<string> words) =>
        $"{first.File}:{first.Line}: {first.Id} ({first.Act.Type}) is tried before {second.Id} ({second.Act.Type}, {Path.GetFileName(second.File)}:{second.Line}) by its name alone: {string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";

    private static bool IsTie((Frame Frame, Predicate Predicate) one, (Frame Frame, Predicate Predicate) other) =>
        one.Frame != other.Frame && one.Frame.Act.Type != other.Frame.Act.Type && FrameOrder.ByDemands(one, other) == 0
        && one.Predicate.With.Order(StringComparer.Ordinal).SequenceEqual(other.Predicate.With.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && one.Frame.Restrictions.All(r => other.Frame.Restrictions.Where(o => o.Slot == r.Slot).All(o => o.Lemmas.Overlaps(r.Lemmas)));
}
