using Dragoman.Scoring;
using Xunit;

namespace Dragoman.Tests.Scoring;

// The counts in the comments were worked out by hand: correct of gold, correct of system.
public sealed class ParseScorerTests
{
    private const string Envoys = """
        1  The     the    DET   DT   Definite=Def|PronType=Art   2  det         _  _
        2  envoys  envoy  NOUN  NNS  Number=Plur                 4  nsubj:pass  _  _
        3  were    be     AUX   VBD  Number=Plur|Tense=Past      4  aux:pass    _  _
        4  seen    see    VERB  VBN  Tense=Past|VerbForm=Part    0  root        _  _
        5  in      in     ADP   IN   _                           6  case        _  _
        6  Oslo    Oslo   PROPN NNP  Number=Sing                 4  obl         _  _
        """;

    private const string Wait = """
        1-2  Don't  _     _      _   _             _  _       _  _
        1    Do     do    AUX    VB  _             3  aux     _  _
        2    n't    not   PART   RB  Polarity=Neg  3  advmod  _  _
        3    wait   wait  VERB   VB  VerbForm=Inf  0  root    _  SpaceAfter=No
        4    .      .     PUNCT  .   _             3  punct   _  _
        """;

    [Theory]
    [InlineData(Envoys)]
    [InlineData(Wait)]
    public void A_file_against_itself_is_right_in_everything(string rows)
    {
        var scores = ParseScorer.Score(SomeConllu.Gold(rows), SomeConllu.System(rows));

        Assert.Equal(13, scores.All.Count);
        Assert.All(scores.All, s => Assert.Equal((1.0, 1.0, 1.0), (s.Score.Precision, s.Score.Recall, s.Score.F1)));
        Assert.All(scores.All.Skip(3), s => Assert.Equal(1.0, s.Score.AlignedAccuracy));
    }

    [Fact]
    public void A_joined_sentence_costs_the_sentences_and_one_head()
    {
        var gold = SomeConllu.Gold("""
            1  He      he     PRON   _  _  2  nsubj  _  _
            2  left    leave  VERB   _  _  0  root   _  _
            3  .       .      PUNCT  _  _  2  punct  _  _

            1  She     she    PRON   _  _  2  nsubj  _  _
            2  stayed  stay   VERB   _  _  0  root   _  _
            3  .       .      PUNCT  _  _  2  punct  _  _

            1  Why     why    ADV    _  _  0  root   _  _
            """);
        var system = SomeConllu.System("""
            1  He      he     PRON   _  _  2  nsubj      _  _
            2  left    leave  VERB   _  _  0  root       _  _
            3  .       .      PUNCT  _  _  2  punct      _  _
            4  She     she    PRON   _  _  5  nsubj      _  _
            5  stayed  stay   VERB   _  _  2  parataxis  _  _
            6  .       .      PUNCT  _  _  5  punct      _  _

            1  Why     why    ADV    _  _  0  root       _  _
            """);

        var scores = ParseScorer.Score(gold, system);

        Assert.Equal(new Score(7, 7, 7), scores.Tokens);
        Assert.Equal(new Score(1, 3, 2), scores.Sentences); // only "Why": P 1/2, R 1/3, F1 2*1/(3+2)
        Assert.Equal(0.5, scores.Sentences.Precision);
        Assert.Equal(1.0 / 3, scores.Sentences.Recall);
        Assert.Equal(0.4, scores.Sentences.F1);
        Assert.Equal(new Score(7, 7, 7), scores.Words);
        Assert.Equal(new Score(6, 7, 7, 7), scores.Uas); // all but "stayed", a root in the gold
        Assert.Equal(new Score(6, 7, 7, 7), scores.Las);
        Assert.Equal(new Score(4, 5, 5, 5), scores.Clas); // without the two full stops
    }

    [Fact]
    public void A_missed_multi_word_token_costs_its_words_only()
    {
        var system = SomeConllu.System("""
            1  Don't  do    AUX    VB  _             2  aux    _  _
            2  wait   wait  VERB   VB  VerbForm=Inf  0  root   _  SpaceAfter=No
            3  .      .     PUNCT  .   _             2  punct  _  _
            """);

        var scores = ParseScorer.Score(SomeConllu.Gold(Wait), system);

        Assert.Equal(new Score(3, 3, 3), scores.Tokens);
        Assert.Equal(new Score(2, 4, 3), scores.Words); // "wait" and "."; "Don't" is neither "Do" nor "n't"
        Assert.Equal(2.0 / 3, scores.Words.Precision);
        Assert.Equal(0.5, scores.Words.Recall);
        Assert.Equal(4.0 / 7, scores.Words.F1);
        Assert.Equal(new Score(2, 4, 3, 2), scores.Upos);
        Assert.Equal(new Score(2, 4, 3, 2), scores.Las);
        Assert.Equal(1.0, scores.Las.AlignedAccuracy);
        Assert.Equal(new Score(1, 2, 1, 1), scores.Clas); // gold: "n't", "wait"; system: "wait"
        Assert.Equal(new Score(0, 2, 1, 1), scores.Mlas); // the auxiliary of "wait" is another word
    }

