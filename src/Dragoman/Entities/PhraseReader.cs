using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Reads off the words of a noun phrase who it names and what they are: "the head of Iraq's Supreme Judicial Council" and
/// "a Hamas spokesman" are understood from how they are built. One reader reads the phrases of one sentence.
/// </summary>
internal sealed partial class PhraseReader(ActorLexicon lexicon, Setting setting)
{
    /// <summary>Noun phrases within noun phrases are followed this deep.</summary>
    private const int Deepest = 6;

    private readonly SentenceNames names = setting.Names;
    private readonly EntityWords words = lexicon.Words;
    private readonly Dictionary<int, Mention?> read = [];

    private Document Document => names.Sentence.Document;

    /// <summary>What a noun phrase says, given its head; null if it names nobody who could act.</summary>
    public Mention? Read(Token head) => Read(head, 0);

    /// <summary>Chad and Turkey are words too: a name of the lexicon in the place of a noun counts as one, whatever its tag.</summary>
    public bool IsMisreadName(Token token) =>
        token.Relation is "nsubj" or "obj" or "obl" or "nmod" && names.NameAt(token.Index) is { Actor: { Naming: Naming.Name } or { IsSeat: true } } match && IsCapital(token.Index)
        && (token.Head is not { } head || head.Index < match.First || head.Index >= match.End);

    /// <summary>The actor that a modifier names by name or nationality; null if it names none.</summary>
    public Mention? ReadModifier(Token modifier)
    {
        if (names.NameAt(modifier.Index) is null)                        // "rebel strongholds", "a police helicopter"
            return modifier is { Label: "compound", Upos: "NOUN" } && Read(modifier, 0) is { RolePhrase: not null, Sectors.Count: > 0 } role ? role : null;
        if (names.NameAt(modifier.Index) is not { } match || IsWithinLongerName(modifier, match) || (modifier.Head is { } head && head.Index >= match.First && head.Index < match.End))
            return null;
        var actor = match.Actor;
        if (actor is { Kind: EntityKind.Place, Country: null })
            return null;
        if (actor.Naming == Naming.Capital)                                  // "the Baghdad bombing"
            actor = actor with { Name = Written(match.First, match.End), Kind = EntityKind.Place, Sectors = [] };
        else if (actor.Naming == Naming.Seat)
            actor = actor with { Name = Written(match.First, match.End), Sectors = [Sector.Government, .. actor.Sectors] };
        return new Mention(modifier.Index, match.First, match.End)
        {
            Form = MentionForm.Name,
            Kind = actor is { Kind: EntityKind.Place, Naming: Naming.Adjective or Naming.People } ? EntityKind.Group : actor.Kind,
            ProperName = actor.Name,
            Country = actor.Country,
            CountryBy = Quoted(match.First, match.End),
            Sectors = actor.Sectors,
            SectorsBy = Quoted(match.First, match.End),
            Row = actor.Row,
            IsSeat = actor.Naming == Naming.Seat,
        };
    }

    /// <summary>"the foreign ministers of Kenya and Uganda", "the Iranian and Iraqi governments": one each, where such an office has one holder.</summary>
    public Mention? OneEach(Mention plural) =>
        plural is { IsPlural: true, RolePhrase: { } phrase, Country: not null }
            ? words.IsGovernment(phrase) ? plural with { IsPlural = false, IsGovernment = true }
                : lexicon.Offices.IsOfOne(phrase, plural.Country) ? plural with { Kind = EntityKind.Person, IsPlural = false } : null
            : null;

    /// <summary>The further owners of a plural role: "the ministers of Kenya and Uganda", "Turkish and Greek ministers".</summary>
    public IEnumerable<Mention> Companions(Mention plural)
    {
        var head = new Token(Document, plural.Head);
        var owners = head.Children.Where(c => (c.Label is "amod" or "compound" or "nmod:poss" && c.Index < head.Index) || (c.Label == "nmod" && (HasCase(c, "of") || HasCase(c, "from"))));
        var named = plural.Country;
        foreach (var other in owners.SelectMany(WithConjuncts))
        {
            if (names.NameAt(other.Index) is not { Actor.Country: { } country } match || country == named)
                continue;
            yield return new Mention(other.Index, match.First, match.End)
            {
                Kind = plural.Kind,
                Country = country,
                CountryBy = Quoted(match.First, match.End),
                Sectors = plural.Sectors,
                SectorsBy = plural.SectorsBy,
                Role = plural.Role,
                RoleHead = plural.RoleHead,
                RolePhrase = plural.RolePhrase,
                IsPlural = plural.IsPlural,
                IsGovernment = plural.IsGovernment,
                IsOfState = match.Actor.IsState,
                IsOfOtherTime = plural.IsOfOtherTime,
                Definiteness = plural.Definiteness,
                CompanionOf = plural.Head,
            };
        }
    }

