using Dragoman.Scoring;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class AssignmentTests
{
    [Fact]
    public void The_greedy_choice_is_not_always_the_best()
    {
        Assert.Equal([1, 0], Assignment.Best(new double[,] { { 5, 4 }, { 4, 0 } }));
    }

    [Fact]
    public void A_pair_of_weight_0_is_not_assigned()
    {
        Assert.Equal([-1, 0], Assignment.Best(new double[,] { { 0, 0, 0 }, { 2, 0, 0 } }));
        Assert.Equal([0, -1, -1], Assignment.Best(new double[,] { { 2 }, { 1 }, { 0 } }));
        Assert.Empty(Assignment.Best(new double[0, 3]));
        Assert.Equal([-1, -1], Assignment.Best(new double[2, 0]));
    }

    [Property]
    public void No_other_assignment_has_a_greater_sum(byte[] numbers, byte shape)
    {
        var (rows, columns) = (1 + (shape % 5), 1 + (shape / 5 % 5));
        var weights = new double[rows, columns];
        for (var i = 0; i < Math.Min(numbers.Length, rows * columns); i++)
            weights[i / columns, i % columns] = numbers[i] % 20;

        var best = Assignment.Best(weights);

        var assigned = best.Where(c => c >= 0).ToList();
        Assert.Equal(assigned.Count, assigned.Distinct().Count());
        Assert.Equal(Greatest(weights, 0, []), best.Index().Where(p => p.Item >= 0).Sum(p => weights[p.Index, p.Item]));
    }

    /// <summary>The greatest sum of all assignments, tried one after another.</summary>
    private static double Greatest(double[,] weights, int row, HashSet<int> taken)
    {
        if (row == weights.GetLength(0))
            return 0;
        var greatest = Greatest(weights, row + 1, taken);
        for (var column = 0; column < weights.GetLength(1); column++)
        {
            if (!taken.Add(column))
                continue;
            greatest = Math.Max(greatest, weights[row, column] + Greatest(weights, row + 1, taken));
            taken.Remove(column);
        }
        return greatest;
    }
}
