using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>
/// Tells which place of a name is meant in a document: the one whose country or region stands beside it, else the one
/// that what else the document speaks of makes likeliest, else the largest. A name means the same place all through
/// a document, unless its container says otherwise.
/// </summary>
internal sealed class PlaceResolver
{
    /// <summary>Weights of what speaks for a place; a city of a million has 9 for its people alone.</summary>
    private const double
        PerDigit = 1.5, CountryPrior = 12, RegionPrior = 8.2, AreaPrior = 9, Capital = 1.5, Known = 1,
        OfCountrySpokenOf = 3, CountryInSentence = 1.5, CountryBeside = 2.5, RegionSpokenOf = 2.5, RegionInSentence = 3, TownsInside = 3, NounBeside = 6, Told = 9;

    /// <summary>People whom a place is given whose number is not known, and the fewest that count.</summary>
    private const int UnknownPopulation = 50_000, LeastPopulation = 2_000;

    /// <summary>Tokens within which a country's name belongs to a place's.</summary>
    private const int Beside = 5;

    /// <summary>Words of "in northern", "in the far north of" between a place and what it lies in.</summary>
    private const int FarthestContainer = 5;

    /// <summary>Names before a noun that belongs to all: "the Idlib, Hama and Homs provinces".</summary>
    private const int LongestList = 6;

    private readonly Document document;
    private readonly Gazetteer gazetteer;
    private readonly PlaceWords words;
    private readonly List<Naming> namings;
    private readonly Place?[] told;
    private readonly List<(int Token, string Country)> countries = [];
    private readonly List<(int Token, Place Region)> regions = [];
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly HashSet<(string?, string)> regionsSpokenOf = [];
    private readonly Dictionary<(string?, string), HashSet<string>> townsOf = [];
    private double heaviest = 1;

    public PlaceResolver(Document document, Gazetteer gazetteer, PlaceWords words, List<Naming> namings)
    {
        (this.document, this.gazetteer, this.words, this.namings) = (document, gazetteer, words, namings);
        told = new Place?[namings.Count];
    }

    /// <summary>Where the report was written; null where no dateline says so.</summary>
    public Place? Dateline { get; private set; }