    private Mention? Read(Token head, int depth)
    {
        if (depth > Deepest)
            return null;
        if (!read.TryGetValue(head.Index, out var mention))
        {
            read[head.Index] = null;                                     // a phrase within itself is no help
            read[head.Index] = mention = ReadAnew(head, depth);
        }
        return mention;
    }

    private Mention? ReadAnew(Token head, int depth)
    {
        var (first, end) = NounPhrase.Around(head);
        var mention = new Mention(head.Index, first, end)
        {
            IsPlural = head.Xpos is "NNS" or "NNPS" && !head.Lemma.Equals(head.Text, StringComparison.OrdinalIgnoreCase),      // "police" is one
            Definiteness = NounPhrase.DefinitenessOf(head),
        };
        if (head.Upos == "PRON")
            return Pronoun(mention, head);
        if (head.Children.Any(c => c.Relation == "det" && c.Xpos == "DT" && words.IsNobody(c.Lemma)))
            return null;
        if (names.NameAt(head.Index) is { } match && !IsWithinLongerName(head, match))
            return IsNameOfPlace(head, match) ? null : Named(mention, head, match, depth);
        if (names.RoleAt(head.Index) is { } role && IsRole(head, role))
            return Several(role.Role.Kind == EntityKind.Person && !mention.IsPlural ? Person(mention, head, role, depth) : Body(mention, head, role, depth), head);
        return head.Upos == "PROPN" || IsNameOfBody(head) || IsMisreadNameWord(head) ? UnknownName(mention, head, depth)
            : General(mention, head) ?? (Several(mention, head) is { Form: MentionForm.Members } several ? several : null);
    }

    /// <summary>"the country", "the bloc", "his kingdom": nouns that only take up somebody.</summary>
    private Mention? General(Mention mention, Token head)
    {
        if (lexicon.GeneralNouns.For(head.Lemma) is not { } noun || mention.Definiteness is not (Definiteness.Definite or Definiteness.Possessive) || IsForeign(mention))
            return null;
        if ((mention.IsPlural && noun.Kinds[0] == EntityKind.Country) || head.Children.Any(c => c.Xpos is "JJS" or "RBS" or "JJR"))
            return null;
        var owner = head.Children.FirstOrDefault(c => c.Label == "nmod:poss");
        return mention with
        {
            Kind = noun.Kinds[0],
            KindIsSure = false,
            RoleHead = noun.Noun,
            RolePhrase = noun.Noun,
            IsGeneral = true,
            Owner = owner.Document is null ? null : owner.Index,
        };
    }

    /// <summary>"western governments", "a neighbouring country": none of those that the text is about.</summary>
    private bool IsForeign(Mention mention, RoleMatch? role = null)
    {
        for (var token = mention.First; token < mention.End; token++)
        {
            if (role is not null && token >= role.First && token < role.End)
                continue;
            if (words.IsForeign(names.Word(token)) || names.NameAt(token) is { Actor: { Country: null, Candidates.Count: > 0 } } || (token < mention.Head && IsUnknownName(token)))
                return true;
        }
        return false;
    }

    /// <summary>A name before the head that nothing is known of: "IABD officials".</summary>
    private bool IsUnknownName(int token) =>
        token > names.Sentence.First && Document.Syntax.Upos(token) == "PROPN" && IsCapital(token) && names.NameAt(token) is null && names.RoleAt(token) is null && !words.IsTitle(names.Word(token), out _);

