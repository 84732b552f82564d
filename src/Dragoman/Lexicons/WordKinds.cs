using System.Collections.Frozen;

namespace Dragoman.Lexicons;

/// <summary>Words by what they do, whatever their case: the rows of a table with a column <c>kind</c>.</summary>
internal sealed class WordKinds
{
    private readonly FrozenDictionary<string, FrozenSet<string>> words;

    /// <param name="rows">The rows.</param>
    /// <param name="kinds">The kinds that there are.</param>
    /// <param name="column">The column of the words.</param>
    /// <exception cref="DataException">A row has another kind.</exception>
    public WordKinds(IEnumerable<DataRow> rows, IReadOnlyList<string> kinds, string column)
    {
        var sets = kinds.ToDictionary(k => k, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!sets.TryGetValue(row["kind"], out var set))
                throw row.Error($"'{row["kind"]}' is no kind; did you mean '{Nearest.To(row["kind"], kinds)}'?");
            set.Add(row[column]);
        }
        words = sets.ToFrozenDictionary(s => s.Key, s => s.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <summary>Reads the table of all folders that have it.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static WordKinds Load(IEnumerable<string> folders, string area, string file, IReadOnlyList<string> kinds, string column) =>
        new(folders.Select(f => Path.Combine(f, area, file)).Where(File.Exists).SelectMany(f => DataTable.Read(f, "kind", column).Rows), kinds, column);

    /// <summary>Whether a word is of one of the kinds.</summary>
    public bool Has(string kind, string word) => words[kind].Contains(word);
}
