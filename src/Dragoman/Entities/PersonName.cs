using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>Names of people as they are compared: words without hyphens, dots, accents and case.</summary>
internal static class PersonName
{
    private static readonly char[] Separators = [' ', '-', '.', '\u2010', '\u2011', '\u00A0', '\n', '\r', '\t', '\''];

    /// <summary>The words of a name.</summary>
    public static string[] Words(string name) =>
        Spelling.Normal(name).ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One spelling for all spellings of a name that differ in hyphens, spaces, accents and case only.</summary>
    public static string Key(string name) => string.Concat(Words(name));

    /// <summary>
    /// Whether one name may be a shorter form of the other: all its words stand in it, and both end in the same word or
    /// the shorter is more than one word. Amir Abdollahian, Hossein Amir-Abdollahian; not Jong Un, Jong Nam.
    /// </summary>
    public static bool MayBeSame(string[] left, string[] right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length == 0 || !shorter.All(w => longer.Contains(w, StringComparer.Ordinal) || (w.Length == 1 && longer.Any(l => l[0] == w[0]))))
            return string.Concat(left) == string.Concat(right);
        return shorter.Length > 1 || shorter[0] == longer[^1] || shorter[0] == longer[0];
    }
}