    private Mention? Pronoun(Mention mention, Token head)
    {
        // "it is clear that", "it is a long game", "it was said"; but "it said" is somebody, whatever the parser calls it
        if (head is { Lemma: "it", Head: { } predicate } && head.Relation is "nsubj" or "expl" && predicate.Children.Any(c => c.Label is "cop" or "csubj" or "aux:pass"))
            return null;
        if (head.Label == "expl" && !(head.Head is { Upos: "VERB" } verb && words.IsAgentVerb(verb.Lemma)))
            return null;
        var pronoun = mention with { First = head.Index, End = head.Index + 1, Form = MentionForm.Pronoun };
        return head.Lemma switch
        {
            "he" or "his" or "him" or "himself" => pronoun with { Kind = EntityKind.Person, Gender = Gender.Male },
            "she" or "her" or "hers" or "herself" => pronoun with { Kind = EntityKind.Person, Gender = Gender.Female },
            "it" or "its" or "itself" => pronoun with { Kind = EntityKind.Organisation },
            "they" or "their" or "them" or "theirs" or "themselves" => pronoun with { Kind = EntityKind.Group, IsPlural = true },
            "who" when head.Relation is "nsubj" or "obj" => pronoun with { Kind = EntityKind.Person },
            _ => null,
        };
    }

    /// <summary>"the two countries", "both sides", "the ministers": who they are may be told elsewhere.</summary>
    private Mention Several(Mention mention, Token head)
    {
        if (words.Members(head.Lemma) is not { } members || mention.Definiteness != Definiteness.Definite || mention.Country is not null)
            return mention;
        var count = words.Count(names.Word(head.Index));
        for (var token = mention.First; token < head.Index; token++)
        {
            count ??= words.Count(names.Word(token));
            if (Document.Syntax.Label(token) is not ("det" or "nummod" or "det:predet" or "punct"))
                return mention;                                           // "the southern countries": who, is told here
        }
        if (count is null && head.Children.Any(c => c.Relation == "nummod"))
            return mention;
        if (count is null && head.Children.Any(c => c.Relation is "acl" or "nmod" or "amod"))
            return mention;
        return count is null && !mention.IsPlural ? mention : mention with { Form = MentionForm.Members, Members = members, Count = count, IsPlural = true };
    }

    /// <summary>A weak role noun may be no one: "business", "a head of cattle"; then the model takes it for a thing.</summary>
    private bool IsRole(Token head, RoleMatch match)
    {
        if (head.Upos is not ("NOUN" or "PROPN" or "ADJ") || match.Role.Strength == RoleStrength.None)
            return false;
        var kind = Document.Syntax.MentionKind(head.Index);
        if (match.Role.Strength == RoleStrength.Definite)
            return NounPhrase.DefinitenessOf(head) is Definiteness.Definite or Definiteness.Possessive || (match.First > names.Sentence.First && names.NameAt(match.First - 1) is not null);
        return !match.Role.IsWeak || kind is null or "person" or "organization" or "place";
    }

    /// <summary>A country, organisation or person that the lexicon knows.</summary>
    private Mention Named(Mention mention, Token head, NameMatch match, int depth)
    {
        var actor = match.Actor;
        var written = Written(match.First, match.End);
        var quoted = Quoted(match.First, match.End);
        var named = mention with
        {
            Form = MentionForm.Name,
            Kind = actor.Kind,
            ProperName = actor.Name,
            WrittenName = written,
            NameTokens = (match.First, match.End),
            Country = actor.Country,
            CountryBy = quoted,
            Sectors = actor.Sectors,
            SectorsBy = quoted,
            End = Math.Max(head.Index + 1, match.End),
            IsPlural = false,
            Row = actor.Row,
        };
        if (actor.Kind == EntityKind.Person)
            return Titled(named with { Role = actor.Role, RolePhrase = actor.Role, Gender = GenderOf(match.First, match.End) }, head, match.First, depth);
        if (actor.Naming is Naming.People or Naming.Adjective)
            return named with { Form = MentionForm.Description, Kind = EntityKind.Group, ProperName = null, Sectors = [], IsPlural = actor.Naming == Naming.Adjective || mention.IsPlural };
        if (actor.IsSeat)
        {
            return IsPlace(head)
                ? named with { Kind = EntityKind.Place, ProperName = written, Sectors = [] }
                : named with { ProperName = written, Sectors = [Sector.Government, .. actor.Sectors], IsSeat = true, IsGovernment = actor.Naming == Naming.Capital };
        }
        return named;
    }

