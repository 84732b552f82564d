using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class RelationScorerTests
{
    [Fact]
    public void The_event_between_the_marked_parties_counts()
    {
        var scorer = new RelationScorer();
        Assert.Equal("SUPPORT", Add(scorer, "Kenya condemned Somalia, while Peru praised Chile.", "Peru", "Chile", "SUPPORT"));
        Assert.Equal(1, scorer.Accuracy);
    }

    [Fact]
    public void An_event_that_touches_neither_party_does_not_count()
    {
        var scorer = new RelationScorer();
        Assert.Equal(RelationScorer.Nothing, Add(scorer, "Kenya condemned Somalia while Ann slept.", "Ann", "slept", "SUPPORT"));
        Assert.Equal(0, scorer.MacroF1);
    }

    [Fact]
    public void In_a_meeting_any_party_may_be_the_target()
    {
        Assert.Equal("CONSULT", Add(new RelationScorer(), "Kenya's president met Somalia's president.", "Somalia's president", "Kenya's president", "CONSULT"));
    }

    [Fact]
    public void Yield_stands_for_conceding_and_retreating()
    {
        Assert.Equal("YIELD", Add(new RelationScorer(), "Iran freed two British sailors.", "Iran", "two British sailors", "YIELD"));
    }

    private static string Add(RelationScorer scorer, string text, string source, string target, string root)
    {
        var document = new Document("a", text);
        EnglishCoder.Coder.Code(document);
        return scorer.Add(new Relation("1", text, source, target, root), document);
    }
}
