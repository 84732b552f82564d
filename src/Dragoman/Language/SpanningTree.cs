namespace Dragoman.Language;

/// <summary>
/// The best tree over arc scores: Chu-Liu/Edmonds' algorithm for the maximum spanning arborescence, with exactly one
/// root, as Universal Dependencies want it. Non-projective. O(n³) at worst, O(n²) where the best heads form a tree,
/// which is nearly always.
/// </summary>
internal static class SpanningTree
{
    /// <summary>Scores beyond this, and what is no number, count as this: so that sums mean something.</summary>
    private const double Farthest = 1e6;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">
    /// Scores in rows of <paramref name="stride"/>: row d is the dependent d, column h the head, column 0 the root and
    /// column i + 1 the word i.
    /// </param>
    /// <param name="stride">Columns a row; at least <paramref name="count"/> + 1.</param>
    /// <param name="count">Number of words, at least 1.</param>
    /// <param name="heads">Takes the head of each word, -1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        if (Greedy(scores, stride, count, heads))
            return;

        var weights = Weights(scores, stride, count);
        var best = new int[count + 1];
        Edmonds(weights, count + 1, root: count, best);
        for (var d = 0; d < count; d++)
            heads[d] = best[d] == count ? -1 : best[d];
    }

    private static bool Greedy(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        var roots = 0;
        for (var d = 0; d < count; d++)
        {
            var row = scores.Slice(d * stride, count + 1);
            var best = 0;
            for (var h = 1; h <= count; h++)
            {
                if (h - 1 != d && row[h] > row[best])
                    best = h;
            }
            heads[d] = best - 1;
            if (best == 0)
                roots++;
        }
        return roots == 1 && !HasCycle(heads[..count]);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            for (var at = i; at >= 0 && seen[at] != i + 1; at = heads[at])
            {
                if (seen[at] != 0)
                    break;
                seen[at] = i + 1;
                if (heads[at] >= 0 && seen[heads[at]] == i + 1)
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The scores as a graph of the words and, last, the root. What the root's arcs lose here is more than all other arcs
    /// together can win, so that the best tree has one of them.
    /// </summary>
    private static double[,] Weights(ReadOnlySpan<float> scores, int stride, int count)
    {
        var weights = new double[count + 1, count + 1];
        double least = 0, most = 0;
        for (var d = 0; d < count; d++)
        {
            for (var h = 0; h <= count; h++)
            {
                var weight = Finite(scores[(d * stride) + h]);
                (least, most) = (Math.Min(least, weight), Math.Max(most, weight));
                weights[h == 0 ? count : h - 1, d] = weight;
            }
        }
        var loss = ((most - least) * (count + 1)) + 1;
        for (var d = 0; d < count; d++)
        {
            weights[count, d] -= loss;
            weights[d, d] = double.NegativeInfinity;
        }
        return weights;
    }

    private static double Finite(float score) => float.IsNaN(score) ? -Farthest : Math.Clamp(score, -Farthest, Farthest);

    /// <summary>Edmonds' algorithm by contraction: greedy heads; while there is a cycle, shrink it and solve the rest.</summary>
    private static void Edmonds(double[,] weights, int count, int root, int[] heads)
    {
        for (var d = 0; d < count; d++)
        {
            heads[d] = -1;
            if (d == root)
                continue;
            for (var h = 0; h < count; h++)
            {
                if (h != d && (heads[d] < 0 || weights[h, d] > weights[heads[d], d]))
                    heads[d] = h;
            }
        }
        var cycle = FindCycle(heads, count, root);
        if (cycle is null)
            return;

        var inCycle = new bool[count];
        foreach (var node in cycle)
            inCycle[node] = true;
        var newIndex = new int[count];
        var size = 0;
        for (var node = 0; node < count; node++)
        {
            if (!inCycle[node])
                newIndex[node] = size++;
        }
        var shrunk = size++;
        var old = new int[size];
        for (var node = 0; node < count; node++)
        {
            if (!inCycle[node])
                old[newIndex[node]] = node;
        }
        var smaller = new double[size, size];
        var enters = new int[size];
        var leaves = new int[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                smaller[i, j] = i == j || i == shrunk || j == shrunk ? double.NegativeInfinity : weights[old[i], old[j]];
        }
        for (var i = 0; i < shrunk; i++)
        {
            var outside = old[i];
            foreach (var node in cycle)
            {
                var entering = weights[outside, node] - weights[heads[node], node];
                if (entering > smaller[i, shrunk])
                    (smaller[i, shrunk], enters[i]) = (entering, node);
                if (weights[node, outside] > smaller[shrunk, i])
                    (smaller[shrunk, i], leaves[i]) = (weights[node, outside], node);
            }
        }
        var solved = new int[size];
        Edmonds(smaller, size, newIndex[root], solved);
        for (var i = 0; i < shrunk; i++)
        {
            if (solved[i] >= 0)
                heads[old[i]] = solved[i] == shrunk ? leaves[i] : old[solved[i]];
        }
        var entry = solved[shrunk];
        heads[enters[entry]] = old[entry];
    }

    private static List<int>? FindCycle(int[] heads, int count, int root)
    {
        var seen = new int[count];
        for (var i = 0; i < count; i++)
        {
            var at = i;
            while (at != root && at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }
            if (at == root || at < 0 || seen[at] != i + 1)
                continue;
            var cycle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next])
                cycle.Add(next);
            return cycle;
        }
        return null;
    }
}