    [Fact]
    public void A_multi_word_token_cut_in_two_tokens_still_has_its_words()
    {
        var system = SomeConllu.System("""
            1    Do     do    AUX    VB  _             3  aux     _  _
            2    n't    not   PART   RB  Polarity=Neg  3  advmod  _  _
            3-4  wait.  _     _      _   _             _  _       _  _
            3    wait   wait  VERB   VB  VerbForm=Inf  0  root    _  _
            4    .      .     PUNCT  .   _             3  punct   _  _
            """);

        var scores = ParseScorer.Score(SomeConllu.Gold(Wait), system);

        Assert.Equal(new Score(0, 3, 3), scores.Tokens); // "Don't", "wait", "." against "Do", "n't", "wait."
        Assert.Equal(new Score(4, 4, 4), scores.Words);
        Assert.Equal(new Score(4, 4, 4, 4), scores.Las);
        Assert.Equal(new Score(2, 2, 2, 2), scores.Blex);
    }

    [Fact]
    public void Words_inside_multi_word_tokens_are_paired_by_their_lower_cased_forms_in_order()
    {
        var gold = SomeConllu.Gold("""
            1-3  abc  _  _  _  _  _  _     _  _
            1    A    _  X  _  _  0  root  _  _
            2    B    _  X  _  _  1  dep   _  _
            3    C    _  X  _  _  1  dep   _  _
            4    d    _  X  _  _  1  dep   _  _
            """);
        var system = SomeConllu.System("""
            1    ab   _  X  _  _  0  root  _  _
            2-4  cd   _  _  _  _  _  _     _  _
            2    b    _  X  _  _  1  dep   _  _
            3    c    _  X  _  _  1  dep   _  _
            4    D    _  Y  _  _  1  dep   _  _
            """);

        var scores = ParseScorer.Score(gold, system);

        // The tokens overlap, so all words are one group: A B C d against ab b c D has b c d in common.
        Assert.Equal(new Score(3, 4, 4), scores.Words);
        Assert.Equal(new Score(2, 4, 4, 3), scores.Upos);
        Assert.Equal(new Score(0, 4, 4, 3), scores.Uas); // they hang from A in the gold, from "ab" in the system
    }

    [Fact]
    public void Of_two_pairings_of_the_same_length_the_later_gold_word_is_paired()
    {
        var gold = SomeConllu.Gold("""
            1-2  ab  _  _  _  _  _  _     _  _
            1    a   _  X  _  _  0  root  _  _
            2    b   _  Y  _  _  1  dep   _  _
            """);
        var system = SomeConllu.System("""
            1-2  ab  _  _  _  _  _  _     _  _
            1    b   _  Y  _  _  0  root  _  _
            2    a   _  Z  _  _  1  dep   _  _
            """);

        Assert.Equal(new Score(1, 2, 2, 1), ParseScorer.Score(gold, system).Upos); // "b", whose tag is right, and not "a"
    }

    [Fact]
    public void A_word_that_goes_on_after_a_multi_word_token_is_not_compared_with_its_words()
    {
        var gold = SomeConllu.Gold("""
            1-2  ab  _  _  _  _  _  _     _  _
            1    a   _  _  _  _  0  root  _  _
            2    bc  _  _  _  _  1  dep   _  _
            3    c   _  _  _  _  1  dep   _  _
            """);
        var system = SomeConllu.System("""
            1    a   _  _  _  _  0  root  _  _
            2    bc  _  _  _  _  1  dep   _  _
            """);

        Assert.Equal(new Score(1, 3, 2), ParseScorer.Score(gold, system).Words); // "a" only
    }

    // Not what one would choose, but the task's rule: of the words that began before the multi-word token one is stepped over.
    [Fact]
    public void A_second_word_before_a_multi_word_token_is_still_compared_with_its_words()
    {
        var gold = SomeConllu.Gold("""
            1    xdo  _  _  _  _  0  root  _  _
            2-3  doe  _  _  _  _  _  _     _  _
            2    do   _  _  _  _  1  dep   _  _
            3    e    _  _  _  _  1  dep   _  _
            """);
        var system = SomeConllu.System("""
            1    x    _  _  _  _  0  root  _  _
            2    do   _  _  _  _  1  dep   _  _
            3    doe  _  _  _  _  1  dep   _  _
            """);

        Assert.Equal(new Score(1, 3, 3), ParseScorer.Score(gold, system).Words);
        Assert.Equal(new Score(0, 3, 3), ParseScorer.Score(system, gold).Words);
    }

