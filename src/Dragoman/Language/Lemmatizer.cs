using Dragoman.Lexicons;

namespace Dragoman.Language;

/// <summary>
/// Corrects the lemma that the model guesses by what is known of English: <c>data/english/lemmas.tsv</c>. The model
/// chooses among edits that it has seen and is right about function words and names; of a verb it has not seen it cannot
/// know whether <c>imposed</c> comes from <c>impose</c>.
/// </summary>
/// <remarks>The detachment of endings follows WordNet's Morphy (Fellbaum 1998).</remarks>
internal sealed class Lemmatizer
{
    private static readonly (string Ending, string[] Replacements)[] VerbEndings =
    [
        ("ies", ["y"]), ("ied", ["y"]), ("es", ["e", ""]), ("s", [""]), ("ed", ["e", ""]), ("ing", ["e", ""]),
    ];

    // Not frozen: freezing takes longer than all look-ups of a short run.
    private readonly HashSet<string> verbs;
    private readonly Dictionary<string, string> verbForms;
    private readonly Dictionary<string, string> nounForms;

    private Lemmatizer(DataTable table)
    {
        var forms = table.Rows.ToLookup(r => r["kind"], StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row["kind"] is not ("verb" or "verb-form" or "noun-form" or "adjective-form"))
                throw row.Error($"'{row["kind"]}' is no kind; there are: verb, verb-form, noun-form, adjective-form");
        }
        verbs = forms["verb"].Select(r => r["form"]).ToHashSet(StringComparer.Ordinal);
        verbForms = forms["verb-form"].ToDictionary(r => r["form"], r => r["lemma"], StringComparer.Ordinal);
        nounForms = forms["noun-form"].ToDictionary(r => r["form"], r => r["lemma"], StringComparer.Ordinal);
    }

    /// <summary>Reads the list.</summary>
    /// <exception cref="DataException">The file is wrong.</exception>
    public static Lemmatizer Load(string path) => new(DataTable.Read(path, "kind", "form", "lemma"));

    /// <summary>The lemma of an inflected verb or plural noun; the model's where nothing better is known.</summary>
    public string Correct(string lemma, ReadOnlySpan<char> form, string upos, string xpos)
    {
        if (upos == "VERB" && xpos is "VBD" or "VBN" or "VBG" or "VBZ")
            return verbs.Contains(lemma) && !IsIrregular(form, out _) ? lemma : Verb(form) ?? lemma;
        if (upos == "NOUN" && xpos == "NNS" && nounForms.TryGetValue(Lower(form), out var singular))
            return singular;
        return lemma;
    }

    private bool IsIrregular(ReadOnlySpan<char> form, out string? lemma) => verbForms.TryGetValue(Lower(form), out lemma);

    private string? Verb(ReadOnlySpan<char> form)
    {
        if (IsIrregular(form, out var lemma))
            return lemma;
        var lower = Lower(form);
        foreach (var (ending, replacements) in VerbEndings)
        {
            if (!lower.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = lower[..^ending.Length];
            foreach (var replacement in replacements)
            {
                if (verbs.Contains(stem + replacement))
                    return stem + replacement;
            }
            if (stem.Length > 2 && stem[^1] == stem[^2] && verbs.Contains(stem[..^1]))      // expelled, expel
                return stem[..^1];
        }
        return null;
    }

    private static string Lower(ReadOnlySpan<char> form) => form.ToString().ToLowerInvariant();
}
