using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>A gold event beside the found one that comes nearest to it; one of them may be missing.</summary>
/// <param name="Gold">The gold event, or null where nothing in the gold is like what was found.</param>
/// <param name="Found">The found event, or null.</param>
/// <param name="TypeAgrees">Whether the types are equal.</param>
/// <param name="PartiesAgree">Whether countries and sectors of the parties are as the gold tells them.</param>
public sealed record EventPair(GoldEvent? Gold, CodedEvent? Found, bool TypeAgrees, bool PartiesAgree)
{
    /// <summary>Whether type and parties are right.</summary>
    public bool IsRight => TypeAgrees && PartiesAgree;
}

/// <summary>
/// Scores the events of sentences. Within a sentence every gold event is paired with at most one found event, so that as many
/// types as possible agree, and of these as many parties. Negated and hypothetical events are no claim that something
/// happened, and are left out.
/// </summary>
public sealed class EventScorer
{
    /// <summary>What stands in the confusion table where the gold or the program has no event.</summary>
    public const string Nothing = "-";

    /// <summary>Weights of a pair: its type outweighs its parties, and both that it is a pair at all.</summary>
    private const double TypeWeight = 1000, PartiesWeight = 10, PairWeight = 1;

    private readonly Dictionary<(string Gold, string Found), int> confusion = [];

    /// <summary>The scores of types, whatever the parties.</summary>
    public ClassTally Types { get; } = new();

    /// <summary>The scores of events whose type and parties are right.</summary>
    public ClassTally TypesWithParties { get; } = new();

    /// <summary>Sentences scored.</summary>
    public int Sentences { get; private set; }

    /// <summary>How often a gold type was found as another or not at all.</summary>
    public IReadOnlyDictionary<(string Gold, string Found), int> Confusion => confusion;

    /// <summary>Counts a sentence and returns its pairs, the gold events first.</summary>
    public IReadOnlyList<EventPair> Add(GoldSentence gold, Document coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        Sentences++;
        var pairs = Pairs(gold.Events, [.. coded.Events.Where(e => e.Status is not (EventStatus.Negated or EventStatus.Hypothetical))]);
        foreach (var pair in pairs)
        {
            var found = pair.TypeAgrees ? pair.Gold!.Type : pair.Found?.Type;      // an older name may mean several types
            Types.Add(pair.Gold?.Type, found, pair.TypeAgrees);
            TypesWithParties.Add(pair.Gold?.Type, found, pair.IsRight);
            var cell = (pair.Gold?.Type ?? Nothing, found ?? Nothing);
            confusion[cell] = confusion.GetValueOrDefault(cell) + 1;
        }
        return pairs;
    }

    private static List<EventPair> Pairs(IReadOnlyList<GoldEvent> gold, List<CodedEvent> found)
    {
        EventPair Pair(GoldEvent g, CodedEvent f) => new(g, f, g.Types.Contains(f.Type, StringComparer.Ordinal), g.AgreesWithPartiesOf(f));
        var weights = new double[gold.Count, found.Count];
        for (var g = 0; g < gold.Count; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                var pair = Pair(gold[g], found[f]);
                weights[g, f] = (pair.TypeAgrees ? TypeWeight : 0) + (pair.PartiesAgree ? PartiesWeight : 0) + PairWeight;
            }
        }
        var assigned = Assignment.Best(weights);
        var pairs = gold.Select((g, i) => assigned[i] < 0 ? new EventPair(g, null, false, false) : Pair(g, found[assigned[i]])).ToList();
        pairs.AddRange(found.Where((_, i) => !assigned.Contains(i)).Select(f => new EventPair(null, f, false, false)));
        return pairs;
    }
}