    [Fact]
    public void A_wrong_head_costs_the_attachment_and_a_wrong_relation_the_label()
    {
        var system = SomeConllu.System(Envoys
            .Replace("IN   _                           6  case", "IN   _                           4  case", StringComparison.Ordinal)
            .Replace("4  obl ", "4  obj ", StringComparison.Ordinal));

        var scores = ParseScorer.Score(SomeConllu.Gold(Envoys), system);

        Assert.Equal(new Score(5, 6, 6, 6), scores.Uas); // not "in"
        Assert.Equal(new Score(4, 6, 6, 6), scores.Las); // nor "Oslo"
        Assert.Equal(5.0 / 6, scores.Uas.F1);
        Assert.Equal(new Score(2, 3, 3, 3), scores.Clas); // "envoys" and "seen", not "Oslo"
        Assert.Equal(new Score(1, 3, 3, 3), scores.Mlas); // "seen" has a function word too many, "in"
        Assert.Equal(new Score(6, 6, 6, 6), scores.AllTags);
    }

    [Fact]
    public void The_subtype_of_a_relation_is_not_compared()
    {
        var system = SomeConllu.System(Envoys
            .Replace("nsubj:pass", "nsubj", StringComparison.Ordinal).Replace("4  obl ", "4  obl:agent ", StringComparison.Ordinal));

        Assert.Equal(new Score(6, 6, 6, 6), ParseScorer.Score(SomeConllu.Gold(Envoys), system).Las);
    }

    [Fact]
    public void Content_words_are_counted_on_each_side_by_its_own_relation()
    {
        var system = SomeConllu.System(Envoys.Replace("6  case", "6  amod", StringComparison.Ordinal));

        var clas = ParseScorer.Score(SomeConllu.Gold(Envoys), system).Clas;

        Assert.Equal(new Score(3, 3, 4, 3), clas); // gold: envoys, seen, Oslo; in the system "in" as well
        Assert.Equal((0.75, 1.0), (clas.Precision, clas.Recall));
    }

    [Fact]
    public void Only_universal_features_are_compared_in_any_order()
    {
        var system = SomeConllu.System(Envoys
            .Replace("Definite=Def|PronType=Art", "PronType=Art|Definite=Def|NumForm=Word", StringComparison.Ordinal)
            .Replace("Number=Sing", "Number=Plur", StringComparison.Ordinal));

        var scores = ParseScorer.Score(SomeConllu.Gold(Envoys), system);

        Assert.Equal(new Score(5, 6, 6, 6), scores.UFeats); // not "Oslo"
        Assert.Equal(new Score(5, 6, 6, 6), scores.AllTags);
        Assert.Equal(new Score(6, 6, 6, 6), scores.Xpos);
    }

    [Fact]
    public void Any_lemma_is_right_where_the_gold_has_none()
    {
        var gold = SomeConllu.Gold("1  Ahem  _  INTJ  _  _  0  root  _  _");
        var system = SomeConllu.System("1  Ahem  ahem  INTJ  _  _  0  root  _  _");

        Assert.Equal(new Score(1, 1, 1, 1), ParseScorer.Score(gold, system).Lemmas);
        Assert.Equal(new Score(0, 1, 1, 1), ParseScorer.Score(system, gold).Lemmas);
    }

    [Fact]
    public void White_space_inside_a_token_is_not_compared()
    {
        var gold = SomeConllu.Gold("1  10␣000  _  NUM  _  _  0  root  _  _");
        var system = SomeConllu.System("1  10  _  NUM  _  _  0  root  _  _\n2  000  _  NUM  _  _  1  flat  _  _");

        var scores = ParseScorer.Score(gold, system);

        Assert.Equal(new Score(0, 1, 2), scores.Tokens);
        Assert.Equal(new Score(1, 1, 1), scores.Sentences);
    }

    [Fact]
    public void Nothing_scores_zero()
    {
        var nothing = ParseScorer.Score(SomeConllu.Gold(""), SomeConllu.System(""));

        Assert.All(nothing.All, s => Assert.Equal((0, 0, 0, 0.0), (s.Score.Correct, s.Score.Gold, s.Score.System, s.Score.F1)));
    }

    [Theory]
    [InlineData(
        "1  He  _  _  _  _  0  root  _  _\n2  bets  _  _  _  _  1  dep  _  _",
        "system.conllu:2: the text is not that of gold.conllu:2: \"bets\" is here, \"left.\" there")]
    [InlineData(
        "1  He  _  _  _  _  0  root  _  _",
        "system.conllu:1: the text is not that of gold.conllu:2: the end is here, \"left.\" there")]
    [InlineData(
        "# c\n1  Heleft.Then  _  _  _  _  0  root  _  _",
        "system.conllu:2: the text is not that of gold.conllu:3: \"Then\" is here, the end there")]
    [InlineData("", "system.conllu:0: the text is not that of gold.conllu:1: the end is here, \"Heleft.\" there")]
    public void Another_text_is_refused_with_the_first_difference(string rows, string message)
    {
        var gold = SomeConllu.Gold("""
            1  He    he     PRON   _  _  2  nsubj  _  _
            2  left  leave  VERB   _  _  0  root   _  _
            3  .     .      PUNCT  _  _  2  punct  _  _
            """);

        var error = Assert.Throws<ConlluException>(() => ParseScorer.Score(gold, SomeConllu.System(rows)));

        Assert.Equal(message, error.Message);
    }
}
