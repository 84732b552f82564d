using Dragoman.Language;
using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>Countries, regions, organisations, people in office, role nouns and the words around them: <c>data/actors</c>.</summary>
public sealed class ActorLexicon
{
    private ActorLexicon(PhraseTable<Actor> names, PhraseTable<Role> roles, EntityWords words, Offices offices, GeneralNouns generalNouns) =>
        (Names, Roles, Words, Offices, GeneralNouns) = (names, roles, words, offices, generalNouns);

    /// <summary>Names, adjectives, peoples and seats, compared by case.</summary>
    internal PhraseTable<Actor> Names { get; }

    /// <summary>Role nouns, compared without case.</summary>
    internal PhraseTable<Role> Roles { get; }

    /// <summary>Titles, qualifiers of roles, given names, words of names.</summary>
    internal EntityWords Words { get; }

    /// <summary>Who held which office when.</summary>
    internal Offices Offices { get; }

    /// <summary>Nouns by which a text takes up somebody again.</summary>
    internal GeneralNouns GeneralNouns { get; }

    /// <summary>The usual name of each country, by its code.</summary>
    internal IReadOnlyDictionary<string, string> CountryNames { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads the lexicon.</summary>
    /// <param name="folders">Folders that hold <c>actors/</c>, the program's own first; a later one adds to it.</param>
    /// <param name="rules">Cut the phrases into words.</param>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static ActorLexicon Load(IEnumerable<string> folders, TokenRules rules)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var all = folders.ToList();
        var own = all.AsEnumerable().Reverse().ToList();                   // of two meanings the one added first wins
        var tokenizer = new Tokenizer(rules);
        var names = new PhraseTable<Actor>(tokenizer, StringComparer.Ordinal);
        var roles = new PhraseTable<Role>(tokenizer, StringComparer.OrdinalIgnoreCase);
        var offices = new Offices(own);
        var countryNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var holders = new HashSet<Actor>(ReferenceEqualityComparer.Instance);
        foreach (var (phrase, actor) in ReadNames(all))
        {
            names.Add(phrase, actor);
            if (actor.IsState)
                countryNames.TryAdd(actor.Country!, actor.Name);
            if (actor.Role is not null && holders.Add(actor))
                offices.Add(actor);
        }
        foreach (var role in ReadRoles(all))
            roles.Add(role.Phrase, role);
        return new ActorLexicon(names, roles, new EntityWords(own), offices, new GeneralNouns(own)) { CountryNames = countryNames };
    }

    /// <summary>Every string that names an actor; of two meanings of one string the earlier wins. A user's come before the program's, and of a person's offices those that began last.</summary>
    internal static IEnumerable<(string Phrase, Actor Actor)> ReadNames(IReadOnlyList<string> folders) => folders.Reverse().SelectMany(folder =>
        ActorTables.Rows(folder, "countries.tsv").SelectMany(OfCountry)
            .Concat(ActorTables.Rows(folder, "organisations.tsv").SelectMany(OfOrganisation))
            .Concat(ActorTables.Rows(folder, "leaders.tsv").SelectMany(OfLeader).OrderByDescending(n => n.Actor.From ?? DateOnly.MinValue))
            .Concat(ActorTables.Rows(folder, "regions.tsv").SelectMany(OfRegion)));

    /// <summary>Every role noun; of two that are the same the earlier wins.</summary>
    internal static IEnumerable<Role> ReadRoles(IReadOnlyList<string> folders) => folders.Reverse().SelectMany(folder =>
        ActorTables.Rows(folder, "roles.tsv").Select(row => new Role(row["phrase"], row.List("sectors"), ActorTables.Kind(row), Strength(row), row)));

    private static IEnumerable<(string Phrase, Actor Actor)> OfCountry(DataRow row)
    {
        var actor = new Actor(row["name"], EntityKind.Country, ActorTables.Code(row), row.List("sectors"), Naming.Name) { IsState = row["key"] == row["country"], Row = row };
        return Named(actor, row.List("aliases").Prepend(row["name"]))
            .Concat(Named(actor with { Naming = Naming.Adjective }, row.List("adjectives")))
            .Concat(Named(actor with { Naming = Naming.People }, row.List("demonyms").Except(row.List("adjectives"), StringComparer.Ordinal)))
            .Concat(Named(actor with { Naming = Naming.Capital }, row.List("capital")))
            .Concat(Named(actor with { Naming = Naming.Seat }, row.List("seats")));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> OfOrganisation(DataRow row)
    {
        var shown = WithoutBracket(row["name"]);
        var actor = new Actor(shown, ActorTables.Kind(row), ActorTables.Code(row), row.List("sectors"), Naming.Name)
        {
            From = ActorTables.Day(row, "from", first: true),
            To = ActorTables.Day(row, "to", first: false),
            Row = row,
        };
        return Named(actor, row.List("aliases").Prepend(shown).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> OfLeader(DataRow row)
    {
        var actor = new Actor(WithoutBracket(row["name"]), EntityKind.Person, ActorTables.Code(row), row.List("sectors"), Naming.Name)
        {
            From = ActorTables.Day(row, "from", first: true),
            To = ActorTables.Day(row, "to", first: false),
            Role = row["role"],
            Row = row,
        };
        return Named(actor, row.List("aliases").Prepend(actor.Name).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> OfRegion(DataRow row)
    {
        var countries = row.List("countries");
        if (countries.Length == 0)
            throw row.Error("a region needs at least one country");
        var actor = new Actor(row["name"], EntityKind.Place, countries.Length == 1 ? countries[0] : null, [], Naming.Name) { Candidates = countries.Length == 1 ? [] : countries, Row = row };
        return Named(actor, row.List("aliases").Prepend(row["name"]).Except(row.List("people"), StringComparer.Ordinal))
            .Concat(Named(actor with { Naming = Naming.Adjective }, row.List("adjectives")))
            .Concat(Named(actor with { Naming = Naming.People }, row.List("people").Except(row.List("adjectives"), StringComparer.Ordinal)));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> Named(Actor actor, IEnumerable<string> phrases) => phrases.Select(phrase => (phrase, actor));

    private static RoleStrength Strength(DataRow row) => row.Optional("strength") switch
    {
        "" => RoleStrength.Strong,
        "yields" => RoleStrength.Yields,
        "apart" => RoleStrength.Apart,
        "kin" => RoleStrength.Kin,
        "governs" => RoleStrength.Governs,
        "definite" => RoleStrength.Definite,
        "none" => RoleStrength.None,
        "weak" => RoleStrength.Weak,
        var other => throw row.Error($"'{other}' is no strength; there are: yields, apart, kin, governs, definite, none, weak, and nothing"),
    };

    /// <summary>A bracket behind a name tells rows apart; no text has it.</summary>
    private static string WithoutBracket(string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }
}
