using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Whose a role is: the words before it, the possessor, and what stands behind "of", "for", "from" and "in".</summary>
internal sealed partial class PhraseReader
{
    /// <summary>Whose a role is.</summary>
    /// <param name="Country">The country, or null.</param>
    /// <param name="CountryBy">The words that tell it.</param>
    /// <param name="Sectors">The sectors of who has the role to give, or of the noun before it.</param>
    /// <param name="SectorsBy">The words that tell them.</param>
    /// <param name="IsBody">Whether the sectors are those of a body or group: "a Hamas spokesman" is of Hamas.</param>
    /// <param name="Token">The head of an owner whom only what the phrase refers to can tell.</param>
    private readonly record struct Owner(string? Country, string? CountryBy, IReadOnlyList<string> Sectors, string? SectorsBy, bool IsBody, int? Token)
    {
        public static readonly Owner None = new(null, null, [], null, false, null);

        /// <summary>The name of an owner that no lexicon knows: "IABD officials".</summary>
        public string? Name { get; init; }

        /// <summary>Whether a state as a whole was named, and no region or city of it.</summary>
        public bool IsState { get; init; }

        public Owner WithCountry(string? country, string by, bool isState = false) => Country is null && country is not null ? this with { Country = country, CountryBy = by, IsState = isState } : this;

        public Owner WithSectors(IReadOnlyList<string> sectors, string by, bool isBody) => Sectors.Count == 0 && sectors.Count > 0 ? this with { Sectors = sectors, SectorsBy = by, IsBody = isBody } : this;
    }

    /// <summary>The sectors of a role in the hands of its owner.</summary>
    private static IReadOnlyList<string> Combined(Owner owner, Role role)
    {
        if (role.Strength == RoleStrength.Kin)
            return owner is { IsBody: false, Sectors: [Sector.Government, ..] } ? [Sector.Elite] : role.Sectors;
        if (role.Strength == RoleStrength.Governs && owner is { Sectors.Count: 0, IsState: true })
            return [Sector.Government];
        if (owner.Sectors.Count == 0 || role.Strength == RoleStrength.Apart)
            return role.Sectors;
        if (Sector.IsInternational(owner.Sectors))
        {
            return owner.Country is not null && owner.IsBody && role.Sectors.Contains(Sector.Government, StringComparer.Ordinal) && !role.Yields
                ? role.Sectors                                                       // "Russia's UN ambassador" is Russia's
                : Sector.Union(owner.Sectors, [.. role.Sectors.Where(s => s is Sector.Military or Sector.Police)]);
        }
        if (role.Sectors.Count == 0)
            return owner.Sectors;
        if (!owner.IsBody)
            return role.Sectors;
        if (role.Yields)
            return owner.Sectors;
        return owner.Sectors[0] == Sector.Party ? Sector.Union(role.Sectors, owner.Sectors) : Sector.Union(owner.Sectors, role.Sectors);
    }

    /// <summary>Whose a role is.</summary>
    /// <param name="mention">The phrase.</param>
    /// <param name="head">The head of the phrase: the role noun or a name that it stands before.</param>
    /// <param name="role">The role noun.</param>
    /// <param name="before">Where a name begins that the role stands before; else the head.</param>
    /// <param name="depth">Phrases around this one.</param>
    private Owner OwnerOf(Mention mention, Token head, RoleMatch role, int before, int depth)
    {
        var owner = OwnerBefore(mention.First, role.First, role.Role, depth);
        foreach (var noun in (Token[])(RoleHeadOf(role) == head.Index ? [head] : [new Token(Document, RoleHeadOf(role)), head]))
            owner = OwnerBehind(owner, noun, role, depth);
        if (owner.Country is null && owner.Token is null)
            owner = OwnerOfFirst(owner, head, depth);
        _ = before;
        return Sector.IsInternational(owner.Sectors) && owner.IsBody && !(owner.Country is not null && !role.Role.Yields && role.Role.Sectors.Contains(Sector.Government, StringComparer.Ordinal))
            ? owner with { Country = null, CountryBy = null }
            : owner;
    }

    /// <summary>The words before a role, from the nearest to the first of the phrase.</summary>
    private Owner OwnerBefore(int first, int end, Role role, int depth)
    {
        var owner = Owner.None;
        for (var token = end - 1; token >= first; token--)
        {
            if (Document.Syntax.Xpos(token) == "POS")
                return Possessor(owner, new Token(Document, token), depth);
            if (Document.Syntax.Xpos(token) == "PRP$")
                return owner.Country is null || owner.Sectors.Count == 0 ? owner with { Token = token } : owner;
            if (names.NameAt(token) is { } match)
            {
                owner = NamedOwner(owner, match, role);
                token = match.First;
                continue;
            }
            if (Document.Syntax.Upos(token) != "ADJ" && names.RoleAt(token) is { } before && before.End == token + 1 && !IsCapitalName(token))
            {
                if (role.Yields || role.Sectors.Count == 0)
                    owner = owner.WithSectors(before.Role.Sectors, Quoted(before.First, before.End), before.Role.Kind != EntityKind.Person);
                token = before.First;
            }
            else if (owner.Sectors.Count == 0 && owner.Name is null && IsUnknownName(token))
            {
                owner = owner with { Name = Written(token, token + 1) };
            }
        }
        return owner;
    }

