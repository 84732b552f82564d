namespace Dragoman.Scoring;

/// <summary>Scores a parse against a gold parse of the same text, as the CoNLL 2018 shared task did.</summary>
/// <remarks>
/// The rules: https://universaldependencies.org/conll18/evaluation.html (Zeman et al. 2018, CoNLL 2018 Shared Task:
/// Multilingual Parsing from Raw Text to Universal Dependencies). To score a parser on gold tokens, give it a system file that
/// was parsed from the gold's tokens.
/// </remarks>
public static class ParseScorer
{
    /// <summary>Compares two parses.</summary>
    /// <param name="gold">The parse that is right by definition.</param>
    /// <param name="system">The parse to judge; its text must be the gold's, white space aside.</param>
    /// <exception cref="ConlluException">The texts differ; the message says where first.</exception>
    public static ParseScores Score(ConlluFile gold, ConlluFile system)
    {
        CheckSameText(gold, system);
        var words = new WordScorer(gold, system);
        return new ParseScores
        {
            Tokens = SameSpans(
                gold.Tokens.Length, i => (gold.Tokens[i].Start, gold.Tokens[i].End),
                system.Tokens.Length, i => (system.Tokens[i].Start, system.Tokens[i].End)),
            Sentences = SameSpans(
                gold.Sentences.Length, i => (gold.Sentences[i].Start, gold.Sentences[i].End),
                system.Sentences.Length, i => (system.Sentences[i].Start, system.Sentences[i].End)),
            Words = words.Aligned(),
            Upos = words.Count(words.SameUpos),
            Xpos = words.Count(words.SameXpos),
            UFeats = words.Count(words.SameFeats),
            AllTags = words.Count((g, s) => words.SameUpos(g, s) && words.SameXpos(g, s) && words.SameFeats(g, s)),
            Lemmas = words.Count(words.SameLemma),
            Uas = words.Count(words.SameHead),
            Las = words.Count(words.SameArc),
            Clas = words.CountContent(words.SameArc),
            Mlas = words.CountContent((g, s) => words.SameArc(g, s) && words.SameMorphology(g, s)),
            Blex = words.CountContent((g, s) => words.SameArc(g, s) && words.SameLemma(g, s)),
        };
    }

    private static Score SameSpans(
        int goldCount, Func<int, (int Start, int End)> gold, int systemCount, Func<int, (int Start, int End)> system)
    {
        var correct = 0;
        for (int g = 0, s = 0; g < goldCount && s < systemCount;)
        {
            var (goldSpan, systemSpan) = (gold(g), system(s));
            correct += goldSpan == systemSpan ? 1 : 0;
            g += goldSpan.Start <= systemSpan.Start ? 1 : 0;
            s += systemSpan.Start <= goldSpan.Start ? 1 : 0;
        }

        return new Score(correct, goldCount, systemCount);
    }

    private static void CheckSameText(ConlluFile gold, ConlluFile system)
    {
        var same = gold.Characters.AsSpan().CommonPrefixLength(system.Characters);
        if (same < gold.Characters.Length || same < system.Characters.Length)
        {
            throw new ConlluException(
                system.Name,
                LineOf(system, same),
                $"the text is not that of {gold.Name}:{LineOf(gold, same)}: {Excerpt(system, same)} is here, {Excerpt(gold, same)} there");
        }
    }

    /// <summary>The line of the token at a character, or of the last one before the end.</summary>
    private static int LineOf(ConlluFile file, int position)
    {
        var line = 0;
        foreach (var token in file.Tokens)
        {
            line = token.Line;
            if (token.End > position)
            {
                break;
            }
        }

        return line;
    }

    private static string Excerpt(ConlluFile file, int position)
    {
        const int Length = 20;
        var rest = file.Characters.AsSpan(position);
        return rest.IsEmpty ? "the end" : $"\"{rest[..Math.Min(Length, rest.Length)]}\"";
    }
}
