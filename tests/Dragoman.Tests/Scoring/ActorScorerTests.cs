using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class ActorScorerTests
{
    [Theory]
    [InlineData("Kenya condemned Somalia.", "Kenya", "Somalia", PartyOutcome.Found, PartyOutcome.Found)]
    [InlineData("Kenya's president met Somalia's president.", "Kenya's president", "Somalia's president", PartyOutcome.Found, PartyOutcome.Found)]
    [InlineData("Kenya condemned Somalia while Peru slept.", "Somalia", "Peru", PartyOutcome.OtherParties, PartyOutcome.OtherParties)]
    [InlineData("Kenya lies far from the yellow umbrella.", "Kenya", "the yellow umbrella", PartyOutcome.NoEvent, PartyOutcome.Unknown)]
    public void A_marked_party_has_an_outcome(string text, string source, string target, PartyOutcome ofSource, PartyOutcome ofTarget)
    {
        var document = new Document("a", text);
        EnglishCoder.Coder.Code(document);
        var scorer = new ActorScorer();

        var results = scorer.Add(new MarkedSentence(1, text, [Span(text, source)], [Span(text, target)]), document);

        Assert.Equal([(true, ofSource), (false, ofTarget)], results.OrderByDescending(r => r.IsSource).Select(r => (r.IsSource, r.Outcome)));
        Assert.Equal((ofSource == PartyOutcome.Found ? 1 : 0, 1), (scorer.Counts(sources: true).Found, scorer.Counts(sources: true).All));
        Assert.Equal((ofTarget == PartyOutcome.Found ? 1 : 0, 1), (scorer.Counts(sources: false).Found, scorer.Counts(sources: false).All));
    }

    private static TextSpan Span(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
