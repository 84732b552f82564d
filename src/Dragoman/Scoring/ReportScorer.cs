using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>How many of some things are right.</summary>
public sealed record Share(int Right, int All)
{
    internal Share And(bool right) => new(Right + (right ? 1 : 0), All + 1);
}

/// <summary>A gold event beside the found one that comes nearest to it; one of them may be missing.</summary>
/// <param name="Gold">The gold event, or null where what was found is too much.</param>
/// <param name="Found">The found event, or null.</param>
/// <param name="TypeAgrees">Whether the types are equal.</param>
/// <param name="SomePartyAgrees">Whether the types are equal and some party is the same entity, on the same side.</param>
/// <param name="PartiesAgree">Whether the types are equal and all parties on both sides are the same entities.</param>
/// <param name="Faults">What is wrong with the rest of an event whose parties agree: status, mode, date, place; each as found and as in the gold.</param>
public sealed record ActPair(GoldAct? Gold, CodedEvent? Found, bool TypeAgrees, bool SomePartyAgrees, bool PartiesAgree, IReadOnlyList<string> Faults);

/// <summary>A gold entity that takes part in events beside the found one that has most of its mentions.</summary>
public sealed record EntityPair(GoldEntity Gold, Entity? Found)
{
    /// <summary>Whether it was found and has the same country, or none as well.</summary>
    public bool CountryAgrees => Found is not null && Gold.Country == Found.Country;

    /// <summary>Whether it was found and has the same primary sector, or none as well.</summary>
    public bool SectorAgrees => Found is not null && Primary(Gold.Sectors) == Primary(Found.Sectors);

    private static string? Primary(IReadOnlyList<string> sectors) => sectors.Count > 0 ? sectors[0] : null;
}

/// <summary>What was found in a report beside its gold.</summary>
/// <param name="Entities">The entities that take part in gold events.</param>
/// <param name="Events">The events, those of the gold first.</param>
/// <param name="Merges">Found entities that are several in the gold.</param>
public sealed record ReportComparison(IReadOnlyList<EntityPair> Entities, IReadOnlyList<ActPair> Events, IReadOnlyList<(Entity Found, IReadOnlyList<GoldEntity> Gold)> Merges);

/// <summary>
/// Scores the records of whole reports against gold: <c>docs/gold.md</c> tells what counts as right. A found event may stand for
/// a gold one if their triggers overlap or stand in one sentence.
/// </summary>
public sealed class ReportScorer
{
    /// <summary>Weights of a pair: each outweighs what comes after it.</summary>
    private const double TypeWeight = 1_000_000, PartiesWeight = 20_000, ShareWeight = 1000, TriggerWeight = 100, StatusWeight = 1;

    /// <summary>Entities that take part in events and were found.</summary>
    public Share EntitiesFound { get; private set; } = new(0, 0);

    /// <summary>Entities that take part in events, with their country.</summary>
    public Share Countries { get; private set; } = new(0, 0);

    /// <summary>Entities that take part in events, with their primary sector.</summary>
    public Share Sectors { get; private set; } = new(0, 0);

    /// <summary>Entities that take part in events, with both.</summary>
    public Share CountriesAndSectors { get; private set; } = new(0, 0);

    /// <summary>Events by type, whatever the parties.</summary>
    public ClassTally Types { get; } = new();

    /// <summary>Events whose type and at least one party are right.</summary>
    public ClassTally TypesWithAParty { get; } = new();

    /// <summary>Events whose type and parties are right: the matched ones, of which the following is told.</summary>
    public ClassTally TypesWithParties { get; } = new();

    /// <summary>Status, of all matched events.</summary>
    public Share Statuses { get; private set; } = new(0, 0);

    /// <summary>Mode, of all matched events.</summary>
    public Share Modes { get; private set; } = new(0, 0);

    /// <summary>Exact interval, of the matched events that have a date in the gold.</summary>
    public Share Dates { get; private set; } = new(0, 0);

    /// <summary>No date, of the matched events that have none in the gold.</summary>
    public Share NoDates { get; private set; } = new(0, 0);

    /// <summary>Country, of the matched events that have a place in the gold.</summary>
    public Share PlaceCountries { get; private set; } = new(0, 0);

    /// <summary>City, of the matched events that have one in the gold.</summary>
    public Share PlaceCities { get; private set; } = new(0, 0);

    /// <summary>No place, of the matched events that have none in the gold.</summary>
    public Share NoPlaces { get; private set; } = new(0, 0);

    /// <summary>Coreference.</summary>
    public CoreferenceTally Coreference { get; } = new();

    /// <summary>How many entities of the gold are one too many in a found one.</summary>
    public int WrongMerges { get; private set; }

    /// <summary>Reports scored.</summary>
    public int Reports { get; private set; }

