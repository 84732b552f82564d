using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>An entity under way: the mentions put together so far, and what they say.</summary>
internal sealed class Cluster(int number, Mention first)
{
    private readonly List<TextSpan> spans = [];
    private readonly List<PersonName> names = [];

    /// <summary>Its place in the order of first mentions.</summary>
    public int Number { get; } = number;

    public EntityKind Kind { get; private set; } = first.Kind;

    public bool KindIsSure { get; private set; } = first.KindIsSure;

    public bool IsPlural { get; } = first.IsPlural;

    /// <summary>The names by which the text or the lexicon calls it.</summary>
    public IReadOnlyList<PersonName> Names => names;

    public string? Country { get; private set; }

    public IReadOnlyList<string> Sectors { get; private set; } = [];

    public string? Role { get; private set; }

    /// <summary>The nouns that describe it, lemmas.</summary>
    public HashSet<string> RoleHeads { get; } = new(StringComparer.Ordinal);

    /// <summary>The role nouns in full.</summary>
    public HashSet<string> RolePhrases { get; } = new(StringComparer.Ordinal);

    /// <summary>The words by which it was described, lower case.</summary>
    public HashSet<string> DescribedBy { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Gender Gender { get; private set; }

    /// <summary>Whether nobody is named or described in full: "a group".</summary>
    public bool IsVague { get; private set; } = true;

    /// <summary>The last mention.</summary>
    public Mention Last { get; private set; } = first;

    /// <summary>Number of mentions.</summary>
    public int Count { get; private set; }

    private string? countryBy, sectorsBy;

    /// <summary>Whether it may be written down: it was mentioned, and is not only a name of nobody knows what.</summary>
    public bool IsSomebody => Count > 0 && (KindIsSure || Kind != EntityKind.Place);

    /// <summary>Adds a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="span">Its span.</param>
    /// <param name="words">Particles of names.</param>
    public void Add(Mention mention, TextSpan span, EntityWords words)
    {
        spans.Add(span);
        Count++;
        Last = mention;
        if (mention.Form == MentionForm.Members)
            return;
        if (!KindIsSure && mention.KindIsSure && mention.Form is MentionForm.Name or MentionForm.Description)
            (Kind, KindIsSure) = (mention.Kind, true);
        if (mention.ProperName is { } name && !names.Exists(n => n.Written == name))
            names.Add(PersonName.Of(name, words));
        if (Gender == Gender.Unknown)
            Gender = mention.Gender;
        SetCountry(mention.Country, mention.CountryBy);
        if (mention.Sectors.Count > 0 && (Sectors.Count == 0 || (IsVague && !mention.IsVague)))
        {
            (Sectors, sectorsBy) = (mention.Sectors, mention.SectorsBy);
            IsVague = mention.IsVague;
        }
        Role ??= mention.Role;
        if (mention.RoleHead is { } head)
            RoleHeads.Add(head);
        if (mention is { ProperName: { } body, Kind: EntityKind.Organisation or EntityKind.Group } && body.LastIndexOf(' ') is > 0 and var blank)
            RoleHeads.Add(body[(blank + 1)..].ToLowerInvariant());           // "the bank" of the African Development Bank
        if (mention.RolePhrase is { } phrase)
        {
            RolePhrases.Add(phrase);
            RoleHeads.Add(HeadOf(phrase));
        }
    }

    /// <summary>Takes back its only mention, which names others.</summary>
    public void Withdraw() => Count = 0;

    /// <summary>Gives it the name and the code of a country.</summary>
    public void Name(string name, string country, EntityWords words)
    {
        names.Add(PersonName.Of(name, words));
        SetCountry(country, null);
    }

    /// <summary>A name or the words of its first mention.</summary>
    public string ShortName(Document document) => names.Count > 0 ? names[0].Written : Spelling.OneLine(document.TextOf(spans[0]));

    /// <summary>Gives it a country where it has none.</summary>
    public void SetCountry(string? country, string? by)
    {
        if (Country is null && country is not null)
            (Country, countryBy) = (country, by);
    }

    /// <summary>Gives it sectors where it has none.</summary>
    public void SetSectors(IReadOnlyList<string> sectors, string? by)
    {
        if (Sectors.Count == 0 && sectors.Count > 0)
            (Sectors, sectorsBy) = (sectors, by);
    }

    /// <summary>Nothing known of the one contradicts the other.</summary>
    public bool Agrees(Mention mention, EntityWords words)
    {
        if (Country is not null && mention.Country is not null && Country != mention.Country)
            return false;
        if (Gender != Gender.Unknown && mention.Gender != Gender.Unknown && Gender != mention.Gender)
            return false;
        if (IsPlural != mention.IsPlural && Kind is EntityKind.Person or EntityKind.Group && mention.Kind is EntityKind.Person or EntityKind.Group)
            return false;
        if (Kind != mention.Kind && KindIsSure && mention.KindIsSure)
            return false;
        if (mention.ProperName is not { } name || names.Count == 0)
            return true;
        return mention.Kind == EntityKind.Person || Kind == EntityKind.Person
            ? PersonName.Of(name, words) is var other && names.TrueForAll(n => n.MayBe(other))
            : names.Exists(n => PersonName.Key(n.Written) == PersonName.Key(name));
    }

    /// <summary>The entity as it is written down.</summary>
    public Entity ToEntity(string id, Document document)
    {
        var name = names.Count > 0 ? names.OrderByDescending(n => n.Written.Length).First().Written : document.TextOf(spans[0]);
        return new Entity(id, Spelling.OneLine(name), Kind, Country, Sectors, Role is null ? null : Spelling.OneLine(Role), [.. spans.Distinct().Order()])
        {
            Evidence = Evidence(),
        };
    }

    /// <summary>The head of a role noun: minister of "foreign minister", secretary of "secretary of state".</summary>
    private static string HeadOf(string phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        var role = of < 0 ? phrase : phrase[..of];
        return role[(role.LastIndexOf(' ') + 1)..];
    }

    private string? Evidence()
    {
        var country = Country is null ? null : $"{Country} by {countryBy ?? "its name"}";
        var sectors = Sectors.Count == 0 ? null : $"{string.Join(' ', Sectors)} by {sectorsBy ?? "its name"}";
        return country is null ? sectors : sectors is null ? country : $"{country}; {sectors}";
    }
}