    /// <summary>A name before a role: its owner, unless a participle joined to it says what else it has to do with it ("Turkish-backed").</summary>
    private Owner NamedOwner(Owner owner, NameMatch match, Role role)
    {
        var by = Quoted(match.First, match.End);
        var actor = match.Actor;
        if (names.Is(match.End, "-") && names.Has(match.End + 1) && names.NameAt(match.End + 1) is null)
        {
            var participle = names.Word(match.End + 1);
            if (words.IsLed(participle) && role.Yields && role.Sectors.Contains(Sector.Military, StringComparer.Ordinal) && owner.Sectors.Count == 0)
                return owner.WithSectors(actor.Kind == EntityKind.Country ? ["IGO", Sector.Military] : [Sector.Unidentified], by, true);
            return words.IsBased(participle) ? owner.WithCountry(actor.Country, by) : owner;
        }
        if (actor.Naming == Naming.Seat || (actor.Naming == Naming.Capital && role.Sectors.Count == 0))
            return owner.WithCountry(actor.Country, by).WithSectors([Sector.Government, .. actor.Sectors], by, true);
        if (actor.Naming == Naming.Capital)
            return owner.WithCountry(actor.Country, by);
        if (actor.Kind is EntityKind.Country or EntityKind.Place)
            return owner.WithCountry(actor.Country, by, actor.IsState).WithSectors(actor.Sectors.Count > 0 && role.Sectors.Count > 0 ? Sector.Union(role.Sectors, actor.Sectors) : actor.Sectors, by, actor.Sectors.Count > 0);
        return owner.WithSectors(actor.Sectors, by, actor.Kind is EntityKind.Organisation or EntityKind.Group).WithCountry(actor.Country, by);
    }

    private Owner Possessor(Owner owner, Token apostrophe, int depth)
    {
        if (apostrophe.Head is not { } possessor)
            return owner;
        if (names.NameAt(possessor.Index) is { Actor: { Kind: EntityKind.Country or EntityKind.Place, IsSeat: false, Country: { } country } } match && !IsWithinLongerName(possessor, match))
            return owner.WithCountry(country, Quoted(match.First, match.End), match.Actor.IsState);
        return Read(possessor, depth + 1) is { } whose ? With(owner, whose) : owner with { Token = owner.Token ?? possessor.Index };
    }

    private Owner With(Owner owner, Mention whose)
    {
        var by = Quoted(whose.First, whose.End);
        var isBody = whose.Kind == EntityKind.Organisation || whose.IsSeat || (whose.Kind == EntityKind.Group && (whose.Form == MentionForm.Name || !whose.IsPlural));
        owner = owner.WithCountry(whose.Country, by, whose is { Kind: EntityKind.Country, IsSeat: false }).WithSectors(whose.IsVague ? [] : whose.Sectors, by, isBody);
        return whose.Country is null || whose.Sectors.Count == 0 ? owner with { Token = owner.Token ?? whose.Head } : owner;
    }

    /// <summary>What stands behind a role noun.</summary>
    private Owner OwnerBehind(Owner owner, Token noun, RoleMatch role, int depth)
    {
        foreach (var child in noun.Children.Where(c => c.Index >= role.End && c.Relation is "nmod" or "obl" && c.Label != "nmod:poss"))
        {
            if (child.Children.FirstOrDefault(c => c.Relation == "case") is not { Document: not null } preposition)
                continue;
            owner = preposition.Lemma switch
            {
                "of" => Read(child, depth + 1) is { } whose ? With(owner, whose) : owner,
                "at" or "in" or "with" when role.Role.Yields && Read(child, depth + 1) is { Kind: EntityKind.Organisation, Form: not MentionForm.Name } whose => With(owner, whose),
                "for" or "at" or "with" when role.Role.Sectors.Count == 0 && Read(child, depth + 1) is { } whose => With(owner, whose),
                "to" when role.Role.Yields && Read(child, depth + 1) is { Kind: EntityKind.Person } whose => With(owner, whose),
                "in" or "from" or "within" when names.NameAt(child.Index) is { Actor: { Country: { } country, Kind: not EntityKind.Person } } match => owner.WithCountry(country, Quoted(match.First, match.End)),
                "from" when role.Role.Sectors.Count == 0 || role.Role.Yields => Read(child, depth + 1) is { } whose ? With(owner, whose) : owner,
                _ => owner,
            };
        }
        // "based in Nairobi"; and who fled is from there, wherever the parser hung it: "helped refugees from Mali".
        foreach (var clause in noun.Children.Where(c => c.Label == "acl" && words.IsBased(c.Text)))
        {
            foreach (var place in clause.Children.Where(c => c.Relation == "obl"))
            {
                if (names.NameAt(place.Index) is { Actor.Country: { } country } match)
                    owner = owner.WithCountry(country, Quoted(match.First, match.End));
            }
        }
        var next = role.End;
        if (owner.Country is null && role.Role.Sectors.Contains(Sector.Refugee, StringComparer.Ordinal) && names.Is(next, "from") && names.Has(next + 1) && names.NameAt(next + 1) is { Actor.Country: { } home } from)
            owner = owner.WithCountry(home, Quoted(from.First, from.End));
        return owner;
    }

    /// <summary>"the Iraqi prime minister, president and speaker": what stands before the first of several stands before all that have no article of their own.</summary>
    private Owner OwnerOfFirst(Owner owner, Token head, int depth)
    {
        if (head is not { Label: "conj", Head: { } first } || head.Children.Any(c => c.Relation == "det" || c.Label == "nmod:poss") || names.RoleAt(first.Index) is not { } role)
            return owner;
        var shared = OwnerBefore(NounPhrase.Around(first).First, role.First, role.Role, depth + 1);
        return owner.WithCountry(shared.Country, shared.CountryBy ?? string.Empty, shared.IsState) with { Token = shared.Country is null ? shared.Token : owner.Token };
    }

    /// <summary>"Union" in "Student Union leader" may be part of a name; a role noun in lower case never is.</summary>
    private bool IsCapitalName(int token) => Document.Syntax.Upos(token) == "PROPN" && IsCapital(token) && names.RoleAt(token) is { Role.Kind: EntityKind.Person };
}
