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
            if (places[i] is not { } found || !IsMeant(namings[i], found.Place))
                continue;
            var naming = namings[i];
            var span = new TextSpan(document.Tokens.Start(naming.First), document.Tokens.End(naming.End - 1));
            mentions.Add(new PlaceMention(naming.First, naming.End, span, found.Place, naming.Role, found.How) { Site = naming.Site });
        }
        document.Places = new PlaceLayer(document, gazetteer, mentions, resolver.Dateline);
    }

    private Naming? Read(Document document, int first, int end, List<Place> candidates)
    {
        var head = PlaceGrammar.HeadOf(document, first, end);
        if (grammar.IsPartOfName(head, first, end) || document.Entities.NamedBy(head.Index)?.Kind == EntityKind.Person)
            return null;
        var (role, site) = grammar.RoleOf(head);
        return new Naming(first, end, candidates) { Head = head, Role = role, Site = site.Index };
    }

    /// <summary>Whether a name is a place's here, and not a word's, a person's or a body's.</summary>
    private static bool IsMeant(Naming naming, Place place)
    {
        var kind = naming.Head.Document.Syntax.MentionKind(naming.Head.Index);
        var isName = naming.Head.Upos == "PROPN" || kind == "place" || naming.End - naming.First > 1;
        if (kind == "person")
            return naming.Role is PlaceRole.At && isName && place.IsProminent;
        if (place.Kind != PlaceKind.City)
            return isName || naming.Role is PlaceRole.At or PlaceRole.To;
        return isName && (kind == "place" || naming.Role is PlaceRole.At or PlaceRole.To or PlaceRole.From || (place.IsProminent && kind is null or "organization"));
    }
}
