using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Language;

/// <summary>The words that the tokenizer and the sentence splitter must know: <c>data/english/tokens.tsv</c>.</summary>
public sealed class TokenRules
{
    /// <summary>Stands for any host of a clitic.</summary>
    private const string AnyHost = "*";

    private static readonly string[] Kinds =
        ["abbreviation", "prefix", "suffix", "contraction", "host", "unit", "emoticon", "currency", "starter"];

    private readonly Dictionary<string, List<string>> forms = Kinds.ToDictionary(k => k, _ => new List<string>(), StringComparer.Ordinal);
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> contractions;
    private readonly FrozenDictionary<string, AbbreviationUse>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts;

    private TokenRules(DataTable table)
    {
        var parts = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        var uses = new Dictionary<string, AbbreviationUse>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!forms.TryGetValue(row["kind"], out var list))
                throw row.Error($"'{row["kind"]}' is no kind; there are: {string.Join(", ", Kinds)}");
            var form = row["form"];
            if (row["kind"] == "abbreviation")
                uses[form] = Use(row);
            else if (row["kind"] == "contraction")
                parts[form] = WordLengths(row);
            else
                list.Add(row["kind"] == "host" ? form + row["detail"] : form);
        }
        contractions = parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        abbreviations = uses.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        hosts = Set("host");
        Prefixes = Set("prefix");
        Suffixes = Set("suffix");
        Units = Set("unit");
        Starters = forms["starter"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Emoticons = LongestFirst("emoticon");
        Currencies = LongestFirst("currency");
    }

    /// <summary>First parts that stay with what follows their hyphen: <c>anti-American</c>.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    /// <summary>Last parts that stay with what precedes their hyphen.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes { get; }

    /// <summary>What is split from the number before it: <c>1.2bn</c>.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    /// <summary>Words that, with a capital, begin a sentence behind an abbreviation: <c>The</c>, <c>He</c>.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters { get; }

    /// <summary>Faces made of punctuation, long ones first.</summary>
    internal IReadOnlyList<string> Emoticons { get; }

    /// <summary>Signs of money of more than one character, long ones first.</summary>
    internal IReadOnlyList<string> Currencies { get; }

    /// <summary>Reads the rules.</summary>
    /// <exception cref="DataException">The file is wrong.</exception>
    public static TokenRules Load(string path) => new(DataTable.Read(path, "kind", "form", "detail", "comment"));

    /// <summary>When a word, given without its full stop, keeps it; null for a word that never does.</summary>
    internal AbbreviationUse? Abbreviation(ReadOnlySpan<char> word) => abbreviations.TryGetValue(word, out var use) ? use : null;

    /// <summary>The lengths of the words that a form without apostrophe contracts, or null.</summary>
    internal int[]? Contraction(ReadOnlySpan<char> form) => contractions.TryGetValue(form, out var lengths) ? lengths : null;

    /// <summary>Whether a word, with its clitic behind it, is two words; the apostrophe is straight.</summary>
    /// <param name="whole">Both, as <c>they're</c>.</param>
    /// <param name="clitic">Where the clitic begins.</param>
    internal bool TakesClitic(ReadOnlySpan<char> whole, int clitic)
    {
        if (hosts.Contains(whole))
            return true;
        Span<char> any = [.. AnyHost, .. whole[clitic..]];
        return hosts.Contains(any);
    }

    private static AbbreviationUse Use(DataRow row) => row["detail"] switch
    {
        "" => AbbreviationUse.Anywhere,
        "number" => AbbreviationUse.BeforeNumber,
        "inside" => AbbreviationUse.InsideSentence,
        "last" => AbbreviationUse.AlsoLast,
        var other => throw row.Error($"'{other}' is no use of an abbreviation; there are: number, inside, last, and nothing"),
    };

    private static int[] WordLengths(DataRow row)
    {
        var words = row.List("detail");
        return string.Concat(words) == row["form"]
            ? [.. words.Select(w => w.Length)]
            : throw row.Error($"'{row["detail"]}' does not spell '{row["form"]}'");
    }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string kind) =>
        forms[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private string[] LongestFirst(string kind) => [.. forms[kind].OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];
}

/// <summary>When an abbreviation keeps its full stop.</summary>
internal enum AbbreviationUse
{
    /// <summary>Always; a sentence hardly ever ends in it: <c>Gen.</c></summary>
    Anywhere,

    /// <summary>Only before a number: <c>No. 10</c>.</summary>
    BeforeNumber,

    /// <summary>Only inside a sentence; at its end the stop is the sentence's: <c>etc.</c></summary>
    InsideSentence,

    /// <summary>Always, and sentences do end in it: <c>Inc.</c></summary>
    AlsoLast,
}
