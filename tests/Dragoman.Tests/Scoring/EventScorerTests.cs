using Dragoman.Events;
using Dragoman.Scoring;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class EventScorerTests
{
    [Theory]
    [InlineData("KEN GOV", "KEN GOV", true)]
    [InlineData("KEN", "KEN GOV", true)]
    [InlineData("KEN GOV", "KEN", true)]
    [InlineData("KEN MIL", "KEN", false)]
    [InlineData("KEN MIL", "KEN GOV MIL", false)]
    [InlineData("KEN GOV", "UGA GOV", false)]
    [InlineData("- MIL", "KEN MIL", true)]
    [InlineData("?", "KEN MIL", true)]
    public void A_party_agrees_in_what_the_gold_tells(string gold, string found, bool agrees) => Assert.Equal(agrees, Gold(gold).Agrees(SomeEvents.Party(found).Entity));

    [Fact]
    public void Type_and_parties_are_scored_apart()
    {
        var scorer = new EventScorer();
        Add(scorer, [Gold("ACCUSE", ["KEN"], ["UGA"])], SomeEvents.Event("ACCUSE", ["KEN GOV"], ["UGA"]));
        Add(scorer, [Gold("ACCUSE", ["KEN"], ["UGA"])], SomeEvents.Event("ACCUSE", ["UGA"], ["KEN"]));
        Add(scorer, [Gold("ACCUSE", ["KEN"], ["UGA"])]);
        Add(scorer, [], SomeEvents.Event("AID", ["KEN"], ["UGA"]));

        Assert.Equal([("ACCUSE", 2, 2, 3), ("AID", 0, 1, 0)], scorer.Types.Classes.Select(c => (c.Name, c.Right, c.Found, c.Gold)));
        Assert.Equal([("ACCUSE", 1, 2, 3), ("AID", 0, 1, 0)], scorer.TypesWithParties.Classes.Select(c => (c.Name, c.Right, c.Found, c.Gold)));
        Assert.Equal((2, 3, 3), (scorer.Types.Micro.Right, scorer.Types.Micro.Found, scorer.Types.Micro.Gold));
        Assert.Equal(0.8, scorer.Types.MacroF1, 1e-12);                    // AID has no gold: it is no part of the mean
        Assert.Equal(4, scorer.Sentences);
    }

    [Fact]
    public void Of_two_events_of_a_type_those_are_paired_whose_parties_agree()
    {
        var scorer = new EventScorer();
        var pairs = Add(
            scorer,
            [Gold("ACCUSE", ["KEN"], ["UGA"]), Gold("ACCUSE", ["RWA"], ["TZA"])],
            SomeEvents.Event("ACCUSE", ["RWA"], ["TZA"]),
            SomeEvents.Event("ACCUSE", ["KEN"], ["UGA"]));

        Assert.All(pairs, p => Assert.True(p.IsRight));
    }

    [Fact]
    public void What_is_found_as_something_else_is_a_confusion()
    {
        var scorer = new EventScorer();
        Add(scorer, [Gold("ACCUSE", ["KEN"], ["UGA"]), Gold("AID", ["KEN"], ["UGA"])], SomeEvents.Event("REJECT", ["KEN"], ["UGA"]));

        Assert.Equal(1, scorer.Confusion[("ACCUSE", "REJECT")] + scorer.Confusion.GetValueOrDefault(("AID", "REJECT")));
        Assert.Equal(1, scorer.Confusion.Where(c => c.Key.Found == EventScorer.Nothing).Sum(c => c.Value));
    }

    [Fact]
    public void What_did_not_happen_is_no_claim()
    {
        var scorer = new EventScorer();
        Add(scorer, [], SomeEvents.Event("AID", ["KEN"], ["UGA"], EventStatus.Negated), SomeEvents.Event("AID", ["KEN"], ["UGA"], EventStatus.Hypothetical));
        Assert.Equal(0, scorer.Types.Micro.Found);

        Add(scorer, [], SomeEvents.Event("AGREE", ["KEN"], ["UGA"], EventStatus.Future));
        Assert.Equal(1, scorer.Types.Micro.Found);
    }

    [Fact]
    public void A_meeting_has_one_side()
    {
        var meeting = SomeEvents.Event("CONSULT", ["KEN GOV", "UGA GOV"], []);
        Assert.True(Gold("CONSULT", ["UGA"], ["KEN"]).AgreesWithPartiesOf(meeting));
        Assert.True(Gold("CONSULT", ["UGA", "KEN"], []).AgreesWithPartiesOf(SomeEvents.Event("CONSULT", ["KEN"], ["UGA"])));
        Assert.False(Gold("CONSULT", ["UGA"], ["TZA"]).AgreesWithPartiesOf(meeting));
        Assert.False(Gold("CONSULT", ["UGA", "KEN", "TZA"], []).AgreesWithPartiesOf(meeting));
    }

    [Fact]
    public void A_side_that_the_gold_does_not_tell_is_not_compared()
    {
        Assert.True(Gold("PROTEST", ["KEN"], []).AgreesWithPartiesOf(SomeEvents.Event("PROTEST", ["KEN"], ["KEN GOV"])));
        Assert.False(Gold("PROTEST", ["KEN"], ["KEN GOV"]).AgreesWithPartiesOf(SomeEvents.Event("PROTEST", ["KEN"], [])));
    }

    [Fact]
    public void An_older_name_may_mean_several_types()
    {
        var scorer = new EventScorer();
        Add(scorer, [new GoldEvent(["CONCEDE", "RETREAT"], [Gold("KEN")], [])], SomeEvents.Event("RETREAT", ["KEN"], []));

        Assert.Equal([("CONCEDE", 1, 1, 1)], scorer.TypesWithParties.Classes.Select(c => (c.Name, c.Right, c.Found, c.Gold)));
    }

    private static IReadOnlyList<EventPair> Add(EventScorer scorer, IReadOnlyList<GoldEvent> gold, params CodedEvent[] found) =>
        scorer.Add(new GoldSentence("1", 1, "-", null, gold), SomeEvents.Document(found));

    private static GoldEvent Gold(string type, string[] actors, string[] recipients) => new([type], [.. actors.Select(Gold)], [.. recipients.Select(Gold)]);

    private static GoldParty Gold(string codes)
    {
        var parts = codes.Split(' ');
        return new GoldParty(null, parts[0] is "-" or "?" ? null : parts[0], parts[1..]);
    }
}
