using System.Text;

namespace Dragoman.Entities;

/// <summary>
/// Compares spellings of one name in Latin letters: Qassem and Qasim, Mohammed and Muhammad, Zelensky and Zelenskiy. The
/// consonants must be the same; of the vowels one may differ a little.
/// </summary>
internal static class Transliteration
{
    /// <summary>Shorter words must be written alike.</summary>
    private const int Shortest = 4;

    /// <summary>In words so long "Abdel" and "Abdul" may be the same.</summary>
    private const int Long = 8;

    /// <summary>The consonants of a word in lower case, spelled in one way.</summary>
    public static string Consonants(string word)
    {
        var consonants = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
                continue;
            var sound = Sound(word, ref i);
            if (sound != '\0' && (consonants.Length == 0 || consonants[^1] != sound))
                consonants.Append(sound);
        }
        return consonants.Length == 0 ? word : consonants.ToString();
    }

    /// <summary>Whether two words in lower case may be spellings of one name.</summary>
    public static bool Alike(string left, string right)
    {
        if (left == right)
            return true;
        if (left.Length < Shortest || right.Length < Shortest || IsVowel(left, 0) != IsVowel(right, 0) || Consonants(left) != Consonants(right))
            return false;
        var (one, other) = (Vowels(left), Vowels(right));
        if (one.Length != other.Length)
            return false;
        var differing = 0;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i])
                continue;
            var isSlight = (one[i], other[i]) is ('a', 'i') or ('i', 'a') || (left.Length >= Long && i > 0);
            if (!isSlight || ++differing > 1)
                return false;
        }
        return true;
    }

    /// <summary>One sound from the letters at a place; the place is moved to the last of them. Nothing for an h that is not heard.</summary>
    private static char Sound(string word, ref int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        switch (word[at], next)
        {
            case ('p', 'h'):
                at++;
                return 'f';
            case ('d' or 't' or 'k' or 'g' or 'q', 'h'):
                at++;
                return word[at - 1] == 'q' ? 'k' : word[at - 1];
            case ('s' or 'c' or 'z', 'h'):
                at++;
                return char.ToUpperInvariant(word[at - 1]);
            case ('c', 'k'):
                at++;
                return 'k';
            case ('q' or 'c', _):
                return 'k';
            case ('w', _):
                return 'v';
            case ('h', _):
                return at == 0 ? 'h' : '\0';
            default:
                return word[at];
        }
    }

    /// <summary>One letter for each run of vowels: a, i (e, i, y) or u (o, u); a last silent e is none.</summary>
    private static string Vowels(string word)
    {
        var vowels = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word, i))
                continue;
            var from = i;
            while (i + 1 < word.Length && (IsVowel(word, i + 1) || (word[i + 1] == 'h' && i + 2 < word.Length && IsVowel(word, i + 2) && word[i + 2] == word[i])))
                i++;
            var run = word.AsSpan(from..(i + 1));
            if (run is "e" && i == word.Length - 1)
                break;
            vowels.Append(run[0] is 'o' or 'u' || run.Contains('u') ? 'u' : run[0] == 'a' ? 'a' : 'i');
        }
        return vowels.ToString();
    }

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0);
}
