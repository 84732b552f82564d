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
        var own = folders.Reverse().ToList();                               // of two meanings the one added first wins
        var tokenizer = new Tokenizer(rules);
        var names = new PhraseTable<Actor>(tokenizer, StringComparer.Ordinal);
        var roles = new PhraseTable<Role>(tokenizer, StringComparer.OrdinalIgnoreCase);
        var offices = new Offices(own);
        var countryNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in own)
        {
            foreach (var row in ActorTables.Rows(folder, "countries.tsv"))
            {
                AddCountry(names, row);
                if (row["key"] == row["country"])
                    countryNames.TryAdd(row["country"], row["name"]);
            }
            foreach (var row in ActorTables.Rows(folder, "organisations.tsv"))
                AddOrganisation(names, row);
            foreach (var row in ActorTables.Rows(folder, "leaders.tsv"))
                AddLeader(names, offices, row);
            foreach (var row in ActorTables.Rows(folder, "regions.tsv"))
                AddRegion(names, row);
            foreach (var row in ActorTables.Rows(folder, "roles.tsv"))
                roles.Add(row["phrase"], new Role(row["phrase"], row.List("sectors"), ActorTables.Kind(row), Strength(row)));
        }
        return new ActorLexicon(names, roles, new EntityWords(own), offices, new GeneralNouns(own)) { CountryNames = countryNames };
    }

    private static void AddCountry(PhraseTable<Actor> names, DataRow row)
    {
        var actor = new Actor(row["name"], EntityKind.Country, ActorTables.Code(row), row.List("sectors"), Naming.Name) { IsState = row["key"] == row["country"] };
        foreach (var name in row.List("aliases").Prepend(row["name"]))
            names.Add(name, actor);
        foreach (var adjective in row.List("adjectives"))
            names.Add(adjective, actor with { Naming = Naming.Adjective });
        foreach (var people in row.List("demonyms").Except(row.List("adjectives"), StringComparer.Ordinal))
            names.Add(people, actor with { Naming = Naming.People });
        foreach (var capital in row.List("capital"))
            names.Add(capital, actor with { Naming = Naming.Capital });
        foreach (var seat in row.List("seats"))
            names.Add(seat, actor with { Naming = Naming.Seat });
    }

    private static void AddOrganisation(PhraseTable<Actor> names, DataRow row)
    {
        var shown = WithoutBracket(row["name"]);
        var actor = new Actor(shown, ActorTables.Kind(row), ActorTables.Code(row), row.List("sectors"), Naming.Name)
        {
            From = ActorTables.Day(row, "from", first: true),
            To = ActorTables.Day(row, "to", first: false),
        };
        foreach (var alias in row.List("aliases").Prepend(shown).Distinct(StringComparer.Ordinal))
            names.Add(alias, actor);
    }

    private static void AddLeader(PhraseTable<Actor> names, Offices offices, DataRow row)
    {
        var actor = new Actor(WithoutBracket(row["name"]), EntityKind.Person, ActorTables.Code(row), row.List("sectors"), Naming.Name)
        {
            From = ActorTables.Day(row, "from", first: true),
            To = ActorTables.Day(row, "to", first: false),
            Role = row["role"],
        };
        foreach (var alias in row.List("aliases").Prepend(actor.Name).Distinct(StringComparer.Ordinal))
            names.Add(alias, actor);
        offices.Add(actor);
    }

    private static void AddRegion(PhraseTable<Actor> names, DataRow row)
    {
        var countries = row.List("countries");
        if (countries.Length == 0)
            throw row.Error("a region needs at least one country");
        var actor = new Actor(row["name"], EntityKind.Place, countries.Length == 1 ? countries[0] : null, [], Naming.Name) { Candidates = countries.Length == 1 ? [] : countries };
        foreach (var name in row.List("aliases").Prepend(row["name"]).Except(row.List("people"), StringComparer.Ordinal))
            names.Add(name, actor);
        foreach (var adjective in row.List("adjectives"))
            names.Add(adjective, actor with { Naming = Naming.Adjective });
        foreach (var people in row.List("people").Except(row.List("adjectives"), StringComparer.Ordinal))
            names.Add(people, actor with { Naming = Naming.People });
    }

    private static RoleStrength Strength(DataRow row) => row["strength"] switch
    {
        "" => RoleStrength.Strong,
        "yields" => RoleStrength.Yields,
        "apart" => RoleStrength.Apart,
        "kin" => RoleStrength.Kin,
        "governs" => RoleStrength.Governs,
        "none" => RoleStrength.None,
        "weak" => RoleStrength.Weak,
        var other => throw row.Error($"'{other}' is no strength; there are: yields, apart, kin, governs, none, weak, and nothing"),
    };

    /// <summary>A bracket behind a name tells rows apart; no text has it.</summary>
    private static string WithoutBracket(string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }
}