    /// <summary>Counts a report and tells what was found in it.</summary>
    public ReportComparison Add(GoldReport gold, Document coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        Reports++;
        var alignment = new MentionAlignment(gold, coded);
        var entities = gold.Parties.Select(e => new EntityPair(e, alignment.Found(e))).ToList();
        foreach (var pair in entities)
        {
            EntitiesFound = EntitiesFound.And(pair.Found is not null);
            Countries = Countries.And(pair.CountryAgrees);
            Sectors = Sectors.And(pair.SectorAgrees);
            CountriesAndSectors = CountriesAndSectors.And(pair.CountryAgrees && pair.SectorAgrees);
        }
        var (key, response) = alignment.Clusters();
        Coreference.Add(key, response);
        var merges = alignment.Merges.ToList();
        WrongMerges += merges.Sum(m => m.Gold.Count - 1);
        var events = Pairs(gold, coded, alignment);
        foreach (var pair in events)
        {
            Types.Add(pair.Gold?.Type, pair.Found?.Type, pair.TypeAgrees);
            TypesWithAParty.Add(pair.Gold?.Type, pair.Found?.Type, pair.SomePartyAgrees);
            TypesWithParties.Add(pair.Gold?.Type, pair.Found?.Type, pair.PartiesAgree);
        }
        return new ReportComparison(entities, [.. events.Select(p => p.PartiesAgree ? p with { Faults = CountDetails(p.Gold!, p.Found!) } : p)], merges);
    }

    private static List<ActPair> Pairs(GoldReport gold, Document coded, MentionAlignment alignment)
    {
        var sentences = Enumerable.Range(0, coded.Sentences.Count).Select(s => new Sentence(coded, s).Span).ToList();
        var weights = new double[gold.Events.Count, coded.Events.Count];
        var pairs = new ActPair[gold.Events.Count, coded.Events.Count];
        for (var g = 0; g < gold.Events.Count; g++)
        {
            var act = gold.Events[g];
            var sentence = sentences.Find(s => s.Overlaps(act.Trigger));
            for (var f = 0; f < coded.Events.Count; f++)
            {
                var found = coded.Events[f];
                var overlap = act.Trigger.Overlaps(found.Trigger);
                if (!overlap && !sentence.Overlaps(found.Trigger))
                    continue;
                var (share, all) = Common(act, found, alignment);
                var type = act.Type == found.Type;
                pairs[g, f] = new ActPair(act, found, type, type && share > 0, type && all, []);
                // Events of other types stand for each other only if the same words name them.
                weights[g, f] = !type && !overlap ? 0
                    : (type ? TypeWeight : 0) + (all ? PartiesWeight : 0) + (ShareWeight * share) + (overlap ? TriggerWeight : 0) + (act.Status == found.Status ? StatusWeight : 0);
            }
        }
        var assigned = Assignment.Best(weights);
        return
        [
            .. gold.Events.Select((act, g) => assigned[g] < 0 ? new ActPair(act, null, false, false, false, []) : pairs[g, assigned[g]]),
            .. coded.Events.Where((_, f) => !assigned.Contains(f)).Select(found => new ActPair(null, found, false, false, false, [])),
        ];
    }

    /// <summary>The share of the parties, on their sides, that both have among those that either has; and whether that is all.</summary>
    private static (double Share, bool All) Common(GoldAct act, CodedEvent found, MentionAlignment alignment)
    {
        var (common, either) = (0, 0);
        foreach (var (gold, parties) in (IEnumerable<(IReadOnlyList<GoldEntity>, IReadOnlyList<Party>)>)[(act.Actors, found.Actors), (act.Recipients, found.Recipients)])
        {
            var meant = parties.Select(alignment.Meant).ToList();
            var known = meant.SelectMany(m => m).ToHashSet();
            common += known.Count(gold.Contains);
            either += known.Union(gold).Count() + meant.Count(m => m.Count == 0);
        }
        return ((double)common / Math.Max(1, either), common == either);
    }

    /// <summary>Counts what else a matched event says, and tells what is wrong.</summary>
    private List<string> CountDetails(GoldAct gold, CodedEvent found)
    {
        var faults = new List<string>();
        bool Right(bool right, string fault)
        {
            if (!right)
                faults.Add(fault);
            return right;
        }

        Statuses = Statuses.And(Right(gold.Status == found.Status, $"status {found.Status.ToString().ToLowerInvariant()} for {gold.Status.ToString().ToLowerInvariant()}"));
        Modes = Modes.And(Right(gold.Mode == found.Mode, $"mode {found.Mode ?? "-"} for {gold.Mode ?? "-"}"));
        var date = $"date {Days(found.Date?.Start, found.Date?.End)} for {Days(gold.Date?.Start, gold.Date?.End)}";
        if (gold.Date is null)
            NoDates = NoDates.And(Right(found.Date is null, date));
        else
            Dates = Dates.And(Right(found.Date is not null && found.Date.Start == gold.Date.Start && found.Date.End == gold.Date.End, date));
        var place = $"place {(found.Place is { } p ? $"{p.Name} {p.Country ?? "-"} {p.Precision}" : "-")} for {(gold.Place is { } q ? $"{q.Name} {q.Country ?? "-"} {q.Precision}" : "-")}";
        if (gold.Place is null)
        {
            NoPlaces = NoPlaces.And(Right(found.Place is null, place));
            return faults;
        }
        var country = found.Place is not null && found.Place.Country == gold.Place.Country;
        PlaceCountries = PlaceCountries.And(country);
        var right = country;
        if (gold.Place.Precision == "city")
        {
            right = country && found.Place!.Precision == "city" && Spelling.Normal(found.Place.Name).Equals(Spelling.Normal(gold.Place.Name), StringComparison.OrdinalIgnoreCase);
            PlaceCities = PlaceCities.And(right);
        }
        Right(right, place);
        return faults;
    }

    private static string Days(DateOnly? start, DateOnly? end) => start is null ? "-" : start == end ? $"{start:yyyy-MM-dd}" : $"{start:yyyy-MM-dd}..{end:yyyy-MM-dd}";
}
