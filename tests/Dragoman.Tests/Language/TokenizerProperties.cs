using Dragoman.Language;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>What holds for the words of any text at all.</summary>
[Properties(Arbitrary = [typeof(SomeText)], MaxTest = 2000)]
public sealed class TokenizerProperties
{
    [Property]
    public void Spans_are_in_the_text_in_order_disjoint_and_not_empty(HostileText text)
    {
        var tokens = Tokenize(text);

        var last = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.True(tokens.Start(i) >= last && tokens.End(i) > tokens.Start(i) && tokens.End(i) <= text.Value.Length, $"token {i} is {tokens.Span(i)}");
            last = tokens.End(i);
        }
    }

    [Property]
    public void Between_tokens_stands_only_what_nobody_sees(HostileText text)
    {
        var tokens = Tokenize(text);

        var seen = new bool[text.Value.Length];
        for (var i = 0; i < tokens.Count; i++)
            seen.AsSpan(tokens.Start(i), tokens.End(i) - tokens.Start(i)).Fill(true);
        Assert.All(text.Value.Where((_, i) => !seen[i]), c => Assert.True(
            char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format, $"U+{(int)c:X4} is in no token"));
    }

    [Property]
    public void No_token_holds_a_line_end_or_begins_or_ends_with_white_space(HostileText text)
    {
        var tokens = Tokenize(text);

        Assert.All(Words(text.Value, tokens), word => Assert.True(word.AsSpan().Trim().Length == word.Length && !word.AsSpan().ContainsAny('\n', '\r'), word));
    }

    [Property]
    public void Words_of_one_token_touch(HostileText text)
    {
        var tokens = Tokenize(text);

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.JoinsPrevious(i))
                Assert.True(i > 0 && tokens.End(i - 1) == tokens.Start(i) && !tokens.SpaceAfter(i - 1) && !tokens.StartsParagraph(i));
        }
    }

    [Property]
    public void White_space_after_a_token_is_noted(HostileText text)
    {
        var tokens = Tokenize(text);

        for (var i = 0; i < tokens.Count; i++)
            Assert.Equal(i + 1 == tokens.Count || tokens.End(i) < tokens.Start(i + 1), tokens.SpaceAfter(i));
    }

    [Property]
    public void A_pair_of_surrogates_is_never_parted(HostileText text)
    {
        var tokens = Tokenize(text);

        Assert.All(Enumerable.Range(0, tokens.Count), i => Assert.False(
            tokens.End(i) < text.Value.Length && char.IsHighSurrogate(text.Value[tokens.End(i) - 1]) && char.IsLowSurrogate(text.Value[tokens.End(i)])));
    }

    [Property]
    public void A_paragraph_is_read_the_same_whatever_stands_before_it(HostileText text)
    {
        var alone = Tokenize(text);
        var behind = Tokenize(new HostileText("Oman agreed.\n\n" + text.Value));

        Assert.Equal(Words(text.Value, alone), Words("Oman agreed.\n\n" + text.Value, behind).Skip(3), StringComparer.Ordinal);
    }

    private static TokenLayer Tokenize(HostileText text) => new Tokenizer(EnglishModel.Model.TokenRules).Tokenize(text.Value);

    private static IEnumerable<string> Words(string text, TokenLayer tokens) =>
        Enumerable.Range(0, tokens.Count).Select(i => text[tokens.Start(i)..tokens.End(i)]);
}
