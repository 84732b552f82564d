using Dragoman.Scoring;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class ConlluFileTests
{
    private const string Letter = """
        # newdoc id = letter
        # newpar
        # sent_id = 1
        # text = Don't wait.
        1-2  Don't  _     _      _   _             _  _       _  _
        1    Do     do    AUX    VB  _             3  aux     _  _
        2    n't    not   PART   RB  Polarity=Neg  3  advmod  _  _
        3    wait   wait  VERB   VB  VerbForm=Inf  0  root    _  SpaceAfter=No
        4    .      .     PUNCT  .   _             3  punct   _  Gloss=x

        # sent_id = 2
        # text = Send 10 000 men.
        1    Send    send    VERB   VB   _  0    root    _      _
        2    10␣000  10000   NUM    CD   _  3    nummod  _      _
        2.1  more    more    ADJ    JJR  _  _    _       3:dep  _
        3    men     man     NOUN   NNS  _  1    obj     _      Lang=en|SpaceAfter=No
        4    .       .       PUNCT  .    _  1    punct   _      SpaceAfter=No

        # newpar id = p2
        1  Yours  yours  PRON  PRP  _  0  root  _  _

        # newdoc
        1  #  #  SYM  #  _  0  root  _  _

        """;

    [Fact]
    public void Tokens_lie_one_after_another_in_the_text_without_white_space()
    {
        var file = SomeConllu.Gold(Letter);

        Assert.Equal("Don'twait.Send10000men.Yours#", file.Characters);
        Assert.Equal(
            "Don't wait . Send 10000 men . Yours #",
            string.Join(' ', file.Tokens.Select(t => file.Characters[t.Start..t.End])));
        Assert.Equal("10 000", file.Tokens[4].Form);
        Assert.Equal(14, file.Tokens[4].Line);
    }

    [Fact]
    public void A_multi_word_token_holds_its_words()
    {
        var file = SomeConllu.Gold(Letter);

        Assert.Equal(new ConlluToken("Don't", 0, 5, 0, 2, IsMultiWord: true, SpaceAfter: true, Line: 5), file.Tokens[0]);
        Assert.Equal(new ConlluWord(2, "n't", "not", "PART", "RB", "Polarity=Neg", 3, "advmod", 0, InMultiWord: true), file.Words[1]);
        Assert.Equal(new ConlluWord(3, "wait", "wait", "VERB", "VB", "VerbForm=Inf", 0, "root", 1, InMultiWord: false), file.Words[2]);
    }

    [Fact]
    public void Empty_nodes_are_left_out() =>
        Assert.DoesNotContain(SomeConllu.Gold(Letter).Words, w => w.Form is "more");

    [Fact]
    public void Sentences_know_their_tokens_words_and_comments()
    {
        var file = SomeConllu.Gold(Letter);

        Assert.Equal([(0, 3, 0, 4), (3, 4, 4, 4), (7, 1, 8, 1), (8, 1, 9, 1)],
            file.Sentences.Select(s => (s.FirstToken, s.TokenCount, s.FirstWord, s.WordCount)));
        Assert.Equal([true, false, false, true], file.Sentences.Select(s => s.StartsDocument));
        Assert.Equal([true, false, true, true], file.Sentences.Select(s => s.StartsParagraph));
        Assert.Equal("letter", file.Sentences[0].Comment("newdoc id"));
        Assert.Equal("Send 10 000 men.", file.Sentences[1].Comment("text"));
        Assert.Null(file.Sentences[2].Comment("text"));
    }

    [Fact]
    public void The_raw_text_is_rebuilt() =>
        Assert.Equal("Don't wait. Send 10 000 men.\n\nYours\n\n#\n", SomeConllu.Gold(Letter).RawText());

    [Fact]
    public void An_empty_file_has_no_text() => Assert.Equal("", SomeConllu.Gold("\n\n").RawText());

    [Fact]
    public void The_last_blank_line_may_be_missing() =>
        Assert.Single(SomeConllu.Gold("1  Go  go  VERB  VB  _  0  root  _  _").Sentences);

    [Theory]
    [InlineData("1 a _ _ _ _ 0 root _", "bad.conllu:1: expected 10 columns parted by tabs, found 9")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n# late", "bad.conllu:2: expected 10 columns parted by tabs, found 1")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n2 b _ _ _ _ 3 dep _ _\n\n", "bad.conllu:2: the head 3 is out of range: the sentence has 2 words")]
    [InlineData("1 a _ _ _ _ -1 root _ _", "bad.conllu:1: the head -1 is not a number")]
    [InlineData("1 a _ _ _ _ _ _ _ _", "bad.conllu:1: the head _ is not a number")]
    [InlineData("# c\n1 a _ _ _ _ 0 root _ _\n2 b _ _ _ _ 0 root _ _", "bad.conllu:3: a second root: word 1 is one already")]
    [InlineData("1 a _ _ _ _ 2 dep _ _\n2 b _ _ _ _ 1 dep _ _", "bad.conllu:1: a cycle: the heads above word 1 lead back to it")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n2 b _ _ _ _ 3 dep _ _\n2.1 e _ _ _ _ _ _ _ _\n3 c _ _ _ _ 3 dep _ _",
        "bad.conllu:4: a cycle: the heads above word 3 lead back to it")]
    [InlineData("2 a _ _ _ _ 0 root _ _", "bad.conllu:1: expected word 1, found 2")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n\n2 b _ _ _ _ 0 root _ _", "bad.conllu:3: expected word 1, found 2")]
    [InlineData("x a _ _ _ _ 0 root _ _", "bad.conllu:1: expected word 1, found x")]
    [InlineData("2-3 ab _ _ _ _ _ _ _ _", "bad.conllu:1: the range 2-3 should begin with word 1")]
    [InlineData("1-x ab _ _ _ _ _ _ _ _", "bad.conllu:1: 1-x is not a range of word numbers")]
    [InlineData("2-1 ab _ _ _ _ _ _ _ _", "bad.conllu:1: 2-1 is not a range of word numbers")]
    [InlineData("1-3 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _\n3 b _ _ _ _ 1 dep _ _", "bad.conllu:3: expected word 2, found 3")]
    [InlineData("1-2 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _\n\n", "bad.conllu:3: the sentence ends inside a range, before word 2")]
    [InlineData("1-3 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _\n2-3 b _ _ _ _ _ _ _ _",
        "bad.conllu:3: the range 2-3 begins inside another, which ends with word 3")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n2.1 e _ _ _ _ _ _ _ _", "bad.conllu:2: the empty node 2.1 cannot stand after word 1")]
    [InlineData("1 ␣ _ _ _ _ 0 root _ _", "bad.conllu:1: the form is empty")]
    public void A_malformed_file_is_refused_with_its_line(string rows, string message)
    {
        var error = Assert.Throws<ConlluException>(() => SomeConllu.Read(rows, "bad.conllu"));

        Assert.Equal(message, error.Message);
    }
}
