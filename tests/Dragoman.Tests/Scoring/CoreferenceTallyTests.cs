using Dragoman.Scoring;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class CoreferenceTallyTests
{
    private const double Exact = 1e-12;

    [Fact]
    public void The_measures_are_those_worked_out_by_hand()
    {
        var tally = new CoreferenceTally();
        tally.Add([[1, 2, 3], [4, 5, 6, 7]], [[1, 2], [3, 4], [6, 7, 8, 9]]);

        // Links: the key has 2 + 3, of which 1-2 and 6-7 are found; the response has 1 + 1 + 3.
        Is(2 / 5.0, 2 / 5.0, tally.Muc);
        // Mentions: recall 2/3 + 2/3 + 1/3 + 1/4 + 0 + 2/4 + 2/4 of 7; precision 1 + 1 + 1/2 + 1/2 + 2/4 + 2/4 + 0 + 0 of 8.
        Is(4 / 8.0, (35 / 12.0) / 7, tally.BCubed);
        // Entities: 4/5 of the first pair and 4/8 of the last; 2 in the key, 3 in the response.
        Is(1.3 / 3, 1.3 / 2, tally.CeafE);
        Assert.Equal((tally.Muc.F1 + tally.BCubed.F1 + tally.CeafE.F1) / 3, tally.ConllF1, Exact);
    }

    [Fact]
    public void One_entity_for_all_has_full_recall_of_links_and_mentions()
    {
        var tally = new CoreferenceTally();
        tally.Add([[1, 2], [3, 4], [5]], [[1, 2, 3, 4, 5]]);

        Is(2 / 4.0, 1, tally.Muc);
        Is((4 + 4 + 1) / 25.0, 1, tally.BCubed);
        Is(4 / 7.0, (4 / 7.0) / 3, tally.CeafE);
    }

    [Fact]
    public void Every_mention_for_itself_has_no_link()
    {
        var tally = new CoreferenceTally();
        tally.Add([[1, 2, 3]], [[1], [2], [3]]);

        Is(0, 0, tally.Muc);
        Is(1, 1 / 3.0, tally.BCubed);
        Is(0.5 / 3, 0.5, tally.CeafE);
    }

    [Fact]
    public void Documents_are_added_up_before_they_are_divided()
    {
        var tally = new CoreferenceTally();
        tally.Add([[1, 2]], [[1, 2]]);
        tally.Add([[1, 2, 3, 4]], [[1], [2], [3], [4]]);

        Is(1, 1 / 4.0, tally.Muc);
        Is(1, (2 + 1) / 6.0, tally.BCubed);
    }

    [Fact]
    public void Nothing_scores_nothing()
    {
        var tally = new CoreferenceTally();
        tally.Add([], []);

        Assert.Equal(0, tally.ConllF1);
    }

    [Property]
    public void A_partition_against_itself_is_right_and_swapping_swaps_precision_and_recall(byte[] left, byte[] right)
    {
        var (key, response) = (Partition(left, 0), Partition(right, 3));
        var (there, back, same) = (new CoreferenceTally(), new CoreferenceTally(), new CoreferenceTally());
        there.Add(key, response);
        back.Add(response, key);
        same.Add(key, key);

        Is(there.Muc.Recall, there.Muc.Precision, back.Muc);
        Is(there.BCubed.Recall, there.BCubed.Precision, back.BCubed);
        Is(there.CeafE.Recall, there.CeafE.Precision, back.CeafE);
        Assert.Equal(key.Count == 0 ? 0 : 1, same.BCubed.F1, Exact);
        Assert.Equal(key.Count == 0 ? 0 : 1, same.CeafE.F1, Exact);
        Assert.InRange(there.ConllF1, 0, 1 + Exact);
    }

    /// <summary>Mentions numbered from a first on, each in the entity that its byte names.</summary>
    private static List<IReadOnlyList<int>> Partition(byte[] entities, int first) =>
        [.. entities.Index().GroupBy(e => e.Item % 5, e => first + e.Index).Select(g => (IReadOnlyList<int>)[.. g])];

    private static void Is(double precision, double recall, CoreferenceScore found)
    {
        Assert.Equal(precision, found.Precision, Exact);
        Assert.Equal(recall, found.Recall, Exact);
    }
}
