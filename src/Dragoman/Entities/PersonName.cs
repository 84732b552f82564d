using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>
/// A person's name as it is compared: words without hyphens, dots, accents, case and particles, spelled in whatever way
/// Arabic, Persian or Russian happened to be transliterated.
/// </summary>
internal sealed class PersonName
{
    private static readonly char[] Separators = [' ', '-', '.', '\u2010', '\u2011', '\u00A0', '\n', '\r', '\t', '\''];

    private readonly string[] words;
    private readonly string[] sounds;

    private PersonName(string written, string[] words)
    {
        (Written, this.words) = (written, words);
        sounds = Array.ConvertAll(words, w => Transliteration.Consonants(w));
    }

    /// <summary>As it was written.</summary>
    public string Written { get; }

    /// <summary>Number of words, particles not counted.</summary>
    public int Length => words.Length;

    /// <summary>
    /// What the name may be looked up by: the consonants of every word, and those of its last words written as one.
    /// </summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var sound in sounds)
                yield return sound;
            for (var from = words.Length - 2; from >= 0 && from >= words.Length - 4; from--)
                yield return Transliteration.Consonants(string.Concat(words[from..]));
        }
    }

    /// <summary>What the whole name is looked up by.</summary>
    public string WholeKey => Transliteration.Consonants(string.Concat(words));

    /// <summary>Reads a name.</summary>
    public static PersonName Of(string written, EntityWords lexicon)
    {
        var all = Words(written);
        var own = all.Where(w => !lexicon.IsParticle(w)).ToArray();
        return new PersonName(written, own.Length == 0 ? all : own);
    }

    /// <summary>The words of a name, particles too.</summary>
    public static string[] Words(string name) =>
        Spelling.Normal(name).ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One spelling for all spellings of a name that differ in hyphens, spaces, accents and case only.</summary>
    public static string Key(string name) => string.Concat(Words(name));

    /// <summary>
    /// Whether one name may be a shorter or another spelling of the other: all its words stand in it in their order.
    /// Amirabdollahian, Hossein Amir-Abdollahian; Qassem, Qasim Soleimani; J. Smith, Jane Smith; not Jong Un, Jong Nam.
    /// </summary>
    public bool MayBe(PersonName other)
    {
        var (shorter, longer) = words.Length <= other.words.Length ? (this, other) : (other, this);
        if (shorter.words.Length == 0)
            return false;
        var joined = string.Concat(shorter.words);
        for (var from = 0; from < longer.words.Length; from++)
        {
            if (Transliteration.Alike(joined, string.Concat(longer.words[from..])))
                return true;
        }
        var at = 0;
        foreach (var word in shorter.words)
        {
            while (at < longer.words.Length && !IsSameWord(word, longer.words[at]))
                at++;
            if (at++ == longer.words.Length)
                return false;
        }
        return shorter.words.Length < longer.words.Length || IsSameWord(shorter.words[^1], longer.words[^1]);
    }

    /// <summary>Whether the other name ends in this one: its surname.</summary>
    public bool IsSurnameOf(PersonName other) => words.Length > 0 && other.words.Length > 0 && Transliteration.Alike(words[^1], other.words[^1]);

    private static bool IsSameWord(string left, string right) =>
        left.Length == 1 || right.Length == 1 ? left[0] == right[0] : Transliteration.Alike(left, right);
}
