namespace Dragoman.Language;

/// <summary>
/// A run of letters, digits, and what may stand between them without a break: apostrophes, hyphens, the stops, commas,
/// colons and slashes of numbers and abbreviations. It holds one word or several.
/// </summary>
internal sealed class WordRun(TokenRules rules)
{
    private readonly Stops stops = new(rules);

    /// <summary>Whether a run begins at a place: a word character, or a mark that only a word begins with.</summary>
    public static bool Begins(string text, int at, int start, int end) =>
        Characters.IsWord(text, at) || BeginsClippedWord(text, at, end) || BeginsDialCode(text, at, start, end);

    /// <summary>Where the run ends that begins at a place.</summary>
    public int End(string text, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (Characters.IsWord(text, at) || text[at] == '_' || IsInside(text, start, at, end))
                continue;
            return text[at] == '.' && stops.IsKept(text, start, at, end) ? at + 1 : at;
        }
        return end;
    }

    private static bool IsInside(string text, int start, int at, int end)
    {
        var c = text[at];
        if (at + 1 >= end)
            return false;
        if (c == '.')
            return Stops.IsInside(text, start, at, end);
        char previous = text[at - 1], next = text[at + 1];
        return c switch
        {
            ',' => char.IsAsciiDigit(previous) && IsThousand(text, at + 1, end),
            ':' => char.IsAsciiDigit(previous) && char.IsAsciiDigit(next),
            '/' => SlashIsInside(text, start, at, end),
            '&' => AmpersandIsInside(text, start, at),
            '@' => Characters.IsWord(text, at + 1),
            _ => (Characters.IsHyphen(c) || Characters.IsApostrophe(c)) && Characters.IsWord(text, at - 1) && Characters.IsWord(text, at + 1),
        };
    }

    /// <summary>AT&amp;T, R&amp;D: at most three capitals before it.</summary>
    private static bool AmpersandIsInside(string text, int start, int at)
    {
        var end = at;
        while (end > start && Characters.IsInvisible(text[end - 1]))
            end--;
        return end > start && end - start <= 3 && char.IsUpper(text[end - 1]) && char.IsUpper(text[at + 1]);
    }

    /// <summary>'90s, 'em, ʿAbd: an apostrophe that begins a word.</summary>
    private static bool BeginsClippedWord(string text, int at, int end)
    {
        if (!Characters.IsApostrophe(text[at]) || at + 2 >= end || (at > 0 && Characters.IsWord(text, at - 1)))
            return false;
        if (char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
            return at + 3 == end || text[at + 3] == 's' || !Characters.IsWord(text, at + 3);
        return text[at] is '\u02BF' or '\u02BE' or '\u02BB' && char.IsLetter(text[at + 1]);
    }

    /// <summary>+41: the plus sign that opens a chunk, before a number.</summary>
    private static bool BeginsDialCode(string text, int at, int start, int end) =>
        text[at] == '+' && at == start && at + 1 < end && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Three digits and no fourth.</summary>
    private static bool IsThousand(string text, int at, int end) =>
        at + 3 <= end && !text.AsSpan(at, 3).ContainsAnyExceptInRange('0', '9') && (at + 3 == end || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>The slash of 9/11, 12/03/2024, a/c and w/o, not that of 2001/02 and and/or.</summary>
    private static bool SlashIsInside(string text, int start, int at, int end)
    {
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            return DigitsBefore(text, start, at) <= 2 && (DigitsFrom(text, at + 1, end) <= 2 || text.AsSpan(start, at - start).Contains('/'));
        return at - start == 1 && char.IsLower(text[at - 1]) && char.IsLower(text[at + 1]) && (at + 2 == end || !Characters.IsWord(text, at + 2));
    }

    private static int DigitsBefore(string text, int start, int at)
    {
        var from = at;
        while (from > start && char.IsAsciiDigit(text[from - 1]))
            from--;
        return at - from;
    }

    private static int DigitsFrom(string text, int at, int end)
    {
        var to = at;
        while (to < end && char.IsAsciiDigit(text[to]))
            to++;
        return to - at;
    }
}
