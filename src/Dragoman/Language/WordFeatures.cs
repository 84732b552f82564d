using System.Globalization;

namespace Dragoman.Language;

/// <summary>
/// What the model sees of a word: the numbers of its lower-cased form, its affixes, its shape and its characters.
/// <c>training/features.py</c> computes the same numbers: change both.
/// </summary>
internal sealed class WordFeatures(Vocabulary vocabulary)
{
    /// <summary>Numbers a word: form, suffix of three, suffix of two, prefix of three, shape.</summary>
    public const int Count = 5;

    /// <summary>Characters of a word that the model reads; longer words lose their middle.</summary>
    public const int Characters = 20;

    /// <summary>Longer words are cut before anything else is done with them.</summary>
    private const int Longest = 200;

    private const int LongestShape = 6;

    /// <summary>
    /// The form as the model knows forms: curly quotes straight, every ASCII digit 0, nothing invisible.
    /// Returns the number of characters written.
    /// </summary>
    public static int Normalise(ReadOnlySpan<char> form, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < form.Length && length < into.Length; i++)
        {
            var c = form[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < form.Length && char.IsLowSurrogate(form[i + 1]))
                    i++;
                c = '\uFFFD';
            }
            else
            {
                c = Normal(c);
            }
            if (c != '\0')
                into[length++] = c;
        }
        if (length == 0 && form.Length > 0)
            into[length++] = form[0];
        return length;
    }

    private static char Normal(char c) => char.IsAsciiDigit(c) ? '0' : Language.Characters.Plain(c);

    /// <summary>Writes the five numbers of a word, and those of its characters.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="features">Takes <see cref="Count"/> numbers.</param>
    /// <param name="characters">Takes up to <see cref="Characters"/> numbers; the rest is left as it is.</param>
    public void Write(ReadOnlySpan<char> form, Span<long> features, Span<long> characters)
    {
        Span<char> text = stackalloc char[Longest];
        text = text[..Normalise(form[..Math.Min(form.Length, Longest)], text)];
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        Span<char> shape = stackalloc char[LongestShape + 1];
        features[0] = vocabulary.Words.Id(lower);
        features[1] = vocabulary.Suffixes3.Id(lower[^Math.Min(3, lower.Length)..]);
        features[2] = vocabulary.Suffixes2.Id(lower[^Math.Min(2, lower.Length)..]);
        features[3] = vocabulary.Prefixes3.Id(lower[..Math.Min(3, lower.Length)]);
        features[4] = vocabulary.Shapes.Id(shape[..Shape(text, shape)]);
        WriteCharacters(text, characters);
    }

    private void WriteCharacters(ReadOnlySpan<char> text, Span<long> into)
    {
        const int Half = Characters / 2;
        if (text.Length <= Characters)
        {
            for (var i = 0; i < text.Length; i++)
                into[i] = vocabulary.Characters.Id(text.Slice(i, 1));
            return;
        }
        for (var i = 0; i < Half; i++)
        {
            into[i] = vocabulary.Characters.Id(text.Slice(i, 1));
            into[Half + i] = vocabulary.Characters.Id(text.Slice(text.Length - Half + i, 1));
        }
    }

    /// <summary>Classes of neighbouring characters with runs collapsed: <c>Xx</c>, <c>0</c>, <c>X.X.</c>; <c>+</c> behind all capitals.</summary>
    internal static int Shape(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        bool upper = false, lower = false;
        foreach (var c in text)
        {
            upper |= IsUpper(c);
            lower |= IsLower(c);
            if (length == LongestShape)
                continue;
            var kind = IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c == '0' ? '0' : c < 128 ? c : '?';
            if (length == 0 || into[length - 1] != kind)
                into[length++] = kind;
        }
        if (text.Length > 1 && upper && !lower)
            into[length++] = '+';
        return length;
    }

    private static bool IsUpper(char c) => char.IsUpper(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    private static bool IsLower(char c) => char.IsLower(c);
}
