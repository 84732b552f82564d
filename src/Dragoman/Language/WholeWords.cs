using System.Text.RegularExpressions;

namespace Dragoman.Language;

/// <summary>
/// What is one word whatever stands in it: web and mail addresses, hashtags, names on social networks, faces, signs of
/// money, <c>[...]</c>, and clitics that stand alone.
/// </summary>
internal sealed partial class WholeWords(TokenRules rules)
{
    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    /// <summary>The length of such a word at a place of a chunk; 0 if there is none.</summary>
    public int Length(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var first = rest[0];
        if (char.IsAsciiLetter(first))
            return FollowsWord(text, at) ? 0 : LetterLength(rest);
        if (first is '#' or '@')
            return TagLength(text, at, end);
        if (first == '[' && (rest.StartsWith("[...]", StringComparison.Ordinal) || rest.StartsWith("[\u2026]", StringComparison.Ordinal)))
            return rest.IndexOf(']') + 1;
        var face = FaceLength(text, at, end);
        return face > 0 ? face : LoneCliticLength(text, at, end);
    }

    private int LetterLength(ReadOnlySpan<char> rest)
    {
        if (!rest.ContainsAny("@:/.$"))
            return 0;
        if (MayBeAddress(rest))
        {
            foreach (var match in Addresses().EnumerateMatches(rest))
                return TrimAddress(rest[..match.Length]);
        }
        foreach (var sign in rules.Currencies)
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal))
                return sign.Length;
        }
        return 0;
    }

    /// <summary>A stop, comma, quote or bracket behind an address does not belong to it.</summary>
    private static int TrimAddress(ReadOnlySpan<char> address)
    {
        var length = address.Length;
        while (length > 1)
        {
            var last = address[length - 1];
            if (last == ')' && address[..length].Contains('('))
                break;
            if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '"' or '\'' or '\u201D' or '\u2019'))
                break;
            length--;
        }
        return length;
    }

    /// <summary>#FreeTheSailors, @MFA_example.</summary>
    private static int TagLength(string text, int at, int end)
    {
        var length = 1;
        while (at + length < end && (Characters.IsWord(text, at + length) || text[at + length] == '_'))
            length++;
        return length > 1 && !char.IsDigit(text[at + 1]) ? length : 0;
    }

    private int FaceLength(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        foreach (var face in rules.Emoticons)
        {
            var ends = rest.Length == face.Length || (face.Length > 2 && rest.Length > face.Length && !Characters.IsWord(text, at + face.Length));
            if (ends && rest.StartsWith(face, StringComparison.Ordinal) && !FollowsWord(text, at))
                return face.Length;
        }
        return 0;
    }

    /// <summary>'s behind a quotation mark or a space that does not belong there: "the Herald"'s, the navy 's.</summary>
    private static int LoneCliticLength(string text, int at, int end)
    {
        if (!Characters.IsApostrophe(text[at]) || FollowsWord(text, at))
            return 0;
        foreach (var clitic in Clitics)
        {
            var after = at + 1 + clitic.Length;
            if (after <= end && text.AsSpan(at + 1, clitic.Length).Equals(clitic, StringComparison.OrdinalIgnoreCase)
                && (after == end || text[after] is '.' or ',' or ';' or ':' or ')'))
                return after - at;
        }
        return 0;
    }

    /// <summary>
    /// Whether the pattern of addresses could match: it takes long to set up, a tenth of a short run, and most texts have none.
    /// </summary>
    private static bool MayBeAddress(ReadOnlySpan<char> rest)
    {
        if (rest.Contains('@') || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == ':' || (rest[at] == '.' && at + 2 < rest.Length && char.IsLetter(rest[at + 1]) && char.IsLetter(rest[at + 2])))
                return true;
        }
        return false;
    }

    private static bool FollowsWord(string text, int at) => at > 0 && Characters.IsWord(text, at - 1);

    [GeneratedRegex(@"\A(?:(?:https?|ftp|mailto|file):\S+|www\.[\w.-]+\S*|[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|int|info|co\.[a-z]{2})\b(?:/\S*)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
