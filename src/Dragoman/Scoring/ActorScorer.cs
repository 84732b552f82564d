using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>A sentence in which people marked who acts and to whom it is done.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">Where those stand who act.</param>
/// <param name="Targets">Where those stand to whom it is done.</param>
public sealed record MarkedSentence(int Line, string Text, IReadOnlyList<TextSpan> Sources, IReadOnlyList<TextSpan> Targets);

/// <summary>What became of a marked party.</summary>
public enum PartyOutcome
{
    /// <summary>A coded event has it as a party.</summary>
    Found,

    /// <summary>No entity whose country or a sector is known is named there.</summary>
    Unknown,

    /// <summary>It is known, but its sentence has no event at all.</summary>
    NoEvent,

    /// <summary>Its sentence has events, but without it.</summary>
    OtherParties,
}

/// <summary>A marked party and what became of it.</summary>
public sealed record PartyResult(TextSpan Span, bool IsSource, PartyOutcome Outcome);

/// <summary>How many marked parties had which outcome.</summary>
public sealed record OutcomeCounts(int Found, int Unknown, int NoEvent, int OtherParties)
{
    /// <summary>All of them.</summary>
    public int All => Found + Unknown + NoEvent + OtherParties;
}

/// <summary>
/// Scores how many marked parties take part in a coded event. A source is found if the span of some event's actor overlaps it,
/// a target if that of a recipient or an actor does: in a meeting all are actors.
/// </summary>
public sealed class ActorScorer
{
    private readonly Dictionary<(bool IsSource, PartyOutcome Outcome), int> counts = [];

    /// <summary>The outcomes of the sources, or of the targets.</summary>
    public OutcomeCounts Counts(bool sources)
    {
        int Of(PartyOutcome outcome) => counts.GetValueOrDefault((sources, outcome));
        return new OutcomeCounts(Of(PartyOutcome.Found), Of(PartyOutcome.Unknown), Of(PartyOutcome.NoEvent), Of(PartyOutcome.OtherParties));
    }

    /// <summary>Counts a sentence and returns what became of each party, in the order of the text.</summary>
    public IReadOnlyList<PartyResult> Add(MarkedSentence gold, Document coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var results = gold.Sources.Select(s => new PartyResult(s, true, Outcome(s, true, coded)))
            .Concat(gold.Targets.Select(t => new PartyResult(t, false, Outcome(t, false, coded))))
            .OrderBy(r => r.Span).ToList();
        foreach (var result in results)
            counts[(result.IsSource, result.Outcome)] = counts.GetValueOrDefault((result.IsSource, result.Outcome)) + 1;
        return results;
    }

    private static PartyOutcome Outcome(TextSpan span, bool isSource, Document coded)
    {
        var parties = isSource ? coded.Events.SelectMany(e => e.Actors) : coded.Events.SelectMany(e => e.Actors.Concat(e.Recipients));
        if (parties.Any(p => p.Span.Overlaps(span)))
            return PartyOutcome.Found;
        var isKnown = coded.Entities.All.Any(e => (e.Country is not null || e.Sectors.Count > 0) && e.Mentions.Any(span.Overlaps));
        return !isKnown ? PartyOutcome.Unknown : coded.Events.Count == 0 ? PartyOutcome.NoEvent : PartyOutcome.OtherParties;
    }
}
