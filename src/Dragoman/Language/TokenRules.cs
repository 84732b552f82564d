using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Language;

/// <summary>The words that the tokenizer must know: <c>data/english/tokens.tsv</c>.</summary>
public sealed class TokenRules
{
    private static readonly string[] Kinds = ["abbreviation", "prefix", "suffix", "contraction", "host", "unit", "emoticon", "currency"];

    private readonly Dictionary<string, HashSet<string>> forms = Kinds.ToDictionary(k => k, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly FrozenDictionary<string, int[]> contractions;
    private readonly FrozenSet<string> hosts;

    private TokenRules(DataTable table)
    {
        var parts = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (!forms.TryGetValue(row["kind"], out var set))
                throw row.Error($"'{row["kind"]}' is no kind; there are: {string.Join(", ", Kinds)}");
            switch (row["kind"], row["detail"])
            {
                case ("abbreviation", "number"):
                    set.Add(row["form"] + "#");
                    break;
                case ("host", var clitic):
                    set.Add(row["form"] + clitic);
                    break;
                case ("contraction", _):
                    var words = row.List("detail");
                    if (string.Concat(words) != row["form"])
                        throw row.Error($"'{row["detail"]}' does not spell '{row["form"]}'");
                    parts[row["form"]] = [.. words.Select(w => w.Length)];
                    break;
                default:
                    set.Add(row["form"]);
                    break;
            }
        }
        contractions = parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        hosts = forms["host"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Prefixes = forms["prefix"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Suffixes = forms["suffix"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Units = forms["unit"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Abbreviations = forms["abbreviation"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Emoticons = [.. forms["emoticon"].OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        Currencies = [.. forms["currency"].OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
    }

    /// <summary>First parts that stay with what follows their hyphen: <c>anti-American</c>.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    /// <summary>Last parts that stay with what precedes their hyphen.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes { get; }

    /// <summary>What is split from the number before it: <c>1.2bn</c>.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    /// <summary>What keeps its full stop; with <c>#</c> behind it where only before a number.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    /// <summary>Faces made of punctuation, long ones first.</summary>
    internal IReadOnlyList<string> Emoticons { get; }

    /// <summary>Signs of money of more than one character, long ones first.</summary>
    internal IReadOnlyList<string> Currencies { get; }

    /// <summary>Reads the rules.</summary>
    /// <exception cref="DataException">The file is wrong.</exception>
    public static TokenRules Load(string path) => new(DataTable.Read(path, "kind", "form", "detail", "comment"));

    /// <summary>The lengths of the words that a form without apostrophe contracts, or null.</summary>
    internal int[]? Contraction(ReadOnlySpan<char> form) =>
        contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var lengths) ? lengths : null;

    /// <summary>Whether a word takes a clitic, given as <c>they're</c> with a straight apostrophe.</summary>
    internal bool TakesClitic(ReadOnlySpan<char> hostAndClitic) =>
        hosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(hostAndClitic);
}
