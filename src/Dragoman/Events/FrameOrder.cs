namespace Dragoman.Events;

/// <summary>
/// Which of two frames that a word triggers is tried first: the one that asks for more. "hold talk" comes before "hold"; of
/// those with as many words a user's, then those that ask to be first, those with more restrictions, those whose subject acts,
/// and those whose restrictions take fewer words; at last the name decides.
/// </summary>
internal sealed class FrameOrder : IComparer<(Frame Frame, Predicate Predicate)>
{
    public int Compare((Frame Frame, Predicate Predicate) x, (Frame Frame, Predicate Predicate) y)
    {
        var order = ByDemands(x, y);
        return order != 0 ? order : string.CompareOrdinal(x.Frame.Id, y.Frame.Id);
    }

    /// <summary>The same but for the name: 0 where nothing else decides.</summary>
    public static int ByDemands((Frame Frame, Predicate Predicate) one, (Frame Frame, Predicate Predicate) other) =>
        Demands(other).CompareTo(Demands(one));

    private static (int Words, int Folder, bool IsFirst, int Restrictions, bool IsOfSubject, int Narrowness) Demands((Frame Frame, Predicate Predicate) entry)
    {
        var (frame, predicate) = entry;
        return (
            predicate.With.Count,
            frame.Folder,
            frame.IsFirst,
            frame.Restrictions.Count(r => !r.IsUnless),
            frame.Together.Count > 0 || frame.Actors[0].Name == Slot.Subject,
            -frame.Restrictions.Sum(r => r.Lemmas.Count));
    }
}