    /// <summary>The place that each name means, and why; null where it is likelier none.</summary>
    public List<(Place Place, string How)?> Resolve()
    {
        for (var i = 0; i < namings.Count; i++)
            ReadContainer(i);
        GatherEvidence();
        Dateline = ReadDateline();
        var groups = Enumerable.Range(0, namings.Count).GroupBy(NameOf, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var best = groups.ConvertAll(Best);
        for (var g = 0; g < groups.Count; g++)
            AddTown(best[g], NameOf(groups[g][0]));
        var resolved = new List<(Place, string)?>(new (Place, string)?[namings.Count]);
        foreach (var group in groups)
        {
            var place = Best(group);
            foreach (var i in group)
                resolved[i] = told[i] is { } explicitly ? (explicitly, "what it lies in is named with it") : IsSpokenOf(place, group) ? (place, Reason(place, group)) : null;
        }
        return resolved;
    }

    private string NameOf(int naming)
    {
        var (first, end) = (namings[naming].First, namings[naming].End);
        var text = document.Text.AsSpan(document.Tokens.Start(first), document.Tokens.End(end - 1) - document.Tokens.Start(first));
        Span<char> key = stackalloc char[PlaceName.Longest];
        return key[..PlaceName.Key(text, key)].ToString();
    }

    // What stands beside a name

    /// <summary>"Paris, Texas"; "Tyre in southern Lebanon"; "Lebanon's Tripoli"; "Dayton, Ohio".</summary>
    private void ReadContainer(int i)
    {
        var inner = namings[i];
        if (told[i] is not null)
            return;
        if (Abbreviation(inner.End) is { } regions && Pair(inner.Candidates, regions, out var town, out _))
            told[i] = town;
        else if (i + 1 < namings.Count && IsContainer(inner, namings[i + 1]) && Pair(inner.Candidates, namings[i + 1].Candidates, out town, out var outer))
            (told[i], told[i + 1]) = (town, outer);
        else if (i > 0 && namings[i - 1].End + 1 == inner.First && Text(inner.First - 1) is "'s" or "\u2019s" or "'" or "\u2019" && Pair(inner.Candidates, namings[i - 1].Candidates, out town, out _))
            told[i] = town;
    }

    private IReadOnlyList<Place>? Abbreviation(int comma) =>
        comma + 1 < document.Tokens.Count && Text(comma) is "," && gazetteer.Abbreviated(Text(comma + 1)) is { Count: > 0 } regions ? regions : null;

    private bool IsContainer(Naming inner, Naming outer)
    {
        var sentence = document.Sentences.Of(inner.First);
        if (document.Sentences.Of(outer.First) != sentence || outer.First - inner.End is < 1 or > FarthestContainer)
            return false;
        if (outer.First == inner.End + 1 && Text(inner.End) is ",")
            return true;
        var at = Text(inner.End) is "," ? inner.End + 1 : inner.End;
        if (words.RoleOf(Text(at)) != PlaceRole.At)
            return false;
        for (at++; at < outer.First; at++)
        {
            var word = document.Syntax.Lemma(at);
            if (document.Syntax.Upos(at) is not ("DET" or "ADJ" or "ADV") && word != "of" && !words.IsPlace(word))
                return false;
        }
        return true;
    }

    /// <summary>Of the pairs of which the one contains the other, the likeliest.</summary>
    private static bool Pair(IReadOnlyList<Place> inner, IReadOnlyList<Place> outer, out Place town, out Place container)
    {
        (town, container) = (null!, null!);
        var most = double.MinValue;
        var innerIsCountry = inner.Any(p => p.Kind == PlaceKind.Country);
        foreach (var around in outer)
        {
            if (innerIsCountry && around.Kind == PlaceKind.Country)           // "Lebanon, Syria" are two countries
                continue;
            foreach (var within in inner.Where(around.Contains))
            {
                var prior = PriorAmong(within, inner) + Prior(around);
                if (prior > most)
                    (town, container, most) = (within, around, prior);
            }
        }
        return town is not null;
    }

    /// <summary>A region is called after its town: without a word that says so, the town is meant.</summary>
    private static double PriorAmong(Place place, IReadOnlyList<Place> candidates) =>
        place.Kind == PlaceKind.City && candidates.Any(c => c.Kind == PlaceKind.Region && c.Contains(place)) ? Math.Max(Prior(place), RegionPrior + 0.1) : Prior(place);

    // What else the document speaks of

    private void GatherEvidence()
    {
        var naming = 0;
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            while (naming < namings.Count && namings[naming].End <= token)
                naming++;
            if (naming < namings.Count && namings[naming].First <= token)
                continue;                                                   // names of places tell below
            if (document.Entities.NamedBy(token) is { Country: { } country })
                Speak(token, country, 1);
        }
        for (var i = 0; i < namings.Count; i++)
        {
            var (token, candidates) = (namings[i].First, namings[i].Candidates);
            var only = told[i] ?? (candidates.TrueForAll(c => c.Country == candidates[0].Country) ? candidates[0] : null);
            if (only is { Country: { } country })
                Speak(token, country, 1);
            var region = told[i] ?? (candidates.Exists(c => c.Kind == PlaceKind.City) ? null : candidates.Find(c => c.Kind == PlaceKind.Region && c.Region.Length > 0));
            if (region is { Kind: PlaceKind.Region })
            {
                regions.Add((token, region));
                regionsSpokenOf.Add((region.Territory, region.Region));
            }
            if (told[i] is { } town)
                AddTown(town, NameOf(i));
        }
        countries.Sort((a, b) => a.Token.CompareTo(b.Token));
        regions.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    private void AddTown(Place town, string name)
    {
        if (town.Kind != PlaceKind.City || town.Region.Length == 0)
            return;
        if (!townsOf.TryGetValue((town.Territory, town.Region), out var towns))
            townsOf[(town.Territory, town.Region)] = towns = new HashSet<string>(StringComparer.Ordinal);
        towns.Add(name);
    }

    private void Speak(int token, string country, double weight)
    {
        if (token >= 0)
            countries.Add((token, country));
        weights[country] = weights.GetValueOrDefault(country) + (words.IsHub(country) ? weight / 2 : weight);
        heaviest = Math.Max(heaviest, weights[country]);
    }

    private Place? ReadDateline()
    {
        var pieces = DatelinePlace.Pieces(document);
        if (pieces.Length == 0)
            return null;
        var candidates = gazetteer.Named(pieces[0]);
        if (candidates.Count == 0)                                          // a village: at least its region is known
            return pieces.Length > 1 ? gazetteer.Named(pieces[1]).Concat(gazetteer.Abbreviated(pieces[1])).MaxBy(Prior) : null;
        var place = pieces.Length > 1 && (Pair(candidates, gazetteer.Named(pieces[1]), out var town, out _) || Pair(candidates, gazetteer.Abbreviated(pieces[1]), out town, out _))
            ? town
            : candidates.MaxBy(c => PriorAmong(c, candidates) + OfCountry(c));
        if (place is { Country: { } country })
            Speak(-1, country, 2);
        return place;
    }

    // Weighing

    private Place Best(List<int> group)
    {
        var candidates = namings[group[0]].Candidates;
        if (candidates.Count == 1)
            return candidates[0];
        // Of the places that nobody knows a name makes think of, only what the text says of their region tells.
        var isKnown = candidates.Exists(c => c.IsKnown || c.Kind == PlaceKind.Country);
        return candidates.Where(c => !isKnown || c.IsKnown || c.Kind != PlaceKind.City || IsInRegionSpokenOf(c) || group.Exists(i => ReferenceEquals(told[i], c))).MaxBy(c => Score(c, group))!;
    }

    private double Score(Place place, List<int> group)
    {
        var name = NameOf(group[0]);
        var context = group.Max(i => Context(place, i, name));
        if (group.Exists(i => ReferenceEquals(told[i], place)))
            context += Told;
        if (ReferenceEquals(place, Dateline))
            context += CountryBeside;
        return PriorAmong(place, namings[group[0]].Candidates) + OfCountry(place) + context;
    }

    private static double Prior(Place place) => place.Kind switch
    {
        PlaceKind.Country => CountryPrior,
        PlaceKind.Region => place.Region.Length > 0 ? RegionPrior : AreaPrior,
        _ => (PerDigit * Math.Log10(Math.Max(place.Population == 0 && place.IsKnown ? UnknownPopulation : place.Population, LeastPopulation)))
             + (place.IsCapital ? Capital : 0) + (place.IsKnown ? Known : 0),
    };

    /// <summary>How much the document speaks of the place's country.</summary>
    private double OfCountry(Place place)
    {
        if (place.Country is null || !weights.TryGetValue(place.Country, out var weight))
            return 0;
        return OfCountrySpokenOf * Math.Sqrt(weight / heaviest);
    }

    /// <summary>What stands around one mention and speaks for a place.</summary>
    private double Context(Place place, int i, string name)
    {
        var naming = namings[i];
        var sentence = document.Sentences.Of(naming.First);
        var (from, to) = (document.Sentences.First(sentence), document.Sentences.End(sentence));
        var score = 0.0;
        foreach (var (token, country) in Within(countries, from, to))
        {
            if (country == place.Country && (token < naming.First || token >= naming.End))
                score = Math.Max(score, token >= naming.First - Beside && token < naming.End + Beside ? CountryBeside : CountryInSentence);
        }
        if (IsInRegionSpokenOf(place))
            score += Within(regions, from, to).Any(r => r.Item2.Contains(place)) ? RegionInSentence : RegionSpokenOf;
        if (place.Kind == PlaceKind.Region && place.Region.Length > 0 && townsOf.TryGetValue((place.Territory, place.Region), out var towns) && (towns.Count > 1 || !towns.Contains(name)))
            score += TownsInside;
        return score + Cue(place, i);
    }

    /// <summary>"Homs province", "the state of Kano", "the port of Basra", "the Idlib and Hama provinces": the noun beside a name tells what it names.</summary>
    private double Cue(Place place, int i)
    {
        var before = namings[i].First - 1;
        if (before > 0 && Text(before) is "of")
            before--;
        var last = i;
        while (last - i < LongestList && last + 1 < namings.Count && namings[last + 1].First == namings[last].End + 1 && document.Syntax.Upos(namings[last].End) is "CCONJ" or "PUNCT")
            last++;
        var (isRegion, isTown) = (false, false);
        foreach (var token in (int[])[before, namings[last].End])
        {
            if (token < 0 || token >= document.Tokens.Count || document.Syntax.Upos(token) is not ("NOUN" or "PROPN"))
                continue;
            isRegion |= words.IsRegion(document.Syntax.Lemma(token));
            isTown |= words.IsTown(document.Syntax.Lemma(token));
        }
        return (isRegion && place.Kind == PlaceKind.Region) || (isTown && !isRegion && place.Kind == PlaceKind.City) ? NounBeside : 0;
    }

    /// <summary>A small place counts only where its country, or for a country of which all news speaks its region, is spoken of.</summary>
    private bool IsSpokenOf(Place place, List<int> group) =>
        place.IsProminent || ReferenceEquals(place, Dateline)
        || (words.IsHub(place.Country!) ? IsInRegionSpokenOf(place) : weights.ContainsKey(place.Country!))
        || group.Exists(i => ReferenceEquals(told[i], place));

    private bool IsInRegionSpokenOf(Place place) =>
        place.Kind == PlaceKind.City && place.Region.Length > 0 && regionsSpokenOf.Contains((place.Territory, place.Region));

    private string Reason(Place place, List<int> group)
    {
        var candidates = namings[group[0]].Candidates;
        if (candidates.Count == 1)
            return "the only one of that name";
        if (group.Exists(i => ReferenceEquals(told[i], place)))
            return "as elsewhere in the report";
        var prior = candidates.MaxBy(Prior);
        return ReferenceEquals(prior, place) ? $"the largest of {candidates.Count} of that name" : "the report speaks of its country or region";
    }

    private static IEnumerable<(int, T)> Within<T>(List<(int Token, T Value)> sorted, int from, int to)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Token < from)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < sorted.Count && sorted[low].Token < to; low++)
            yield return sorted[low];
    }

    private ReadOnlySpan<char> Span(int token) => document.Text.AsSpan(document.Tokens.Start(token), document.Tokens.Span(token).Length);

    private string Text(int token) => token < document.Tokens.Count ? Span(token).ToString() : string.Empty;
}
