using Dragoman.Scoring;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Scoring;

/// <summary>
/// What holds for any two parses of a text. The text has no character twice, and every word is a piece of it, so that which
/// words are the same is plain without an alignment: those that are the same piece.
/// </summary>
public sealed class ParseScorerProperties
{
    private static readonly string[] Relations = ["nsubj", "det", "nsubj:pass", "punct"];

    [Property]
    public void A_file_against_itself_is_right_in_everything(byte[] choices)
    {
        var file = Parse(choices);

        Assert.All(ParseScorer.Score(file, file).All, s => Assert.Equal((s.Score.Gold, s.Score.Gold), (s.Score.Correct, s.Score.System)));
    }

    [Property]
    public void Swapping_gold_and_system_swaps_precision_and_recall(byte[] left, byte[] right)
    {
        var (gold, system) = ParseSameText(left, right);

        var there = ParseScorer.Score(gold, system).All.Select(s => (s.Name, s.Score.Precision, s.Score.Recall));
        var back = ParseScorer.Score(system, gold).All.Select(s => (s.Name, s.Score.Recall, s.Score.Precision));

        Assert.Equal(there, back);
    }

    [Property]
    public void Aligned_words_are_those_that_are_the_same_piece_of_the_text(byte[] left, byte[] right)
    {
        var (gold, system) = ParseSameText(left, right);

        var scores = ParseScorer.Score(gold, system);

        Assert.Equal(InCommon(gold, system, (file, i) => file.Words[i].Form), scores.Words.Correct);
        Assert.Equal(InCommon(gold, system, (file, i) => (file.Words[i].Form, HeadForm(file, i))), scores.Uas.Correct);
        Assert.Equal(
            InCommon(gold, system, (file, i) => (file.Words[i].Form, HeadForm(file, i), file.Words[i].Deprel.Split(':')[0])),
            scores.Las.Correct);
    }

    private static int InCommon<T>(ConlluFile gold, ConlluFile system, Func<ConlluFile, int, T> view) =>
        Enumerable.Range(0, gold.Words.Length).Select(i => view(gold, i))
            .Intersect(Enumerable.Range(0, system.Words.Length).Select(i => view(system, i))).Count();

    private static string HeadForm(ConlluFile file, int word)
    {
        var sentence = file.Sentences.Single(s => s.FirstWord <= word && word < s.FirstWord + s.WordCount);
        var head = file.Words[word].Head;
        return head == 0 ? "" : file.Words[sentence.FirstWord + head - 1].Form;
    }

    private static (ConlluFile Gold, ConlluFile System) ParseSameText(byte[] left, byte[] right)
    {
        var length = Math.Min(left.Length, right.Length);
        return (Parse(left[..length]), Parse(right[..length]));
    }

    /// <summary>
    /// One character a choice. Its lowest three bits say what begins there (nothing, a word, a token, a sentence), the next
    /// three how far back the head is, the last two the relation.
    /// </summary>
    private static ConlluFile Parse(byte[] choices)
    {
        var rows = new List<string>();
        var id = 0;
        for (var at = 0; at < choices.Length;)
        {
            if (at > 0 && Begins(choices[at], 7))
            {
                rows.Add("");
                id = 0;
            }

            var tokenEnd = Next(choices, at, 4);
            var words = Enumerable.Range(at + 1, tokenEnd - at).Count(i => i == tokenEnd || Begins(choices[i], 2));
            if (words > 1)
            {
                rows.Add($"{id + 1}-{id + words} {Piece(at, tokenEnd)} _ _ _ _ _ _ _ _");
            }

            while (at < tokenEnd)
            {
                var wordEnd = Next(choices, at, 2);
                var choice = choices[at];
                id++;
                var head = id == 1 ? 0 : Math.Max(1, id - 1 - (choice >> 3 & 7));
                var tags = $"{choice & 8} {choice & 16} {choice & 32} Number={choice & 64}";
                rows.Add($"{id} {Piece(at, wordEnd)} {tags} {head} {Relations[choice >> 6]} _ _");
                at = wordEnd;
            }
        }

        return SomeConllu.Read(string.Join('\n', rows), "random.conllu");
    }

    private static bool Begins(byte choice, int kind) => (choice & 7) >= kind;

    private static int Next(byte[] choices, int at, int kind)
    {
        do
        {
            at++;
        }
        while (at < choices.Length && !Begins(choices[at], kind));

        return at;
    }

    private static string Piece(int start, int end) => string.Concat(Enumerable.Range(start, end - start).Select(i => (char)('一' + i)));
}
