using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Proper names: where they begin and end, what their words tell, and the titles before them.</summary>
internal sealed partial class PhraseReader
{
    /// <summary>Small words inside the names of bodies.</summary>
    private static bool IsInsideName(string upos) => upos is "ADP" or "DET" or "CCONJ";

    /// <summary>A proper name that no lexicon knows: its own words and what stands before and behind it say who it is.</summary>
    private Mention? UnknownName(Mention mention, Token head, int depth)
    {
        if (words.IsNoName(names.Word(head.Index)))
            return null;
        var body = NameChunk(head, mention, ofBody: true);
        var personal = NameChunk(head, mention, ofBody: false);
        if (names.NameAt(personal.End - 1) is { Actor.Kind: EntityKind.Person } known && known.End == personal.End && known.First > mention.First && !words.IsGivenName(names.Word(known.First - 1), out _))
            return Named(mention, head, known, depth);                       // "Secretary of State George Shultz", wherever the parser sees the head
        while (personal.End - personal.First > 1 && words.IsTitle(names.Word(personal.First), out _))
            personal.First++;                                               // "Gen Rattana", the title taken for the head
        var role = TitleBefore(Math.Min(mention.First, personal.First), personal.First, out var title);
        var (kind, sectors, isSure) = words.NameWord(names.Word(personal.End - 1)) is null && (role is not null || title.Found) ? (EntityKind.Person, [], true) : KindOf(head, body);
        var (first, end) = kind == EntityKind.Person ? personal : body;
        var named = mention with
        {
            Form = MentionForm.Name,
            ProperName = Written(first, end),
            NameTokens = (first, end),
            Kind = kind,
            KindIsSure = isSure,
            Sectors = sectors,
            SectorsBy = sectors.Count > 0 ? Quoted(first, end) : null,
            First = FirstOfName(Math.Min(mention.First, first), first),
            End = Math.Max(head.Index + 1, end),
            IsPlural = false,
        };
        if (kind == EntityKind.Person)
        {
            var gender = GenderOf(first, end);
            named = named with { Gender = gender == Gender.Unknown ? title.Gender : gender };
            if (role is not null)
            {
                var described = Described(named, head, role, depth, first);
                return named.Gender == Gender.Unknown ? described : described with { Gender = named.Gender };
            }
            if (title.Sectors.Count > 0)
                named = named with { Sectors = title.Sectors, SectorsBy = "title" };
        }
        return isSure && kind == EntityKind.Place ? null : WithOwner(named, head, first, depth);
    }

    /// <summary>"Jurisdiction for Peace", "Mothers of Valmora": a common noun with a capital, a preposition and another capital.</summary>
    private bool IsNameOfBody(Token head) =>
        head.Upos == "NOUN" && IsCapital(head.Index) && names.Has(head.Index + 2) && Document.Syntax.Upos(head.Index + 1) == "ADP" && IsCapital(head.Index + 2)
        && head.Children.All(c => c.Relation != "det") && names.NameAt(head.Index + 2) is null && !words.IsNoName(names.Word(head.Index + 2))
        && Document.Syntax.MentionKind(head.Index) is "organization" or "person" or "abstract" or null;

    /// <summary>Without "Friday" in "On Friday Alex Younghusband".</summary>
    private int FirstOfName(int first, int nameFirst)
    {
        while (first < nameFirst && words.IsNoName(names.Word(first)))
            first++;
        return first;
    }

    /// <summary>Inc of "Petrolux Holdings Inc", taken for a common noun.</summary>
    private bool IsMisreadNameWord(Token head) =>
        head.Upos == "NOUN" && IsCapital(head.Index) && head.Index > names.Sentence.First && IsCapital(head.Index - 1) && Document.Syntax.Upos(head.Index - 1) == "PROPN" && words.NameWord(names.Word(head.Index)) is not null;

