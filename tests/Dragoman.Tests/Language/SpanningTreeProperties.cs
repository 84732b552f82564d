using Dragoman.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>The tree that is found is a tree, and none is better: all of them are tried.</summary>
public sealed class SpanningTreeProperties
{
    private const int Root = -1;
    private const int MostWords = 6;

    /// <summary>All trees of so many words.</summary>
    private static readonly Lazy<int[][]>[] Trees = [.. Enumerable.Range(0, MostWords + 1).Select(n => new Lazy<int[][]>(() => [.. AllTrees(n)]))];

    /// <summary>Scores for each dependent and each head, the root first. Small whole numbers, so that sums are exact.</summary>
    public sealed record Scores(int Words, int[] Values)
    {
        public static Arbitrary<Scores> Some() => Arb.From(
            from words in Gen.Choose(1, MostWords)
            from values in Gen.ArrayOf(Gen.Choose(-20, 20), words * (words + 1))
            select new Scores(words, values));

        public float[] ToFloats() => [.. Values.Select(v => (float)v)];

        public int Total(IReadOnlyList<int> heads) => heads.Select((head, dependent) => Values[(dependent * (Words + 1)) + head + 1]).Sum();
    }

    [Property(Arbitrary = [typeof(Scores)], MaxTest = 300)]
    public void The_best_tree_is_found(Scores scores)
    {
        var heads = new int[scores.Words];

        SpanningTree.Decode(scores.ToFloats(), scores.Words + 1, scores.Words, heads);

        Assert.True(IsTree(heads), string.Join(' ', heads));
        Assert.Equal(Trees[scores.Words].Value.Max(scores.Total), scores.Total(heads));
    }

    [Fact]
    public void Columns_beyond_the_words_are_not_looked_at()
    {
        float[] scores = [5, 0, 0, 99, 0, 5, 0, 99];
        var heads = new int[2];

        SpanningTree.Decode(scores, stride: 4, count: 2, heads);

        Assert.Equal([Root, 0], heads);
    }

    [Fact]
    public void A_word_alone_is_the_root()
    {
        int[] heads = [7];

        SpanningTree.Decode([float.NegativeInfinity, 3], stride: 2, count: 1, heads);

        Assert.Equal([Root], heads);
    }

    [Fact]
    public void Scores_that_are_no_numbers_give_a_tree_all_the_same()
    {
        var heads = new int[4];

        SpanningTree.Decode(Enumerable.Repeat(float.NaN, 20).ToArray(), stride: 5, count: 4, heads);

        Assert.True(IsTree(heads), string.Join(' ', heads));
    }

    private static IEnumerable<int[]> AllTrees(int words)
    {
        var heads = new int[words];
        Array.Fill(heads, Root);
        while (true)
        {
            if (IsTree(heads))
                yield return [.. heads];
            var at = 0;
            while (at < words && ++heads[at] == words)
                heads[at++] = Root;
            if (at == words)
                yield break;
        }
    }

    private static bool IsTree(int[] heads) =>
        heads.Count(h => h == Root) == 1 && Enumerable.Range(0, heads.Length).All(word => ReachesRoot(heads, word));

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (word == Root)
                return true;
            word = heads[word];
        }
        return false;
    }
}
