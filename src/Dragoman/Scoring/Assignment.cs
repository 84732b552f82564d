namespace Dragoman.Scoring;

/// <summary>
/// The one-to-one assignment of rows to columns with the greatest sum of weights (Kuhn 1955, Munkres 1957), by shortest
/// augmenting paths: time grows with rows times rows times columns.
/// </summary>
internal static class Assignment
{
    /// <summary>The column of every row; -1 where there is none. A pair of weight 0 is never assigned.</summary>
    /// <param name="weights">Weights of 0 or more, rows by columns.</param>
    public static int[] Best(double[,] weights)
    {
        var rows = weights.GetLength(0);
        var columns = weights.GetLength(1);
        if (rows > columns)
        {
            var turned = new double[columns, rows];
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                    turned[c, r] = weights[r, c];
            }
            var best = new int[rows];
            Array.Fill(best, -1);
            foreach (var (row, column) in Best(turned).Index().Select(p => (p.Item, p.Index)))
            {
                if (row >= 0)
                    best[row] = column;
            }
            return best;
        }
        var rowOf = Solve(weights, rows, columns);
        var assigned = new int[rows];
        Array.Fill(assigned, -1);
        for (var c = 1; c <= columns; c++)
        {
            if (rowOf[c] > 0 && weights[rowOf[c] - 1, c - 1] > 0)
                assigned[rowOf[c] - 1] = c - 1;
        }
        return assigned;
    }

    /// <summary>The row of every column, both counted from 1; 0 where there is none. Minimises the negated weights by potentials.</summary>
    private static int[] Solve(double[,] weights, int rows, int columns)
    {
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        var slack = new double[columns + 1];
        var done = new bool[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            Array.Fill(slack, double.PositiveInfinity);
            Array.Clear(done);
            var column = 0;
            do
            {
                done[column] = true;
                var (current, least, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var c = 1; c <= columns; c++)
                {
                    if (done[c])
                        continue;
                    var cost = -weights[current - 1, c - 1] - rowPotential[current] - columnPotential[c];
                    if (cost < slack[c])
                        (slack[c], before[c]) = (cost, column);
                    if (slack[c] < least)
                        (least, next) = (slack[c], c);
                }
                for (var c = 0; c <= columns; c++)
                {
                    if (done[c])
                    {
                        rowPotential[rowOf[c]] += least;
                        columnPotential[c] -= least;
                    }
                    else
                    {
                        slack[c] -= least;
                    }
                }
                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = before[column])
                rowOf[column] = rowOf[before[column]];
        }
        return rowOf;
    }
}
