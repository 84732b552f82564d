using System.Text;

namespace Dragoman.Lexicons;

/// <summary>
/// A data file as rows of named cells: lines that begin with <c>#</c> are comments, the first other line names the
/// columns, cells are separated by tabs, lists within a cell by <c>|</c>.
/// </summary>
public sealed class DataTable
{
    private readonly Dictionary<string, int> columns;

    private DataTable(string file, IReadOnlyList<string> columnNames, List<DataRow> rows)
    {
        File = file;
        ColumnNames = columnNames;
        columns = columnNames.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        Rows = rows;
    }

    /// <summary>Path of the file, for errors.</summary>
    public string File { get; }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The rows, in the order of the file.</summary>
    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns it must have.</param>
    /// <exception cref="DataException">The file lacks a column, or a row has too many or too few cells.</exception>
    public static DataTable Read(string path, params ReadOnlySpan<string> required)
    {
        var rows = new List<DataRow>();
        DataTable? table = null;
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (table is null)
            {
                table = new DataTable(path, cells, rows);
                foreach (var name in required)
                {
                    if (!table.columns.ContainsKey(name))
                        throw new DataException(path, number, $"column '{name}' is missing; there are: {string.Join(", ", cells)}");
                }
                continue;
            }
            if (cells.Length != table.ColumnNames.Count)
                throw new DataException(path, number, $"{cells.Length} cells where {table.ColumnNames.Count} columns are named");
            rows.Add(new DataRow(table, number, cells));
        }
        return table ?? throw new DataException(path, number, "no line names the columns");
    }

    internal bool Has(string column) => columns.ContainsKey(column);

    internal int Column(string name) => columns.TryGetValue(name, out var index)
        ? index
        : throw new DataException(File, 0, $"column '{name}' is missing");
}

/// <summary>A row of a data file.</summary>
public sealed class DataRow(DataTable table, int line, string[] cells)
{
    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The file, for errors.</summary>
    public string File => table.File;

    /// <summary>The cell of a column; empty if nothing stands there.</summary>
    /// <exception cref="DataException">The table has no such column.</exception>
    public string this[string column] => cells[table.Column(column)];

    /// <summary>The cell of a column that a table may do without; empty if it does.</summary>
    public string Optional(string column) => table.Has(column) ? this[column] : string.Empty;

    /// <summary>The entries of a list cell.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An error about this row.</summary>
    public DataException Error(string cause) => new(File, Line, cause);
}
