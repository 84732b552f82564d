using Dragoman.Lexicons;

namespace Dragoman.Places;

/// <summary>
/// Names of places as they are compared: letters and digits in lower case without accents, one blank for blanks and
/// hyphens, nothing else. <c>Port-au-Prince</c> and <c>Port au Prince</c>, <c>Xi'an</c> and <c>Xian</c> are one name.
/// </summary>
internal static class PlaceName
{
    /// <summary>No key is longer.</summary>
    public const int Longest = 80;

    /// <summary>The letters from À to ſ without their accents; <c>*</c> where two stand for one, and for what is no letter.</summary>
    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
        + "lllnnnnnn***oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the key of a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="key">Room for <see cref="Longest"/> characters.</param>
    /// <returns>The key's length; 0 if the name has no letters or is too long.</returns>
    public static int Key(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        var blank = false;
        foreach (var c in name)
        {
            if (c is ' ' or '-' or '\n' or '\r' or '\t' or '\u2010' or '\u2011' or '\u2013' or '\u00A0')
            {
                blank = length > 0;
                continue;
            }
            var letter = Plain(c);
            if (letter == '\0')
                continue;
            if (length + 3 > key.Length)
                return 0;
            if (blank)
                key[length++] = ' ';
            blank = false;
            if (letter != '*')
                key[length++] = letter;
            else
                length += Fold(char.ToLowerInvariant(c), key[length..]);
        }
        return length;
    }

    /// <summary>A letter or digit in its plainest form; <c>*</c> if that is none or several letters, <c>\0</c> for anything else.</summary>
    private static char Plain(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : '\0';
        if (c is >= 'À' and <= 'ſ')
            return Latin[c - 'À'];
        return char.IsLetterOrDigit(c) ? '*' : '\0';
    }

    private static int Fold(char letter, Span<char> key)
    {
        var plain = letter switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            'ĳ' => "ij",
            'ə' => "e",
            '×' or '÷' => string.Empty,
            _ => Spelling.Normal([letter]),
        };
        plain.AsSpan(0, Math.Min(2, plain.Length)).CopyTo(key);
        return Math.Min(2, plain.Length);
    }
}