    /// <summary>What the text calls a known person outranks what the lexicon knows.</summary>
    private Mention Titled(Mention named, Token head, int nameFirst, int depth)
    {
        if (TitleBefore(named.First, nameFirst, out var title) is not { } role)
            return named with { Gender = title.Gender == Gender.Unknown ? named.Gender : title.Gender };
        var described = Described(named, head, role, depth, nameFirst);
        return described.Sectors.Count == 0
            ? named with { Role = described.Role, RoleHead = described.RoleHead, RolePhrase = described.RolePhrase }
            : described with { Country = named.Country ?? described.Country, CountryBy = named.Country is null ? described.CountryBy : named.CountryBy, Gender = named.Gender == Gender.Unknown ? described.Gender : named.Gender };
    }

    /// <summary>"the Kenyan foreign minister", and with a name behind it "Iraqi National Security Adviser Qassim al-Araji".</summary>
    private Mention Person(Mention mention, Token head, RoleMatch role, int depth)
    {
        var described = Described(mention, head, role, depth, head.Index);
        if ((NameBehind(head, role, mention) ?? NameBehindBody(role, mention)) is not { } name)
            return described with { Form = MentionForm.Description };
        if (names.NameAt(name.First) is { Actor: { Kind: EntityKind.Person } known } match && match.End == name.End)
        {
            return described with
            {
                Form = MentionForm.Name,
                ProperName = known.Name,
                WrittenName = Written(name.First, name.End),
                NameTokens = name,
                Country = known.Country ?? described.Country,
                CountryBy = known.Country is null ? described.CountryBy : Quoted(name.First, name.End),
                Sectors = described.Sectors.Count == 0 ? known.Sectors : described.Sectors,
                Gender = GenderOf(name.First, name.End),
            };
        }
        var gender = GenderOf(name.First, name.End);
        return described with { Form = MentionForm.Name, ProperName = Written(name.First, name.End), NameTokens = name, Gender = gender == Gender.Unknown ? described.Gender : gender };
    }

    /// <summary>A group or a body that a role noun describes: "Syrian government forces", "the Ugandan parliament", "Kenya Commercial Bank".</summary>
    private Mention Body(Mention mention, Token head, RoleMatch role, int depth)
    {
        var described = Described(mention, head, role, depth, head.Index) with
        {
            Form = MentionForm.Description,
            Kind = role.Role.Kind == EntityKind.Person ? EntityKind.Group : role.Role.Kind,
        };
        if (head.Upos != "PROPN" || role.Role.Kind == EntityKind.Person || !IsCapital(head.Index))
            return described;
        var (first, end) = NameChunk(head, mention, ofBody: true);
        var hasOwnWord = Enumerable.Range(first, end - first).Any(t => (t < role.First || t >= role.End) && names.NameAt(t) is null && IsCapital(t));
        return hasOwnWord ? described with { Form = MentionForm.Name, ProperName = Written(first, end), NameTokens = (first, end), End = Math.Max(described.End, end) } : described;
    }

    /// <summary>A phrase with a role noun: whose it is, since when no longer, and what that makes of it.</summary>
    private Mention Described(Mention mention, Token head, RoleMatch role, int depth, int before)
    {
        var owner = OwnerOf(mention, head, role, before, depth);
        var sectors = owner.Name is not null && owner.Sectors.Count == 0 && role.Role.Yields ? [] : Combined(owner, role.Role);
        var phrase = RolePhrase(role);
        var lemma = lexicon.Offices.Named(Document.Syntax.Lemma(RoleHeadOf(role)).ToLowerInvariant(), null);
        var described = mention with
        {
            Kind = EntityKind.Person,
            Country = owner.Country,
            CountryBy = owner.CountryBy,
            IsOfState = owner.IsState,
            Sectors = sectors,
            SectorsBy = sectors.Count == 0 ? null : owner.Sectors.Count > 0 && !sectors.SequenceEqual(role.Role.Sectors, StringComparer.Ordinal) ? $"{owner.SectorsBy} {Quoted(role.First, role.End)}" : Quoted(role.First, role.End),
            IsVague = role.Role.IsWeak && owner.Sectors.Count == 0,
            Role = Document.TextOf(mention.Span(Document)),
            Row = role.Role.Row,
            RoleHead = lemma,
            RolePhrase = phrase,
            Owner = owner.Token,
            OwnerName = owner.Name,
            SectorsYield = role.Role.Yields || role.Role.Sectors.Count == 0,
            IsCounterpart = words.IsCounterpart(lemma),
            Gender = words.GenderOf(lemma),
            IsGovernment = words.IsGovernment(phrase) && owner.IsState && !mention.IsPlural,
            NameTokens = role.End > RoleHeadOf(role) + 1 ? (role.First, role.End) : (0, 0),
            IsForeign = IsForeign(mention, role),
        };
        return InTime(described, role, before);
    }

