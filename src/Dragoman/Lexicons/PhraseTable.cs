using Dragoman.Language;

namespace Dragoman.Lexicons;

/// <summary>
/// Phrases of one or more words, each with what it means; found in running tokens, the longest first. A phrase is cut
/// into words by the tokenizer itself, so that what the lexicon writes as <c>al-Sha'abi</c> is found however it is cut.
/// </summary>
/// <typeparam name="T">What a phrase means.</typeparam>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Phrase>> byFirstWord;
    private readonly PhraseWords cutter;

    /// <param name="tokenizer">Cuts the phrases.</param>
    /// <param name="comparer">How words compare: by case for names, without for common nouns.</param>
    internal PhraseTable(Tokenizer tokenizer, StringComparer comparer)
    {
        cutter = new PhraseWords(tokenizer);
        byFirstWord = new Dictionary<string, List<Phrase>>(comparer);
    }

    /// <summary>Adds a phrase. A phrase added again has both meanings, in the order they came.</summary>
    internal void Add(string phrase, T meaning)
    {
        var words = cutter.Of(phrase);
        if (words.Length == 0)
            return;
        if (!byFirstWord.TryGetValue(words[0], out var list))
            byFirstWord[words[0]] = list = [];
        var at = list.FindIndex(p => p.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, new Phrase(words, meaning));
    }

    /// <summary>The longest phrase that begins at a token and does not go beyond its sentence.</summary>
    /// <param name="words">The words of a sentence, normalised.</param>
    /// <param name="at">Where the phrase is to begin.</param>
    /// <param name="accept">Tells which meanings count: of two phrases as long, the first accepted one wins.</param>
    /// <param name="meaning">What it means.</param>
    /// <returns>The number of words; 0 if there is none.</returns>
    internal int Longest(IReadOnlyList<string> words, int at, Func<T, bool>? accept, out T? meaning)
    {
        meaning = default;
        if (!byFirstWord.TryGetValue(words[at], out var list))
            return 0;
        foreach (var phrase in list)
        {
            if (at + phrase.Words.Length > words.Count || !Matches(phrase.Words, words, at) || (accept is not null && !accept(phrase.Meaning)))
                continue;
            meaning = phrase.Meaning;
            return phrase.Words.Length;
        }
        return 0;
    }

    /// <summary>The meaning of exactly the words of a range, or nothing.</summary>
    internal T? Exact(IReadOnlyList<string> words, int from, int end)
    {
        if (byFirstWord.TryGetValue(words[from], out var list))
        {
            foreach (var phrase in list)
            {
                if (phrase.Words.Length == end - from && Matches(phrase.Words, words, from))
                    return phrase.Meaning;
            }
        }
        return default;
    }

    private bool Matches(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!byFirstWord.Comparer.Equals(phrase[i], words[at + i]))
                return false;
        }
        return true;
    }

    private readonly record struct Phrase(string[] Words, T Meaning);
}
