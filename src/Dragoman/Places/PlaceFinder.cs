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
    private readonly PlaceGrammar grammar = new(words);

    /// <summary>Finds the places.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var namings = new List<Naming>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            foreach (var (first, end, candidates) in NameScan.Names(gazetteer, new Sentence(document, s)))
            {
                if (Read(document, first, end, candidates) is { } naming)
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
        AddDescribed(document, resolver.Dateline, mentions);
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

    /// <summary>Places that are described, not named: "the Togolese capital"; "this city" and "here" in a report with a dateline.</summary>
    private void AddDescribed(Document document, Place? dateline, List<PlaceMention> mentions)
    {
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var lemma = document.Syntax.Lemma(i);
            var token = new Token(document, i);
            if (dateline is not null && words.IsHere(lemma) && token.Label == "advmod")
            {
                mentions.Add(Mention(document, i, i + 1, dateline, PlaceRole.At, i, "where the report was written"));
                continue;
            }
            if (token.Upos != "NOUN" || !words.IsTown(lemma) || token.Label == "compound")
                continue;
            var place = words.IsCapital(lemma) && CountryWith(token) is { } code ? gazetteer.Capital(code)
                : token.Children.Any(c => c is { Label: "det", Lemma: "this" }) ? dateline : null;
            if (place is not { Kind: PlaceKind.City })
                continue;
            var (role, site) = grammar.RoleOf(token);
            mentions.Add(Mention(document, i, i + 1, place, role, site.Index, ReferenceEquals(place, dateline) ? "where the report was written" : "its country is named with it"));
        }
    }

    /// <summary>The country whose adjective or name stands with a noun: "the Syrian capital", "Syria's capital", "the capital of Syria".</summary>
    private static string? CountryWith(Token noun) =>
        noun.Children.Where(c => c.Label is "amod" or "compound" or "nmod:poss" || (c.Label == "nmod" && c.Children.Any(k => k.Lemma == "of")))
            .Select(c => c.Document.Entities.NamedBy(c.Index)?.Country).FirstOrDefault(c => c is not null);

    private Naming? Read(Document document, int first, int end, List<Place> candidates)
    {
        var head = PlaceGrammar.HeadOf(document, first, end);
        if (grammar.IsPartOfName(head, first, end) || document.Entities.NamedBy(head.Index)?.Kind == EntityKind.Person)
            return null;
        var (role, site) = grammar.RoleOf(head, candidates.Exists(c => c.Kind == PlaceKind.Country));
        return new Naming(first, end, candidates) { Head = head, Role = grammar.IsFarFrom(document, first) ? PlaceRole.Bare : role, Site = site.Index };
    }

    /// <summary>Whether a name is a place's here, and not a word's, a person's or a body's.</summary>
    private static bool IsMeant(Naming naming, Place place)
    {
        var document = naming.Head.Document;
        var kind = document.Syntax.MentionKind(naming.Head.Index);
        var isName = naming.Head.Upos == "PROPN" || kind == "place" || naming.End - naming.First > 1;
        if (kind == "person" && document.Entities.NamedBy(naming.Head.Index)?.Kind != EntityKind.Country)
            return naming.Role is PlaceRole.At && isName && place.IsProminent;
        if (place.Kind != PlaceKind.City)
            return isName || naming.Role is PlaceRole.At or PlaceRole.To;
        return isName && (kind == "place" || naming.Role is PlaceRole.At or PlaceRole.To or PlaceRole.From || place.IsProminent);
    }
}
