using Dragoman.Lexicons;

namespace Dragoman.App.Lexicons;

/// <summary>A row that a user adds to a table of a folder of his own.</summary>
internal static class NewRow
{
    /// <summary>Characters that a cell cannot hold.</summary>
    private static readonly char[] Forbidden = ['\t', '\n', '\r', '|'];

    /// <summary>Tests the row, writes it, and tells where it stands.</summary>
    /// <param name="folder">The user's folder.</param>
    /// <param name="file">The table's path within it.</param>
    /// <param name="columns">The columns of a new table.</param>
    /// <param name="row">What stands in which column; several words of one cell are separated by <c>|</c>.</param>
    /// <param name="overrides">Whether it may have words that the program's own data has.</param>
    public static void Add(UserFolder folder, string file, string[] columns, IReadOnlyDictionary<string, string> row, bool overrides)
    {
        var text = folder.Read(file);
        if (text.Length == 0)
            text = $"# Of our own: written by dragoman lexicon add, and by hand.\n{string.Join('\t', columns)}\n";
        else if (text[^1] != '\n')
            text += "\n";
        else
            columns = [.. DataTable.Read(folder.PathOf(file)).ColumnNames];
        foreach (var column in row.Keys.Except(columns, StringComparer.Ordinal))
            throw new DataException(folder.PathOf(file), 0, $"column '{column}' is missing; there are: {string.Join(", ", columns)}");

        var line = text.Count(c => c == '\n') + 1;
        LexiconEntry? added = null;
        folder.Write(file, $"{text}{string.Join('\t', columns.Select(c => row.GetValueOrDefault(c, string.Empty)))}\n", line, folders =>
        {
            var path = Path.Combine(folders[^1], file);
            var catalogue = LexiconCatalogue.Load(folders);
            added = catalogue.Entries.First(e => e.Line == line && e.File == path);
            Refuse(catalogue.Rivals(added), folders[^1], overrides);
        });
        Console.WriteLine($"{folder.PathOf(file)}:{line}: {EntryTable.Line(added!)}");
    }

    /// <summary>A word that fits into a cell.</summary>
    public static string Word(string option, string text)
    {
        var word = text.Trim();
        if (word.Length == 0)
            throw new UsageException($"{option} is empty");
        return word.IndexOfAny(Forbidden) < 0 ? word : throw new UsageException($"{option}: '{word}' has a tab, a line end or a |, which no word can have");
    }

    /// <summary>The code of a country, given the code or a name of the country; empty if none is given.</summary>
    public static string Country(LexiconCatalogue catalogue, string? country)
    {
        if (string.IsNullOrEmpty(country))
            return string.Empty;
        if (catalogue.Countries.Contains(country.ToUpperInvariant()))
            return country.ToUpperInvariant();
        return catalogue.Named(country).FirstOrDefault(n => n is { Entry.Kind: LexiconKind.Country, Words.How: "name" }).Entry?.Country
            ?? throw new UsageException($"--country: '{country}' is neither an ISO 3166-1 alpha-3 code nor a country's name");
    }

    /// <summary>Codes of sectors as a cell holds them.</summary>
    public static string Sectors(LexiconCatalogue catalogue, IReadOnlyList<string> sectors)
    {
        foreach (var sector in sectors.Where(s => !catalogue.Sectors.Contains(s.ToUpperInvariant())))
            throw new UsageException($"--sector: '{sector}' is no sector; there are: {string.Join(", ", catalogue.Sectors.Order(StringComparer.Ordinal))}");
        return string.Join('|', sectors.Select(s => s.ToUpperInvariant()).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Refuses what is known already.</summary>
    /// <param name="known">Who is known by the same words.</param>
    /// <param name="folder">The user's folder: what stands there cannot be overridden.</param>
    /// <param name="overrides">Whether the user wants to override the program's own.</param>
    public static void Refuse(IEnumerable<(LexiconEntry Entry, LexiconWords Words)> known, string folder, bool overrides)
    {
        foreach (var (entry, words) in known)
        {
            var isUsers = entry.File.StartsWith(folder, StringComparison.Ordinal);
            if (isUsers || !overrides)
                throw new DataException(entry.File, entry.Line, $"'{words.Text}' is known already: {EntryTable.Line(entry)}" + (isUsers ? string.Empty : "; with --override yours comes before it"));
        }
    }
}
