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
        var all = folders.ToList();
        foreach (var (phrase, actor) in ReadNames(all))
            names.Add(phrase, actor);
        foreach (var role in ReadRoles(all))
            roles.Add(role.Phrase, role);
        return new ActorLexicon(names, roles);
    }

    /// <summary>
    /// Every string that names an actor; of two meanings of one string the earlier wins. A user's come before the program's, and
    /// of a person's offices those that began last: a party leader who is minister for a year is the minister in that year.
    /// </summary>
    internal static IEnumerable<(string Phrase, Actor Actor)> ReadNames(IReadOnlyList<string> folders) => folders.Reverse().SelectMany(folder =>
        Rows(folder, "countries.tsv").SelectMany(CountryNames)
            .Concat(Rows(folder, "organisations.tsv").SelectMany(OrganisationNames))
            .Concat(Rows(folder, "leaders.tsv").SelectMany(LeaderNames).OrderByDescending(n => n.Actor.From ?? DateOnly.MinValue)));

    /// <summary>Every role noun; of two that are the same the earlier wins.</summary>
    internal static IEnumerable<Role> ReadRoles(IReadOnlyList<string> folders) => folders.Reverse().SelectMany(folder =>
        Rows(folder, "roles.tsv").Select(row => new Role(row["phrase"], row.List("sectors"), Kind(row), row)));

    private static IReadOnlyList<DataRow> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, "actors", file);
        return File.Exists(path) ? DataTable.Read(path).Rows : [];
    }

    private static IEnumerable<(string Phrase, Actor Actor)> CountryNames(DataRow row)
    {
        var actor = new Actor(row["name"], EntityKind.Country, Code(row), row.List("sectors"), Naming.Name, null, null, row);
        var adjective = actor with { Naming = Naming.Adjective };
        var people = actor with { Naming = Naming.People };
        var seat = actor with { Naming = Naming.Seat };
        return row.List("aliases").Prepend(row["name"]).Select(phrase => (phrase, actor))
            .Concat(row.List("adjectives").Select(phrase => (phrase, adjective)))
            .Concat(row.List("demonyms").Except(row.List("adjectives"), StringComparer.Ordinal).Select(phrase => (phrase, people)))
            .Concat(row.List("capital").Concat(row.List("seats")).Select(phrase => (phrase, seat)));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> OrganisationNames(DataRow row)
    {
        var actor = new Actor(WithoutBracket(row["name"]), Kind(row), Code(row), row.List("sectors"), Naming.Name, Day(row, "from", first: true), Day(row, "to", first: false), row);
        return row.List("aliases").Prepend(actor.Name).Distinct(StringComparer.Ordinal).Select(phrase => (phrase, actor));
    }

    private static IEnumerable<(string Phrase, Actor Actor)> LeaderNames(DataRow row)
    {
        var actor = new Actor(
            WithoutBracket(row["name"]), EntityKind.Person, Code(row), row.List("sectors"), Naming.Name, Day(row, "from", first: true), Day(row, "to", first: false), row, row["role"]);
        return row.List("aliases").Prepend(actor.Name).Distinct(StringComparer.Ordinal).Select(phrase => (phrase, actor));
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
