using Dragoman.Language;
using Xunit;

namespace Dragoman.Tests.Language;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("l3y", "Parties", "party")]
    [InlineData("l0", "TALKS", "talks")]
    [InlineData("l1", "Talks", "talk")]
    [InlineData("k0", "Oman", "Oman")]
    [InlineData("k2y", "Grays", "Gray")]
    [InlineData("u0", "TEHRAN", "Tehran")]
    [InlineData("u1", "SYRIANS", "Syrian")]
    [InlineData("=be", "were", "be")]
    [InlineData("=be", "\u2019m", "be")]
    [InlineData("l0", "\u2019S", "'s")]
    [InlineData("k0", "\u201C", "\"")]
    [InlineData("l0", "se\u00ADcurity", "security")]
    [InlineData("l9", "a", "a")]
    [InlineData("l9not", "n't", "not")]
    [InlineData("l0", "\u200B", "\u200B")]
    public void A_rule_turns_a_form_into_its_lemma(string rule, string form, string lemma) => Assert.Equal(lemma, new LemmaRule(rule).Apply(form));

    [Fact]
    public void A_word_of_any_length_has_a_lemma() => Assert.Equal(256, new LemmaRule("l0").Apply(new string('A', 100_000)).Length);
}
