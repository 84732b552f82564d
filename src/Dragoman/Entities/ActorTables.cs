using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>What the tables of <c>data/actors</c> have in common: where they lie, codes, kinds, days.</summary>
internal static class ActorTables
{
    /// <summary>The rows of a table in one data folder; none if the folder does not have it.</summary>
    public static IReadOnlyList<DataRow> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, "actors", file);
        return File.Exists(path) ? DataTable.Read(path).Rows : [];
    }

    /// <summary>The cell <c>country</c>: an ISO 3166-1 alpha-3 code, or null.</summary>
    public static string? Code(DataRow row) => row["country"] switch
    {
        "" => null,
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,
        var other => throw row.Error($"'{other}' is no ISO 3166-1 alpha-3 code"),
    };

    /// <summary>The cell <c>kind</c>.</summary>
    public static EntityKind Kind(DataRow row) => row["kind"] switch
    {
        "person" => EntityKind.Person,
        "organisation" => EntityKind.Organisation,
        "group" => EntityKind.Group,
        "place" => EntityKind.Place,
        "country" => EntityKind.Country,
        var other => throw row.Error($"'{other}' is no kind; there are: person, organisation, group, place, country"),
    };

    /// <summary>A day, or the first or last day of a month or year; null where the cell is empty.</summary>
    public static DateOnly? Day(DataRow row, string column, bool first)
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