    /// <summary>Nationality, possessor, home and body of a named one: "Kenya's Amani Trust", "Olof Berg of Oxfam".</summary>
    private Mention WithOwner(Mention named, Token head, int nameFirst, int depth)
    {
        var owner = OwnerBefore(named.First, nameFirst, new Role(string.Empty, named.Sectors, named.Kind, RoleStrength.Yields), depth);
        if (named.Kind != EntityKind.Person)
        {
            for (var token = nameFirst; token < named.End && owner.Country is null; token++)
            {
                if (names.NameAt(token) is { Actor: { Kind: EntityKind.Country or EntityKind.Place, Country: { } inside } } within)
                    owner = owner.WithCountry(inside, Quoted(within.First, within.End));
            }
        }
        foreach (var child in head.Children.Where(c => c.Index > head.Index && c.Label == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma is "of" or "from" or "in" or "at")))
        {
            if (names.NameAt(child.Index) is { } match && !match.Actor.IsSeat)
                owner = NamedOwner(owner, match, new Role(string.Empty, [], named.Kind, RoleStrength.Yields));
        }
        var isInternational = Sector.IsInternational(owner.Sectors) || Sector.IsInternational(named.Sectors);
        return named with
        {
            Country = isInternational ? null : owner.Country,
            CountryBy = isInternational ? null : owner.CountryBy,
            Sectors = named.Sectors.Count > 0 ? named.Sectors : owner.Sectors,
            SectorsBy = named.Sectors.Count > 0 ? named.SectorsBy : owner.SectorsBy,
            Owner = owner.Token,
        };
    }

    /// <summary>What an unknown name names, and whether more than the model's guess says so.</summary>
    private (EntityKind Kind, IReadOnlyList<string> Sectors, bool IsSure) KindOf(Token head, (int First, int End) chunk)
    {
        if (chunk.End - chunk.First > 1 && (words.NameWord(names.Word(chunk.End - 1)) ?? (words.NameWord(names.Word(chunk.First)) is { MayBeFirst: true } first ? first : null)) is { } word)
            return (word.Kind, word.Sectors, true);
        if (names.RoleAt(head.Index) is { Role: { Kind: not EntityKind.Person } role } && IsCapital(head.Index) && chunk.End - chunk.First > 1)
            return (role.Kind, role.Sectors, true);
        if (words.IsGivenName(names.Word(chunk.First), out _) && chunk.End - chunk.First > 1)
            return (EntityKind.Person, [], true);
        if (chunk.End - chunk.First > 1 && names.Word(chunk.First) is { Length: >= 2 } initials && initials.All(char.IsAsciiLetterUpper))
            return (EntityKind.Organisation, [], false);                     // SOS Fauna
        return Document.Syntax.MentionKind(head.Index) switch
        {
            "person" => (EntityKind.Person, [], false),
            "organization" => (EntityKind.Organisation, [], false),
            "place" => (EntityKind.Place, [], false),
            not "place" when head.Children.Any(c => c.Relation == "flat" && c.Upos == "PROPN") => (EntityKind.Person, [], false),
            _ => (EntityKind.Place, [], false),
        };
    }

    /// <summary>The words of a proper name around its head.</summary>
    /// <param name="head">A word of it.</param>
    /// <param name="mention">The phrase that it stands in.</param>
    /// <param name="ofBody">Whether it may be a body's: with nationalities, role nouns, and "of" and what follows.</param>
    private (int First, int End) NameChunk(Token head, Mention mention, bool ofBody)
    {
        var (first, end) = (head.Index, head.Index + 1);
        while (first - 1 >= mention.First && ContinuesLeft(first - 1, ofBody))
            first--;
        while (first < head.Index && Document.Syntax.Upos(first) == "PUNCT")
            first++;
        while (names.Has(end) && ContinuesRight(end, head, ofBody))
            end++;
        while (end - 1 > head.Index && Document.Syntax.Upos(end - 1) is "PUNCT" or "PART" or "ADP" or "DET" or "CCONJ")
            end--;
        return (first, end);
    }

    private bool ContinuesLeft(int token, bool ofBody)
    {
        var syntax = Document.Syntax;
        if (syntax.Upos(token) == "PUNCT")
            return names.Word(token) == "-" && !Document.Tokens.SpaceAfter(token);
        if (!IsCapital(token))
            return words.IsParticle(names.Word(token)) && syntax.Upos(token) is "PROPN" or "X";
        if (words.IsNoName(names.Word(token)) || RoleOver(token) is not null)
            return false;
        if (words.IsTitle(names.Word(token), out _) && !ofBody)
            return false;
        if (ofBody)
            return syntax.Upos(token) is "PROPN" || (syntax.Upos(token) is "ADJ" or "NOUN" && syntax.Label(token) is "amod" or "compound");
        return syntax.Upos(token) == "PROPN" && names.RoleAt(token) is not { Role.Kind: EntityKind.Person }
            && (names.NameAt(token) is null or { Actor.Kind: EntityKind.Person } || words.IsGivenName(names.Word(token), out _));
    }

    private bool ContinuesRight(int token, Token head, bool ofBody)
    {
        var syntax = Document.Syntax;
        if (ofBody && IsLastOfInitials(token))
            return true;
        if (!DependsOn(token, head.Index) && !(ofBody && syntax.Upos(token - 1) == "CCONJ"))
            return false;
        if (syntax.Upos(token) == "PUNCT")
            return names.Word(token) is "-" or "'" && !Document.Tokens.SpaceAfter(token);
        if (IsJoinedByHyphen(token))
            return syntax.Upos(token) is "PROPN" or "X" or "NOUN";
        if (IsCapital(token))
            return syntax.Upos(token) is "PROPN" or "NOUN" or "ADJ" or "NUM" && (ofBody || syntax.Label(token) is "flat" or "compound" or "nmod:desc");
        if (words.IsParticle(names.Word(token)) && syntax.Label(token) is "flat" or "case" or "compound" && syntax.Upos(token) is "PROPN" or "X")
            return true;
        // "Jurisdiction for Peace", "Council of Elders": a preposition inside the name of a body, and a capital behind it
        return ofBody && IsInsideName(syntax.Upos(token)) && names.Has(token + 1) && IsCapital(token + 1) && syntax.Upos(token + 1) is "PROPN" or "NOUN" && names.NameAt(token + 1) is null;
    }

    /// <summary>The role noun with "of" that a token is part of, but not the head: State of "Secretary of State".</summary>
    private RoleMatch? RoleOver(int token)
    {
        for (var head = token - 1; head >= Math.Max(names.Sentence.First, token - 4); head--)
        {
            if (names.RoleAt(head) is { } role && role.End > token && RoleHeadOf(role) < token)
                return role;
        }
        return null;
    }

    /// <summary>"Movement for Change and Progress (MCP)": the initials tell that what stands behind "and" belongs to the name.</summary>
    private bool IsLastOfInitials(int token) =>
        Document.Syntax.Upos(token) == "CCONJ" && names.Has(token + 3) && IsCapital(token + 1) && names.Word(token + 2) == "("
        && names.Word(token + 3) is { Length: > 1 } initials && initials.All(char.IsAsciiLetterUpper) && initials[^1] == names.Word(token + 1)[0];

    /// <summary>The last part of Kim Jong-un.</summary>
    private bool IsJoinedByHyphen(int token) => names.Has(token - 2) && names.Word(token - 1) == "-" && !Document.Tokens.SpaceAfter(token - 1) && !Document.Tokens.SpaceAfter(token - 2);

    private bool DependsOn(int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < Deepest; token = Document.Syntax.Head(token), steps++)
        {
            if (token == head)
                return true;
            if (Document.Syntax.Label(token) is "conj" or "appos" or "acl" or "acl:relcl" or "parataxis")
                return false;
        }
        return false;
    }

    /// <summary>Whether the lexicon knows only a part of a longer name: Jordan Smith is no country, the Industrial Bank of Japan not the Bank of Japan.</summary>
    private bool IsWithinLongerName(Token head, NameMatch match)
    {
        if (match.Actor.Kind == EntityKind.Organisation && match.End - match.First > 1)
            return names.Has(match.End) && IsCapital(match.End) && words.NameWord(names.Word(match.End)) is not null && DependsOn(match.End, head.Index);
        if (head.Children.Any(c => c.Relation == "flat" && (c.Index < match.First || c.Index >= match.End) && c.Upos == "PROPN" && !IsTitleWord(c.Index)))
            return true;
        var before = match.First - 1;
        if (names.Has(before) && Document.Syntax.Upos(before) == "PROPN" && IsCapital(before) && names.NameAt(before) is null && Document.Syntax.Label(before) is "compound" or "flat" && DependsOn(before, head.Index))
        {
            return match.Actor.Kind == EntityKind.Person
                ? words.IsGivenName(names.Word(before), out _)
                : !IsTitleWord(before) && names.RoleAt(before) is null;
        }
        return names.Has(match.End) && words.NameWord(names.Word(match.End)) is not null && IsCapital(match.End) && match.Actor.Kind != EntityKind.Organisation;
    }

    private bool IsTitleWord(int token) => words.IsTitle(names.Word(token), out _) || words.IsOtherTime(names.Word(token)) || words.IsFormer(names.Word(token));

    /// <summary>The name that stands directly behind a role noun: "Foreign Minister Ricardo Patino".</summary>
    private (int First, int End)? NameBehind(Token head, RoleMatch role, Mention mention)
    {
        var token = role.End;
        while (token < mention.End && words.IsTitle(names.Word(token), out _))
            token++;
        if (token >= mention.End || Document.Syntax.Upos(token) != "PROPN" || !IsCapital(token) || !DependsOn(token, head.Index))
            return null;
        var end = token + 1;
        while (end < mention.End && Document.Syntax.Upos(end) is "PROPN" or "PUNCT" or "X" && (IsCapital(end) || IsJoinedByHyphen(end) || words.IsParticle(names.Word(end)) || names.Word(end) is "-" or "'"))
            end++;
        while (Document.Syntax.Upos(end - 1) == "PUNCT")
            end--;
        return (token, end);
    }

    /// <summary>The role noun directly before a name, beyond titles; and what the titles tell.</summary>
    private RoleMatch? TitleBefore(int first, int nameFirst, out (bool Found, Gender Gender, IReadOnlyList<string> Sectors) title)
    {
        title = (false, Gender.Unknown, []);
        var token = nameFirst - 1;
        for (; token >= first && words.IsTitle(names.Word(token), out var sectors); token--)
        {
            var gender = words.GenderOf(names.Word(token));
            title = (true, title.Gender == Gender.Unknown ? gender : title.Gender, title.Sectors.Count > 0 ? title.Sectors : sectors);
            if (names.RoleAt(token) is { } asRole && asRole.First < token)
                return asRole;                                            // "Lieutenant General": the rank is a role noun
        }
        if (token >= first && names.RoleAt(token) is { Role.Kind: EntityKind.Person } role && role.End == token + 1)
            return role;
        if (token >= first && RoleOver(token) is { Role.Kind: EntityKind.Person } longer && longer.End == token + 1)
            return longer;
        return title.Found && names.RoleAt(nameFirst - 1) is { Role.Kind: EntityKind.Person } rank ? rank : null;
    }

    /// <summary>The name behind a body that the role is of: "the head of the Supreme Council Faiq Zidane".</summary>
    private (int First, int End)? NameBehindBody(RoleMatch role, Mention mention)
    {
        for (var token = role.End; token < mention.End - 1; token++)
        {
            if (names.NameAt(token) is not { Actor.Kind: EntityKind.Organisation } match)
                continue;
            if (match.End < mention.End && Document.Syntax.Label(match.End) == "flat" && Document.Syntax.Upos(match.End) == "PROPN" && IsCapital(match.End))
                return (match.End, mention.End);
            token = match.End - 1;
        }
        return null;
    }

    private Gender GenderOf(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + 2); token++)
        {
            if (words.IsGivenName(names.Word(token), out var gender) && gender != Gender.Unknown)
                return gender;
            if (words.GenderOf(names.Word(token)) is var titled && titled != Gender.Unknown)
                return titled;
        }
        return Gender.Unknown;
    }
}
