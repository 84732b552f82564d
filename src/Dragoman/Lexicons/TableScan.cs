using System.Globalization;

namespace Dragoman.Lexicons;

/// <summary>
/// A data file as <see cref="DataTable"/> reads it, row by row and without a string for every cell: for tables of tens of
/// thousands of rows that every start of the program must read.
/// </summary>
internal ref struct TableScan
{
    private readonly string file;
    private readonly Range[] columns;
    private ReadOnlySpan<char> rest;
    private ReadOnlySpan<char> row;
    private Span<Range> cells;
    private int line;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="room">Room for the cells of a row and one more.</param>
    /// <exception cref="DataException">No line names the columns.</exception>
    public TableScan(string path, Span<Range> room)
    {
        file = path;
        rest = File.ReadAllText(path);
        cells = room;
        columns = [];
        if (!NextLine())
            throw new DataException(path, line, "no line names the columns");
        columns = room[..row.Split(room, '\t')].ToArray();
        Heading = row;
        cells = room[..(columns.Length + 1)];
    }

    private ReadOnlySpan<char> Heading { get; }

    /// <summary>The number of a column.</summary>
    /// <exception cref="DataException">The file lacks it.</exception>
    public readonly int Column(string name)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (Heading[columns[i]].SequenceEqual(name))
                return i;
        }
        throw new DataException(file, 0, $"column '{name}' is missing");
    }

    /// <summary>The cell of a column in the current row; empty if nothing stands there.</summary>
    public readonly ReadOnlySpan<char> this[int column] => row[cells[column]];

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DataException">It has too many or too few cells.</exception>
    public bool Next()
    {
        if (!NextLine())
            return false;
        var count = row.Split(cells, '\t');
        return count == columns.Length ? true : throw Error($"{(count > columns.Length ? "more" : count)} cells where {columns.Length} columns are named");
    }

    /// <summary>The number in a cell; null if it is empty.</summary>
    /// <exception cref="DataException">It is no whole number.</exception>
    public readonly long? Number(int column) =>
        this[column].IsEmpty ? null
        : long.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Error($"'{this[column]}' is no whole number");

    /// <summary>The number in a cell.</summary>
    /// <exception cref="DataException">It is none, or its magnitude is larger.</exception>
    public readonly double Number(int column, double largest) =>
        double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= largest
            ? number
            : throw Error($"'{this[column]}' is no number from -{largest} to {largest}");

    /// <summary>An error about the current row.</summary>
    public readonly DataException Error(string cause) => new(file, line, cause);

    private bool NextLine()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            row = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            line++;
            if (!row.IsEmpty && row[0] != '#')
                return true;
        }
        return false;
    }
}
