using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Tells whether what stands in a slot is what a frame asks for.</summary>
internal sealed class Restrictions(Ontology ontology, PartyFinder parties)
{
    /// <summary>In a restriction: a country, or anyone whose first sector is political.</summary>
    private const string Political = "political";

    /// <summary>In a restriction: those too who speak for many of their kind, and persons of a known country.</summary>
    private const string Public = "public";

    /// <summary>In a restriction: whatever stands there.</summary>
    private const string Any = "any";

    /// <summary>In a restriction: two parties or more.</summary>
    private const string Several = "several";

    /// <summary>In a restriction on the clause: its form. "agreed that prices were high", "told Chad to leave", "insisted Chad leave".</summary>
    private static readonly (string Name, Func<Token, bool> Is)[] ClauseForms =
        [("fact", StatusReader.IsFact), ("infinitive", StatusReader.IsInfinitive), ("subjunctive", StatusReader.IsSubjunctive)];

    /// <summary>What is in the way of a restriction; null if it is met.</summary>
    /// <param name="restriction">The restriction.</param>
    /// <param name="found">The heads of the phrases in its slot.</param>
    /// <param name="frame">Its frame: an owner may meet it for a recipient, a user for an actor.</param>
    public string? Obstacle(Restriction restriction, IEnumerable<Token> found, Frame frame)
    {
        var isMet = restriction.Lemmas.Contains(Several)
            ? parties.Actors(found).Count > 1
            : found.Any(t => Satisfies(t, restriction) || (!restriction.IsUnless && StandsFor(t, restriction.Slot, frame).Any(s => Satisfies(s, restriction))));
        if (isMet != restriction.IsUnless)
            return null;
        return $"'{restriction.Slot.Name}' is {(restriction.IsUnless ? string.Empty : "not ")}one of: {string.Join(", ", restriction.Lemmas.Order(StringComparer.Ordinal))}";
    }

    /// <summary>By lemma, as written (some plurals are their own lemma), or by the kind or a sector of the entity it names.</summary>
    public bool Satisfies(Token token, Restriction restriction) => parties.Counted(token).Any(t => IsOneOf(t, restriction));

    private bool IsOneOf(Token token, Restriction restriction)
    {
        if (restriction.Lemmas.Contains(token.Lemma) || restriction.Lemmas.Contains(token.Text) || (token.HyphenatedLemma is { } whole && restriction.Lemmas.Contains(whole)))
            return true;
        if (restriction.HasPhrases && token.Children.Any(c => c.Label is "compound" or "amod" && restriction.Lemmas.Contains($"{c.Lemma} {token.Lemma}")))
            return true;                                                 // "peacekeeping operation"
        if (restriction.Slot.Name == Slot.Clause && token.Children.Any(c => c.Relation is "aux" or "cop" or "case" && restriction.Lemmas.Contains(c.Lemma)))
            return true;                                                 // "said Togo must", "was behind the raid"
        if (restriction.Slot.Name == Slot.Clause && ClauseForms.Any(f => restriction.Lemmas.Contains(f.Name) && f.Is(token)))
            return true;
        if (restriction.Lemmas.Contains(Any))
            return true;
        if (token.Document.Entities.NamedBy(token.Index) is not { } entity)
            return false;
        return restriction.Lemmas.Contains(entity.Kind.ToString()) || entity.Sectors.Any(restriction.Lemmas.Contains)
            || (restriction.Lemmas.Contains(Political) && StandingOf(entity) == Standing.Political)
            || (restriction.Lemmas.Contains(Public) && StandingOf(entity) >= Standing.Public);
    }

    private Standing StandingOf(Entity entity) => entity switch
    {
        { Country: null, Sectors.Count: 0 } => Standing.Private,
        { Kind: EntityKind.Country } => Standing.Political,
        { Sectors.Count: 0 } => entity.Kind == EntityKind.Person ? Standing.Public : Standing.Private,
        _ => ontology.StandingOf(entity.Sectors[0]),
    };

    private IEnumerable<Token> StandsFor(Token token, Slot slot, Frame frame) =>
        frame.Recipients.Contains(slot) ? [parties.OrOwner(token)] : frame.Actors.Contains(slot) || frame.Together.Contains(slot) ? parties.OrUser(token) : [];
}
