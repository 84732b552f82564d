using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Language;
using Dragoman.Lexicons;

namespace Dragoman.Time;

/// <summary>
/// What a word does in an expression of time: the kinds of <c>data/times/words.tsv</c>, which says what they mean, and
/// <c>Name</c>, the first word of a named day or of a month of another calendar.
/// </summary>
internal enum WordKind
{
    About,
    Age,
    Ago,
    Ambiguous,
    Apart,
    Beside,
    Between,
    Clock,
    Day,
    Daytime,
    Decade,
    Each,
    Eve,
    Half,
    Month,
    Name,
    Night,
    Now,
    Number,
    Ordinal,
    Overnight,
    Part,
    Preposition,
    Quarter,
    Rolling,
    Season,
    Set,
    Sometime,
    Times,
    To,
    Turn,
    Unit,
    Vague,
    Weekday,
    Weekdays,
    Within,
}

/// <summary>One of the things that a word may do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Value">Its number, or that of its unit or bound; 0 where it has none.</param>
internal readonly record struct Sense(WordKind Kind, int Value);

/// <summary>Words that say when: <c>data/times</c>.</summary>
public sealed class TimeWords
{
    /// <summary>No number told in words is larger, nor any that news puts beside a unit of time.</summary>
    private const int LargestNumber = 9999;

    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> senses;

    private TimeWords(IReadOnlyList<string> folders, TokenRules rules)
    {
        var words = new Dictionary<string, Dictionary<WordKind, Sense>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows(folders, "words.tsv", "kind", "form", "value"))
            Add(words, row["form"], Read(row));

        var tokenizer = new Tokenizer(rules);
        Days = new PhraseTable<NamedDay>(tokenizer, StringComparer.Ordinal);
        Months = new PhraseTable<ForeignMonth>(tokenizer, StringComparer.Ordinal);
        foreach (var row in Rows(folders, "days.tsv", "name", "aliases", "calendar", "month", "day", "days", "weekday", "year", "before").Reverse())
            Name(Days, row.List("aliases").Prepend(row["name"]), ReadDay(row));
        foreach (var row in Rows(folders, "months.tsv", "calendar", "month", "names").Reverse())
            Name(Months, row.List("names"), new ForeignMonth(Calendar(row), Number(row, "month", 1, 13)));
        Clauses = ClauseWords.Read(Rows(folders, "clauses.tsv", "kind", "lemma"));
        senses = words.ToFrozenDictionary(w => w.Key, w => w.Value.Values.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Name<T>(PhraseTable<T> table, IEnumerable<string> names, T meaning)
        {
            foreach (var name in names)
            {
                table.Add(name, meaning);
                var first = tokenizer.Tokenize(name);
                Add(words, Spelling.Normal(name.AsSpan(first.Start(0), first.End(0) - first.Start(0))), new Sense(WordKind.Name, 0));
            }
        }
    }

    /// <summary>Reads the words of all folders; of two rows for one word, that of the later folder counts.</summary>
    /// <param name="folders">Folders that hold <c>times/</c>, the program's own first.</param>
    /// <param name="rules">Cut the names of days into words.</param>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static TimeWords Load(IReadOnlyList<string> folders, TokenRules rules) => new(folders, rules);

    /// <summary>Holy days and other named days.</summary>
    internal PhraseTable<NamedDay> Days { get; }

    /// <summary>Months of other calendars.</summary>
    internal PhraseTable<ForeignMonth> Months { get; }

    /// <summary>Words by which clauses share a time.</summary>
    internal ClauseWords Clauses { get; }

    /// <summary>What a word may do, whatever its case; null if it says nothing of time.</summary>
    internal Sense[]? Senses(ReadOnlySpan<char> word) => senses.TryGetValue(word, out var found) ? found : null;

    private static void Add(Dictionary<string, Dictionary<WordKind, Sense>> words, string form, Sense sense)
    {
        if (!words.TryGetValue(form, out var all))
            words[form] = all = [];
        all[sense.Kind] = sense;
    }

    private static IEnumerable<DataRow> Rows(IEnumerable<string> folders, string file, params string[] columns) =>
        folders.Select(f => Path.Combine(f, "times", file)).Where(File.Exists).SelectMany(f => DataTable.Read(f, columns).Rows);

    private static Sense Read(DataRow row)
    {
        if (!Enum.TryParse<WordKind>(row["kind"], ignoreCase: true, out var kind))
            throw row.Error($"'{row["kind"]}' is no kind; did you mean '{Nearest.To(row["kind"], Enum.GetNames<WordKind>().Select(n => n.ToLowerInvariant()))}'?");
        return kind switch
        {
            WordKind.Unit => new Sense(kind, (int)Named<CalendarUnit>(row, "value")),
            WordKind.Preposition => new Sense(kind, (int)Named<Bound>(row, "value")),
            _ when Range(kind) is (var least, var most) => new Sense(kind, Number(row, "value", least, most)),
            _ => new Sense(kind, 0),
        };
    }

    /// <summary>The least and the greatest value of a kind; null if it has none.</summary>
    private static (int Least, int Most)? Range(WordKind kind) => kind switch
    {
        WordKind.Weekday or WordKind.Weekdays => (1, 7),
        WordKind.Month => (1, 12),
        WordKind.Quarter or WordKind.Season => (1, 4),
        WordKind.Part => (1, 3),
        WordKind.Half => (1, 2),
        WordKind.Number => (1, LargestNumber),
        WordKind.Ordinal => (-1, 31),
        WordKind.Decade => (10, 90),
        WordKind.Day => (-2, 2),
        WordKind.Daytime => (0, 0),
        WordKind.Between or WordKind.Vague => (0, 1),
        WordKind.Overnight => (-1, -1),
        WordKind.About or WordKind.Ago or WordKind.Apart or WordKind.Beside or WordKind.Eve or WordKind.Night => (-1, 1),
        WordKind.Rolling or WordKind.Sometime or WordKind.Turn or WordKind.Within => (-1, 1),
        _ => null,
    };

    private static NamedDay ReadDay(DataRow row)
    {
        var calendar = Calendar(row);
        var isEaster = calendar is DayCalendar.Easter or DayCalendar.OrthodoxEaster;
        return new NamedDay(
            calendar, isEaster ? 0 : Number(row, "month", 1, 13), isEaster ? Number(row, "day", -70, 70) : Number(row, "day", 1, 31), Number(row, "days", 1, NamedDay.WholeMonth),
            Optional(row, "weekday", 1, 7), Optional(row, "year", 1, 9998), row.List("before"));
    }

    private static DayCalendar Calendar(DataRow row) => row["calendar"] == "orthodox-easter" ? DayCalendar.OrthodoxEaster : Named<DayCalendar>(row, "calendar");

    private static T Named<T>(DataRow row, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var value) && !char.IsAsciiDigit(row[column][0])
            ? value
            : throw row.Error($"'{row[column]}' is no {column}; there are: {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");

    private static int? Optional(DataRow row, string column, int least, int most) => row[column].Length == 0 ? null : Number(row, column, least, most);

    private static int Number(DataRow row, string column, int least, int most) =>
        int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw row.Error($"'{row[column]}' in column '{column}' is no whole number from {least} to {most}");
}
