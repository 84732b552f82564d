using System.Globalization;
using Dragoman.Language;
using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>How a string of the lexicon names its actor.</summary>
internal enum Naming
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By an adjective: <c>Iraqi</c>.</summary>
    Adjective,

    /// <summary>By its people: <c>Iraqis</c>.</summary>
    People,

    /// <summary>By the city or house its government sits in: <c>Tehran</c>, <c>the Kremlin</c>.</summary>
    Seat,
}

/// <summary>An actor of the lexicon, as one of its strings names it.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">Country, organisation or group.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER's codes, primary first.</param>
/// <param name="Naming">How the string names it.</param>
/// <param name="From">First day of its life, if known.</param>
/// <param name="To">Last day of its life, if known.</param>
/// <param name="Row">Where it stands.</param>
/// <param name="Role">A person's office in that time, or null.</param>
internal sealed record Actor(
    string Name, EntityKind Kind, string? Country, IReadOnlyList<string> Sectors, Naming Naming, DateOnly? From, DateOnly? To, DataRow Row, string? Role = null)
{
    /// <summary>Whether it was there on a day; always where the day or the life is unknown.</summary>
    public bool LivedOn(DateOnly? day) => day is null || ((From is null || From <= day) && (To is null || day <= To));
}

/// <summary>A role noun: <c>foreign minister</c>.</summary>
/// <param name="Phrase">The noun.</param>
/// <param name="Sectors">The sectors it gives, primary first.</param>
/// <param name="Kind">What bears the role: person, organisation or group.</param>
/// <param name="Row">Where it stands.</param>
internal sealed record Role(string Phrase, IReadOnlyList<string> Sectors, EntityKind Kind, DataRow Row);

/// <summary>Countries, organisations, people in office and role nouns: <c>data/actors</c>.</summary>
public sealed class ActorLexicon
{
    private ActorLexicon(PhraseTable<Actor> names, PhraseTable<Role> roles) => (Names, Roles) = (names, roles);

    /// <summary>Names, adjectives, peoples and seats, compared by case.</summary>
    internal PhraseTable<Actor> Names { get; }

    /// <summary>Role nouns, compared without case.</summary>
    internal PhraseTable<Role> Roles { get; }

    /// <summary>Reads the lexicon.</summary>
    /// <param name="folders">Folders that hold <c>actors/</c>, the program's own first; a later one adds to it.</param>
    /// <param name="rules">Cut the phrases into words.</param>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static ActorLexicon Load(IEnumerable<string> folders, TokenRules rules)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var tokenizer = new Tokenizer(rules);
        var names = new PhraseTable<Actor>(tokenizer, StringComparer.Ordinal);
        var roles = new PhraseTable<Role>(tokenizer, StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders.Reverse())                          // of two meanings the one added first wins
        {
            foreach (var row in Rows(folder, "countries.tsv"))
                AddCountry(names, row);
            foreach (var row in Rows(folder, "organisations.tsv"))
                AddOrganisation(names, row);
            foreach (var row in Rows(folder, "leaders.tsv"))
                AddLeader(names, row);
            foreach (var row in Rows(folder, "roles.tsv"))
                roles.Add(row["phrase"], new Role(row["phrase"], row.List("sectors"), Kind(row), row));
        }
        return new ActorLexicon(names, roles);
    }

    private static IReadOnlyList<DataRow> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, "actors", file);
        return File.Exists(path) ? DataTable.Read(path).Rows : [];
    }

    private static void AddCountry(PhraseTable<Actor> names, DataRow row)
    {
        var actor = new Actor(row["name"], EntityKind.Country, Code(row), row.List("sectors"), Naming.Name, null, null, row);
        foreach (var name in row.List("aliases").Prepend(row["name"]))
            names.Add(name, actor);
        foreach (var adjective in row.List("adjectives"))
            names.Add(adjective, actor with { Naming = Naming.Adjective });
        foreach (var people in row.List("demonyms").Except(row.List("adjectives"), StringComparer.Ordinal))
            names.Add(people, actor with { Naming = Naming.People });
        foreach (var seat in row.List("capital").Concat(row.List("seats")))
            names.Add(seat, actor with { Naming = Naming.Seat });
    }

    private static void AddOrganisation(PhraseTable<Actor> names, DataRow row)
    {
        var shown = WithoutBracket(row["name"]);
        var actor = new Actor(shown, Kind(row), Code(row), row.List("sectors"), Naming.Name, Day(row, "from", first: true), Day(row, "to", first: false), row);
        foreach (var alias in row.List("aliases").Prepend(shown).Distinct(StringComparer.Ordinal))
            names.Add(alias, actor);
    }

    private static void AddLeader(PhraseTable<Actor> names, DataRow row)
    {
        var actor = new Actor(
            WithoutBracket(row["name"]), EntityKind.Person, Code(row), row.List("sectors"), Naming.Name, Day(row, "from", first: true), Day(row, "to", first: false), row, row["role"]);
        foreach (var alias in row.List("aliases").Prepend(actor.Name).Distinct(StringComparer.Ordinal))
            names.Add(alias, actor);
    }

    /// <summary>A bracket behind a name tells rows apart; no text has it.</summary>
    private static string WithoutBracket(string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }

    private static string? Code(DataRow row) => row["country"] switch
    {
        "" => null,
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,
        var other => throw row.Error($"'{other}' is no ISO 3166-1 alpha-3 code"),
    };

    private static EntityKind Kind(DataRow row) => row["kind"] switch
    {
        "person" => EntityKind.Person,
        "organisation" => EntityKind.Organisation,
        "group" => EntityKind.Group,
        var other => throw row.Error($"'{other}' is no kind; there are: person, organisation, group"),
    };

    private static DateOnly? Day(DataRow row, string column, bool first)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return first ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return first ? month : month.AddMonths(1).AddDays(-1);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw row.Error($"'{text}' in column '{column}' is neither YYYY nor YYYY-MM nor YYYY-MM-DD");
    }
}
