namespace Dragoman.Lexicons;

/// <summary>The valid name that a wrong one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits (Levenshtein), the first of equals in ordinal order.</summary>
    public static string To(string name, IEnumerable<string> candidates) =>
        candidates.OrderBy(c => Edits(name.ToLowerInvariant(), c.ToLowerInvariant())).ThenBy(c => c, StringComparer.Ordinal).First();

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
