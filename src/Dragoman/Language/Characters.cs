using System.Globalization;
using System.Text;

namespace Dragoman.Language;

/// <summary>What the characters of a text are to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>White space, control characters, and invisible ones that do not stand inside a word.</summary>
    public static bool IsSpace(string text, int at)
    {
        var c = text[at];
        if (c < 128)
            return c <= ' ' || c == 127;
        if (char.IsWhiteSpace(c) || char.IsControl(c))
            return true;
        return IsInvisible(c) && !(at > 0 && MayHoldInvisible(text[at - 1]) && (MayHoldInvisible(text, at + 1) || (MayJoin(text, at + 1) && MayHoldInvisible(text, at + 2))));
    }

    /// <summary>Letters, digits and what belongs to them: marks, and invisible characters between them.</summary>
    public static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c);
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) || IsMark(c) || IsInvisible(c);
        var first = char.IsLowSurrogate(c) && at > 0 ? at - 1 : at;
        return first + 1 < text.Length && Rune.TryCreate(text[first], text[first + 1], out var rune) && Rune.IsLetterOrDigit(rune);
    }

    /// <summary>Combining accents and vowel signs.</summary>
    public static bool IsMark(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The apostrophe in all the shapes it is typed, the half rings of transliterated Arabic among them.</summary>
    public static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '`' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE' or '\u00B4';

    /// <summary>Hyphens; dashes are punctuation.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Soft hyphens, joiners, marks of direction and byte order.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u061C';

    /// <summary>
    /// A character in its plainest spelling: quotes straight, a no-break space a space; <c>\0</c> for one that nobody sees.
    /// <c>training/features.py</c> has the same table: change both.
    /// </summary>
    public static char Plain(char c) => c switch
    {
        '`' => '\'',
        < '\u0080' => c,
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') => '\0',
        '\u00A0' => ' ',
        _ => c,
    };

    /// <summary>Marks that stand within words: what is invisible before them is in the word still.</summary>
    private static bool MayJoin(string text, int at) => at < text.Length && (IsApostrophe(text[at]) || IsHyphen(text[at]) || text[at] == '&');

    private static bool MayHoldInvisible(string text, int at) => at < text.Length && MayHoldInvisible(text[at]);

    private static bool MayHoldInvisible(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c) || IsInvisible(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;
}