    /// <summary>"former", "then", "-elect" and the like before or behind the role.</summary>
    private Mention InTime(Mention mention, RoleMatch role, int before)
    {
        var isFormer = false;
        var isOther = role.End < names.Sentence.End - 1 && names.Is(role.End, "-") && words.IsOtherTime(names.Word(role.End + 1));
        for (var token = mention.First; token < Math.Max(before, role.End); token++)
        {
            isFormer |= names.IsFormer(token) || (token < role.First && words.IsFormer(names.Word(token)));
            isOther |= words.IsOtherTime(names.Word(token));
        }
        if (!isFormer)
            return mention with { IsOfOtherTime = isOther };
        var plain = FormerRole(role);
        return mention with
        {
            IsOfOtherTime = true,
            Sectors = plain ?? (mention.Kind == EntityKind.Person && Sector.IsOffice(mention.Sectors) ? [Sector.Elite] : mention.Sectors),
        };
    }

    /// <summary>What the lexicon says of a role that is over, where it says anything: a former soldier is a civilian.</summary>
    private IReadOnlyList<string>? FormerRole(RoleMatch role) =>
        lexicon.Roles.Exact(["former", names.Word(role.End - 1)], 0, 2)?.Sectors
        ?? lexicon.Roles.Exact(["former", Spelling.Normal(Document.Syntax.Lemma(role.End - 1))], 0, 2)?.Sectors;

    /// <summary>The role noun in full, singular and lower case.</summary>
    private static string RolePhrase(RoleMatch role) => role.Role.Phrase;

    /// <summary>The token that heads a role noun: its last, or that before "of".</summary>
    private int RoleHeadOf(RoleMatch role)
    {
        for (var token = role.First + 1; token < role.End; token++)
        {
            if (Document.Syntax.Upos(token) == "ADP")
                return token - 1;
        }
        return role.End - 1;
    }

    /// <summary>Whether a capital or seat is meant as a place: in Tehran, to Tehran, visited Tehran.</summary>
    private bool IsPlace(Token head)
    {
        if (names.IsDateline)
            return true;
        if (head.Children.FirstOrDefault(c => c.Label == "case" && c.Index < head.Index) is { Document: not null } preposition)
            return words.IsLocation(preposition.Lemma) || (words.IsDirection(preposition.Lemma) && head is { Relation: "obl", Head: { Upos: "VERB" } verb } && words.IsPlaceVerb(verb.Lemma));
        return head is { Relation: "obj" or "nsubj:pass", Head: { } governor } && words.IsPlaceVerb(governor.Lemma);
    }

    /// <summary>"the town of Duma": no parliament.</summary>
    private bool IsNameOfPlace(Token head, NameMatch match) =>
        match.Actor.Kind is not (EntityKind.Country or EntityKind.Place) && !match.Actor.IsSeat && head is { Relation: "nmod" or "appos" or "flat", Head: { } noun } && words.IsPlaceNoun(noun.Lemma);

    private static IEnumerable<Token> WithConjuncts(Token token) => token.Children.Where(c => c.Label == "conj").Prepend(token);

    private static bool HasCase(Token noun, string preposition) => noun.Children.Any(c => c.Relation == "case" && c.Lemma == preposition);

    private bool IsCapital(int token) => char.IsUpper(Document.Text[Document.Tokens.Start(token)]);

    private string Written(int first, int end) => Document.Text[Document.Tokens.Start(first)..Document.Tokens.End(end - 1)];

    private string Quoted(int first, int end) => $"\"{Spelling.OneLine(Written(first, end))}\"";
}
