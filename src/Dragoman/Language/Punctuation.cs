using System.Globalization;
using System.Text;

namespace Dragoman.Language;

/// <summary>How many characters make one mark of punctuation, or one symbol.</summary>
internal static class Punctuation
{
    /// <summary>The length of the mark that a stretch begins with.</summary>
    /// <param name="rest">From the mark to the end of its chunk.</param>
    /// <param name="opensChunk">Whether white space precedes it: a stop may then begin a number.</param>
    public static int Length(ReadOnlySpan<char> rest, bool opensChunk)
    {
        var c = rest[0];
        switch (c)
        {
            case '.' when opensChunk && rest.Length > 2 && char.IsAsciiDigit(rest[1]):
                return 1 + Run(rest[1..].IndexOfAnyExceptInRange('0', '9'), rest.Length - 1);
            case '.' or '-' or '=' or '*' or '_' or '~' or '+' or '<' or '>' or '\u2026' or '|' or '^' or '$':
                return Run(rest.IndexOfAnyExcept(c), rest.Length);
            case '!' or '?':
                return Run(rest.IndexOfAnyExcept('!', '?'), rest.Length);
            case '\'' or '`' or '\u2019' or '\u2018':
                return rest.Length > 1 && rest[1] == c ? 2 : 1;
            default:
                return SymbolLength(rest);
        }
    }

    private static int Run(int end, int whole) => end < 0 ? whole : end;

    /// <summary>A symbol with its variation marks; pictures joined to one another are one picture.</summary>
    private static int SymbolLength(ReadOnlySpan<char> rest)
    {
        const char Joiner = '\u200D', Picture = '\uFE0F';
        var length = CodePointLength(rest);
        while (length < rest.Length)
        {
            if (rest[length] == Picture || Characters.IsMark(rest[length]))
                length++;
            else if (IsSkinTone(rest[length..]))
                length += 2;
            else if (rest[length] == Joiner && length + 1 < rest.Length)
                length += 1 + CodePointLength(rest[(length + 1)..]);
            else
                break;
        }
        return length;
    }

    private static int CodePointLength(ReadOnlySpan<char> rest) =>
        Rune.DecodeFromUtf16(rest, out _, out var length) == System.Buffers.OperationStatus.Done ? length : 1;

    private static bool IsSkinTone(ReadOnlySpan<char> rest) =>
        Rune.DecodeFromUtf16(rest, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.GetUnicodeCategory(rune) == UnicodeCategory.ModifierSymbol && !rune.IsBmp;
}
