using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>Finds quoted words in the body of a report: the n-th place where they stand as whole words.</summary>
internal static class GoldQuotes
{
    /// <summary>Where the words stand; null if they do so less often.</summary>
    /// <param name="document">The report; its title and date are no body.</param>
    /// <param name="words">The words; a blank stands for any white space.</param>
    /// <param name="occurrence">Which occurrence, from 1.</param>
    public static TextSpan? Find(Document document, string words, int occurrence)
    {
        for (var start = document.BodyStart; start < document.Text.Length; start++)
        {
            if (Match(document.Text, start, words) is { } end && IsBoundary(document.Text, start) && IsBoundary(document.Text, end) && --occurrence == 0)
                return new TextSpan(start, end);
        }
        return null;
    }

    /// <summary>How often the words stand in the body.</summary>
    public static int Count(Document document, string words)
    {
        var count = 0;
        while (Find(document, words, count + 1) is not null)
            count++;
        return count;
    }

    private static int? Match(string text, int at, string words)
    {
        foreach (var c in words)
        {
            if (c == ' ')
            {
                if (at == text.Length || !char.IsWhiteSpace(text[at]))
                    return null;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
            }
            else if (at == text.Length || text[at++] != c)
            {
                return null;
            }
        }
        return at;
    }

    /// <summary>Whether a word may begin or end here: not between two letters or digits.</summary>
    private static bool IsBoundary(string text, int at) => at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
