using System.Buffers;

namespace Dragoman.Language;

/// <summary>Which full stops belong to the word they stand in or behind: <c>3.5</c>, <c>U.S.</c>, <c>Gen.</c>, <c>J.</c></summary>
internal sealed class Stops(TokenRules rules)
{
    /// <summary>A stop with a comma behind it ends an abbreviation of at most so many letters: <c>Cal.,</c></summary>
    private const int LongestUnlisted = 5;

    private static readonly SearchValues<char> LettersAndStop =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    /// <summary>Whether the stop at a place within a run of word characters holds the run together.</summary>
    public static bool IsInside(string text, int start, int at, int end)
    {
        if (at + 1 >= end)
            return false;
        char previous = text[at - 1], next = text[at + 1];
        if (char.IsAsciiDigit(previous) && char.IsAsciiDigit(next))
            return true;
        if (!char.IsLetter(previous) || !Characters.IsWord(text, at + 1))
            return false;
        var wordFollows = at + 2 < end && Characters.IsWord(text, at + 2);
        // U.S, e.g, H.R: behind a single letter comes another, alone; but H.McMaster is two words.
        if (at - 1 == start || !Characters.IsWord(text, at - 2))
            return !wordFollows || char.IsLower(previous);
        // Ph.D, example.com; but "ended.The", where a full stop has lost its space.
        if (char.IsUpper(next) && at + 2 < end && char.IsLetter(text[at + 2]))
            return false;
        return char.IsLower(next) || (at - start <= 2 && char.IsUpper(next));
    }

    /// <summary>Whether the stop behind a run of word characters is part of it.</summary>
    public bool IsKept(string text, int start, int at, int end)
    {
        var word = LastPart(text.AsSpan(start, at - start));
        if (word.IsEmpty)
            return false;
        if (at + 1 < end && text[at + 1] == '.')
            return (at + 2 >= end || text[at + 2] != '.') && (IsAcronym(word) || rules.Abbreviation(word) is not null);
        if (at + 1 < end && text[at + 1] is ',' or ';' or ':' && word.Length <= LongestUnlisted && !word.ContainsAnyExcept(LettersAndStop))
            return true;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return (word[0] != 'I' || InitialFollows(text, at + 1)) && at + 1 == end;
        return IsAcronym(word) || IsAbbreviation(text, word, at);
    }

    /// <summary>U.S, p.m: letters with stops between them, the last stop still to come.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 9 && word[1] == '.' && word[^2] == '.' && !word.ContainsAnyExcept(LettersAndStop);

    private bool IsAbbreviation(string text, ReadOnlySpan<char> word, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
            next++;
        var following = next < text.Length ? text[next] : '\n';
        var use = rules.Abbreviation(word);
        if (use is null && word.Length is > 1 and < 12 && !word.ContainsAnyExceptInRange('A', 'Z') && char.IsLetterOrDigit(following))
            use = rules.Abbreviation([word[0], .. word[1..].ToString().ToLowerInvariant()]);
        return use switch
        {
            null => false,
            AbbreviationUse.BeforeNumber => char.IsAsciiDigit(following),
            AbbreviationUse.InsideSentence => !char.IsUpper(following) && following is not ('\n' or '\r'),
            _ => true,
        };
    }

    /// <summary>Lt-Gen: what stands behind the last hyphen.</summary>
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> run) => run[(run.LastIndexOfAny('-', '\u2010', '\u2011') + 1)..];

    private static bool InitialFollows(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.';
    }
}
