using Dragoman.Formats;
using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class TaggedTokensTests
{
    [Fact]
    public void Sentences_are_put_together_and_marked()
    {
        var (sentences, problems) = Read("The B-S\nenvoy I-S\n, O\nof O\nChad B-R\n, O\ndid O\nn't O\nthank B-X\nMali B-T\n's I-T\n\" O\nold O\n\" O\nking\tB-T\n. O\n\n\nTogo I-S\nwon O\n(  O\n3 O\n) O");

        Assert.Empty(problems);
        Assert.Equal([(1, "The envoy, of Chad, didn't thank Mali's \"old\" king."), (19, "Togo won (3)")], sentences.Select(s => (s.Line, s.Text)));
        Assert.Equal(["The envoy"], Words(sentences[0], sentences[0].Sources), StringComparer.Ordinal);
        Assert.Equal(["Mali's", "king"], Words(sentences[0], sentences[0].Targets), StringComparer.Ordinal);
        Assert.Equal(["Togo"], Words(sentences[1], sentences[1].Sources), StringComparer.Ordinal);
    }

    [Fact]
    public void Parties_side_by_side_stay_two()
    {
        var (sentences, _) = Read("Chad B-T\nMali B-T\nTogo B-S\nking I-S\nPeru I-T");

        Assert.Equal(["Chad", "Mali", "Peru"], Words(sentences[0], sentences[0].Targets), StringComparer.Ordinal);
        Assert.Equal(["Togo king"], Words(sentences[0], sentences[0].Sources), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Chad\n")]
    [InlineData("Chad X\n")]
    [InlineData(" B-S\n")]
    public void A_wrong_line_costs_its_sentence(string line)
    {
        var (sentences, problems) = Read("Mali O\n" + line + "Peru O\n\nTogo O\n");

        Assert.StartsWith("a.txt:2: ", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(["Togo"], sentences.Select(s => s.Text), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(MarkedSentence sentence, IEnumerable<TextSpan> spans) => spans.Select(s => sentence.Text[s.Start..s.End]);

    private static (List<MarkedSentence> Sentences, List<string> Problems) Read(string text)
    {
        var problems = new List<string>();
        return ([.. TaggedTokens.Read("a.txt", text.Split('\n'), problems.Add)], problems);
    }
}
