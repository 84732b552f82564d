using System.Globalization;
using System.Text;
using Dragoman.Language;

namespace Dragoman.Lexicons;

/// <summary>Spellings as lexicons compare them: apostrophes straight, accents gone, nothing invisible.</summary>
internal static class Spelling
{
    /// <summary>A word's spelling, case kept.</summary>
    public static string Normal(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && !word.Contains('`'))
            return word.ToString();
        var builder = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            var plain = Characters.Plain(c);
            if (plain != '\0' && char.GetUnicodeCategory(plain) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                builder.Append(plain);
        }
        return builder.ToString();
    }

    /// <summary>A stretch of text as one line: every run of white space is one space.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
}
