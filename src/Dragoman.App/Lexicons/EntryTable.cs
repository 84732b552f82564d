using System.Globalization;
using Dragoman.Lexicons;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Dragoman.App.Lexicons;

/// <summary>Entries of lexicons as people read them, or as tab-separated lines with a heading for other programs.</summary>
internal static class EntryTable
{
    /// <summary>Columns where there is no terminal: nothing is wrapped.</summary>
    private const int PlainWidth = 100_000;

    /// <summary>Words of one entry that a table shows.</summary>
    private const int MostWords = 8;

    /// <summary>Writes a table: name, what it is, codes, years, words, place.</summary>
    /// <param name="entries">The entries, each with those of its words that are to be shown.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<(LexiconEntry Entry, IReadOnlyList<LexiconWords> Words)> entries, TextWriter output)
    {
        var grid = new Table().NoBorder().HideHeaders();
        for (var column = 0; column < 5; column++)
            grid.AddColumn(new TableColumn(string.Empty) { Padding = new Padding(0, 0, 2, 0), NoWrap = column == 4 });
        foreach (var (entry, words) in entries)
            grid.AddRow(new Words(entry.Name), new Words(What(entry)), new Words(entry.Codes), new Words(Shown(entry, words)), new Words(Place(entry)));
        Terminal.Console(output, !Console.IsOutputRedirected, PlainWidth).Write(grid);
    }

    /// <summary>Writes a line for each entry, below a heading.</summary>
    public static void WriteLines(IEnumerable<LexiconEntry> entries, TextWriter output)
    {
        output.WriteLine("lexicon\tname\twhat\tcountry\tsectors\tfrom\tto\twords\tfile\tline");
        foreach (var entry in entries)
        {
            string?[] cells =
            [
                entry.Kind.ToString().ToLowerInvariant(), entry.Name, entry.What, entry.Country, string.Join('|', entry.Sectors), Day(entry.From), Day(entry.To),
                string.Join('|', entry.Words.Select(w => w.Text)), entry.File, entry.Line.ToString(CultureInfo.InvariantCulture),
            ];
            output.WriteLine(string.Join('\t', cells));
        }
    }

    /// <summary>In one line: <c>Blue River Front, group, MLI REB, since 2019</c>.</summary>
    public static string Line(LexiconEntry entry) => string.Join(", ", new[] { entry.Name, What(entry), entry.Codes }.Where(p => p.Length > 0));

    /// <summary>File and line: the file's name if it is the program's own, its path if it is a user's.</summary>
    public static string Place(LexiconEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{(DataFolder.IsOwn(entry.File) ? Path.GetFileName(entry.File) : entry.File)}:{entry.Line}");

    private static string What(LexiconEntry entry) => (entry.From, entry.To) switch
    {
        (null, null) => entry.What,
        ({ } from, null) => $"{entry.What}, since {Year(from)}",
        (null, { } to) => $"{entry.What}, until {Year(to)}",
        ({ } from, { } to) => from.Year == to.Year ? $"{entry.What}, {Year(from)}" : $"{entry.What}, {Year(from)} to {Year(to)}",
    };

    /// <summary>The words but for the name itself, and how they mean it where that is not by name.</summary>
    private static string Shown(LexiconEntry entry, IReadOnlyList<LexiconWords> words)
    {
        var others = words.Where(w => w.Text != entry.Name).ToList();
        var shown = others.Take(MostWords).GroupBy(w => w.How, w => w.Text, StringComparer.Ordinal)
            .Select(g => g.Key is "name" or "role" ? string.Join(", ", g) : $"{g.Key}: {string.Join(", ", g)}");
        return string.Join("; ", shown) + (others.Count > MostWords ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - MostWords} more") : string.Empty);
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
