using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Time;

/// <summary>Words that name days, months and stretches of time: <c>data/times/words.tsv</c>.</summary>
public sealed class TimeWords
{
    private static readonly string[] Kinds = ["weekday", "month", "day", "turn", "unit", "number", "ago"];

    private readonly FrozenDictionary<(string Kind, string Form), string> values;

    private TimeWords(IEnumerable<DataRow> rows)
    {
        var all = new Dictionary<(string, string), string>();
        foreach (var row in rows)
        {
            if (!Kinds.Contains(row["kind"], StringComparer.Ordinal))
                throw row.Error($"'{row["kind"]}' is no kind; did you mean '{Nearest.To(row["kind"], Kinds)}'?");
            if (row["kind"] != "unit" && !int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                throw row.Error($"'{row["value"]}' is no whole number");
            all[(row["kind"], row["form"])] = row["value"];
        }
        values = all.ToFrozenDictionary();
    }

    /// <summary>Reads the words of all folders.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static TimeWords Load(IEnumerable<string> folders) =>
        new(folders.Select(f => Path.Combine(f, "times", "words.tsv")).Where(File.Exists).SelectMany(f => DataTable.Read(f, "kind", "form", "value").Rows));

    /// <summary>The value of a word of a kind; null if it is none.</summary>
    internal int? Number(string kind, string form) =>
        values.TryGetValue((kind, form), out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The unit that a word names; null if it names none.</summary>
    internal string? Unit(string form) => values.GetValueOrDefault(("unit", form));
}
