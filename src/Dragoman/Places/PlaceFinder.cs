using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>
/// Finds the places that a document names and tells which they are. Reads the syntax and the entities; writes
/// <see cref="Document.Places"/>. A name that may be a word's or a person's counts only where the grammar or the model
/// takes it for a place's.
/// </summary>
public sealed class PlaceFinder(Gazetteer gazetteer, PlaceWords words)
{
    /// <summary>So many people know a city that lives in no one's name.</summary>
    private const int LargeCity = 300_000;

    private readonly PlaceGrammar grammar = new(words);

    /// <summary>Finds the places.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var namings = new List<Naming>();
        var people = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            foreach (var (first, end, candidates) in NameScan.Names(gazetteer, new Sentence(document, s)))
            {
                if (Read(document, first, end, candidates, people) is { } naming)
                    namings.Add(naming);
            }
        }
        var resolver = new PlaceResolver(document, gazetteer, words, namings);
        var places = resolver.Resolve();
        var mentions = new List<PlaceMention>(namings.Count);
        for (var i = 0; i < namings.Count; i++)
        {
            if (places[i] is { } found && IsMeant(namings[i], found.Place))
                mentions.Add(Mention(document, namings[i].First, namings[i].End, found.Place, namings[i].Role, namings[i].Site, found.How));
        }
        mentions.AddRange(Described(document, resolver.Dateline, mentions));
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        document.Places = new PlaceLayer(document, gazetteer, mentions, UnknownPlaces(document, mentions), resolver.Dateline);
    }

    /// <summary>The heads of phrases that say that something is somewhere, without a place that is known.</summary>
    private HashSet<int> UnknownPlaces(Document document, List<PlaceMention> mentions)
    {
        var known = mentions.SelectMany(m => Enumerable.Range(m.First, m.End - m.First).Append(m.Site)).ToHashSet();
        var unknown = new HashSet<int>();
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var (upos, lemma) = (document.Syntax.Upos(i), document.Syntax.Lemma(i));
            var isPlace = (upos == "PROPN" && document.Syntax.MentionKind(i) == "place") || (upos == "NOUN" && (words.IsTown(lemma) || words.IsRegion(lemma)));
            if (isPlace && grammar.RoleOf(new Token(document, i)) is (PlaceRole.At, var site) && !known.Contains(site.Index))
                unknown.Add(site.Index);
        }
        return unknown;
    }

    private static PlaceMention Mention(Document document, int first, int end, Place place, PlaceRole role, int site, string how) =>
        new(first, end, new TextSpan(document.Tokens.Start(first), document.Tokens.End(end - 1)), place, role, how) { Site = site };

    /// <summary>
    /// Places that are described, not named: "the Togolese capital"; "this city" and "here" in a report with a dateline; "there"
    /// after a place in the same or the last sentence.
    /// </summary>
    private List<PlaceMention> Described(Document document, Place? dateline, List<PlaceMention> named)
    {
        var described = new List<PlaceMention>();
        PlaceMention? last = null;
        for (var (i, next) = (0, 0); i < document.Tokens.Count; i++)
        {
            for (; next < named.Count && named[next].End <= i; next++)
                last = named[next].Role is PlaceRole.At or PlaceRole.To ? named[next] : last;
            var token = new Token(document, i);
            var lemma = token.Lemma;
            if (token.Label == "advmod" && words.IsHere(lemma) && dateline is not null)
                described.Add(Mention(document, i, i + 1, dateline, PlaceRole.At, i, "where the report was written"));
            else if (token.Label == "advmod" && words.IsThere(lemma) && last is not null && document.Sentences.Of(i) - document.Sentences.Of(last.First) <= 1)
                described.Add(Mention(document, i, i + 1, last.Place, PlaceRole.At, i, "spoken of before"));
            else if (token.Upos == "NOUN" && words.IsTown(lemma) && token.Label != "compound" && Town(token, dateline) is { } town)
                described.Add(town);
        }
        return described;
    }

    private PlaceMention? Town(Token noun, Place? dateline)
    {
        var place = words.IsCapital(noun.Lemma) && CountryWith(noun) is { } code ? gazetteer.Capital(code)
            : noun.Children.Any(c => c is { Label: "det", Lemma: "this" }) ? dateline : null;
        if (place is not { Kind: PlaceKind.City } || !noun.Children.Any(c => c.Label is "det" or "nmod:poss"))          // "Togolese capital flows north"
            return null;
        var (role, site) = grammar.RoleOf(noun);
        return Mention(noun.Document, noun.Index, noun.Index + 1, place, role, site.Index, ReferenceEquals(place, dateline) ? "where the report was written" : "its country is named with it");
    }

    /// <summary>The country whose adjective or name stands with a noun: "the Syrian capital", "Syria's capital", "the capital of Syria".</summary>
    private static string? CountryWith(Token noun) =>
        noun.Children.Where(c => c.Label is "amod" or "compound" or "nmod:poss" || (c.Label == "nmod" && c.Children.Any(k => k.Lemma == "of")))
            .Select(c => c.Document.Entities.NamedBy(c.Index)?.Country).FirstOrDefault(c => c is not null);

    /// <summary>What a name of the gazetteer is here; null if it is no place's.</summary>
    /// <param name="document">The document.</param>
    /// <param name="first">The name's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="candidates">The places of that name.</param>
    /// <param name="people">Names within the names of people so far: after "Michael Jordan", "Jordan" is he.</param>
    private Naming? Read(Document document, int first, int end, List<Place> candidates, HashSet<string> people)
    {
        var head = PlaceGrammar.HeadOf(document, first, end);
        if (grammar.IsPartOfName(head, first, end))
        {
            if (head.Relation == "flat" || head.Children.Any(c => c.Relation == "flat"))
                people.Add(head.Text);
            return null;
        }
        var (role, site) = grammar.RoleOf(head, candidates.Exists(c => c.Kind == PlaceKind.Country));
        var entity = document.Entities.NamedBy(head.Index);
        // A name that everyone knows is the place's, whatever it looks like: El Fasher, Camp David, "shelled Kharkiv".
        var isKnown = role != PlaceRole.Bare && entity is null or { Role: null, Country: null, Sectors.Count: 0 } or { Kind: EntityKind.Place } && !people.Contains(head.Text)
                      && candidates.Exists(c => c.IsKnown && (end - first > 1 || role is PlaceRole.At or PlaceRole.To or PlaceRole.From || c.Population >= LargeCity));
        if (!isKnown && (entity?.Kind == EntityKind.Person || (role == PlaceRole.Bare && people.Contains(head.Text))))
            return null;
        return new Naming(first, end, candidates) { Head = head, Role = grammar.IsFarFrom(document, first) ? PlaceRole.Bare : role, Site = site.Index, IsSure = isKnown };
    }

    /// <summary>Whether a name is a place's here, and not a word's, a person's or a body's.</summary>
    private static bool IsMeant(Naming naming, Place place)
    {
        var document = naming.Head.Document;
        var kind = document.Syntax.MentionKind(naming.Head.Index);
        var isCountry = document.Entities.NamedBy(naming.Head.Index)?.Kind is EntityKind.Country or EntityKind.Place;        // or its capital
        var isName = naming.Head.Upos == "PROPN" || kind == "place" || isCountry || naming.End - naming.First > 1;
        if (naming.IsSure)
            return true;
        if (kind == "person" && !isCountry)
            return naming.Role is PlaceRole.At && isName && place.IsProminent;
        if (place.Kind != PlaceKind.City)
            return isName || naming.Role is PlaceRole.At or PlaceRole.To;
        return isName && (kind == "place" || naming.Role is PlaceRole.At or PlaceRole.To or PlaceRole.From || place.IsProminent);
    }
}
