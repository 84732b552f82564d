using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>
/// Texts that break programs. What takes quadratic time would not come to an end here; how fast it is otherwise, the
/// benchmarks say.
/// </summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u200B\uFEFF")]
    [InlineData("\0\u0001\u0008\u001B[31m\u007F")]
    public void A_text_without_words_has_no_sentences_or_odd_ones_but_is_read(string text)
    {
        var document = EnglishModel.Analyze(text);

        AnalyzerProperties.AssertCovered(document);
        AnalyzerProperties.AssertTrees(document);
    }

    [Fact]
    public void An_empty_text_has_nothing()
    {
        var document = EnglishModel.Analyze("");

        Assert.Equal((0, 0, 0), (document.Tokens.Count, document.Sentences.Count, document.Syntax.Count));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_word()
    {
        var document = EnglishModel.Analyze("Oman \uD83D agreed \uDC4D.");

        Assert.Equal("Oman|\uD83D|agreed|\uDC4D|.", string.Join('|', new Sentence(document, 0).Tokens));
    }

    [Theory]
    [InlineData("Oman agrees\r\n\r\nOman agreed.\r\nYemen\r\ndid not.\n\rQatar left.", 4)]
    [InlineData("Oman agreed.\rYemen did.\r\rQatar left.", 3)]
    public void Line_ends_may_be_mixed(string text, int sentences) => Assert.Equal(sentences, EnglishModel.Split(text).Sentences.Count);

    [Theory]
    [InlineData("Президент встретился с министром.")]
    [InlineData("外交部长星期五访问了巴格达。")]
    [InlineData("وصل وزير الخارجية إلى بغداد.")]
    public void A_text_in_another_script_is_read_with_a_warning(string text)
    {
        var document = EnglishModel.Analyze(text);

        AnalyzerProperties.AssertTrees(document);
        Assert.Contains("another script", Assert.Single(document.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_names_in_an_english_text_are_no_cause_for_a_warning() =>
        Assert.Empty(EnglishModel.Analyze("Łukasz Żuraw met İsmet Çağlar (إسمت) in Łódź and spoke of 和平.").Warnings);

    [Fact]
    public void A_sentence_of_thousands_of_words_is_cut()
    {
        var document = EnglishModel.Analyze(string.Concat(Enumerable.Repeat("the minister and ", 1700)));

        AnalyzerProperties.AssertCovered(document);
        AnalyzerProperties.AssertTrees(document);
        Assert.All(Enumerable.Range(0, document.Sentences.Count), s => Assert.InRange(document.Sentences.End(s) - document.Sentences.First(s), 1, SentenceSplitter.Longest));
    }

    [Fact]
    public void A_long_sentence_is_not_cut_inside_a_multi_word_token()
    {
        var document = EnglishModel.Split(string.Concat(Enumerable.Repeat("they're ", 2000)));

        Assert.All(Enumerable.Range(0, document.Sentences.Count), s => Assert.False(document.Tokens.JoinsPrevious(document.Sentences.First(s))));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("1/")]
    [InlineData("s'")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("a@b.")]
    [InlineData("http://")]
    [InlineData("#")]
    [InlineData("+1")]
    [InlineData("\uD83D\uDC4D\u200D")]
    [InlineData("\u00AD")]
    [InlineData("\u0301")]
    public void A_megabyte_without_a_space_is_cut_into_words(string piece)
    {
        var tokens = Tokenize(string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length)));

        Assert.All(Enumerable.Range(0, tokens.Count), i => Assert.InRange(tokens.End(i) - tokens.Start(i), 1, 1000));
    }

    [Fact]
    public void A_megabyte_of_half_pairs_is_cut_into_words() => A_megabyte_without_a_space_is_cut_into_words("\uD83D");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("a\n")]
    [InlineData("TEHRAN\n")]
    [InlineData("the lines are all of the same length as it were\n")]
    [InlineData("' ")]
    [InlineData("workers' ")]
    [InlineData("ST. ")]
    public void A_megabyte_of_short_lines_or_words_is_cut_into_words(string piece) =>
        Assert.InRange(Tokenize(string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length))).Count, 0, Megabyte);

    private static TokenLayer Tokenize(string text) => new Tokenizer(EnglishModel.Model.TokenRules).Tokenize(text);
}
