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
    private readonly Dictionary<string, string> adjectiveForms;
    private readonly HashSet<string> properAdjectives;

    private Lemmatizer(DataTable table)
    {
        var forms = table.Rows.ToLookup(r => r["kind"], StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row["kind"] is not ("verb" or "verb-form" or "noun-form" or "adjective-form" or "proper-adjective"))
                throw row.Error($"'{row["kind"]}' is no kind; there are: verb, verb-form, noun-form, adjective-form, proper-adjective");
        }
        verbs = forms["verb"].Select(r => r["form"]).ToHashSet(StringComparer.Ordinal);
        verbForms = forms["verb-form"].ToDictionary(r => r["form"], r => r["lemma"], StringComparer.Ordinal);
        properAdjectives = forms["proper-adjective"].Select(r => r["form"]).ToHashSet(StringComparer.Ordinal);
        adjectiveForms = forms["adjective-form"].ToDictionary(r => r["form"], r => r["lemma"], StringComparer.Ordinal);
        nounForms = forms["noun-form"].ToDictionary(r => r["form"], r => r["lemma"], StringComparer.Ordinal);
    }

    /// <summary>Reads the list.</summary>
    /// <exception cref="DataException">The file is wrong.</exception>
    public static Lemmatizer Load(string path) => new(DataTable.Read(path, "kind", "form", "lemma"));

    /// <summary>The lemma of a form by what is known of English; the model's where nothing better is known.</summary>
    public string Correct(string lemma, ReadOnlySpan<char> form, string upos, string xpos)
    {
        switch (upos)
        {
            case "VERB" when xpos is "VBD" or "VBN" or "VBG" or "VBZ":
                return verbs.Contains(lemma) && !IsIrregular(form, out _) ? lemma : Verb(form) ?? lemma;
            case "VERB" when !verbs.Contains(lemma.ToLowerInvariant()):
                return Verb(form) ?? lemma.ToLowerInvariant();          // "froze", tagged as if it were present
            case "NUM" when form.IndexOfAnyInRange('0', '9') >= 0:
                return form.ToString().Replace(",", string.Empty, StringComparison.Ordinal);      // digits are all one to the model
            case "NOUN" when xpos == "NNS" && nounForms.TryGetValue(Lower(form), out var singular):
                return singular;
            case "NOUN" when xpos == "NNS" && form.EndsWith("men", StringComparison.OrdinalIgnoreCase) && !lemma.EndsWith("man", StringComparison.Ordinal):
                return Lower(form)[..^2] + "an";
            case "NOUN" when xpos == "NNS":
                return Singular(lemma, Lower(form));
            case "ADJ" when xpos is "JJR" or "JJS" && adjectiveForms.TryGetValue(Lower(form), out var positive):
                return positive;
            case "ADV" when xpos is "RBR" or "RBS" && adjectiveForms.TryGetValue(Lower(form), out var plain) && plain is not ("good" or "bad"):
                return plain;
            case "PROPN":
                return char.IsUpper(form[0]) && char.IsLower(lemma[0]) && lemma.All(char.IsLetter) ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;
            // Only names, and adjectives made of them, keep their capitals: a capital at the head of a sentence or in a headline says nothing.
            case "NOUN" when lemma.Length > 1 && char.IsUpper(lemma[1]):
                return lemma;                                          // DNA, TV
            case "NOUN" or "VERB" or "ADV" or "ADP" or "DET" or "AUX" or "CCONJ" or "SCONJ" or "PART" or "INTJ":
                return HasUpper(lemma) ? lemma.ToLowerInvariant() : lemma;
            case "PRON" when lemma == "i":
                return "I";
            case "PRON":
                return lemma.Length > 1 && HasUpper(lemma) ? lemma.ToLowerInvariant() : lemma;
            case "ADJ" when xpos == "JJ" && lemma.Length > 2 && lemma.All(char.IsAsciiLetter):
                var title = char.ToUpperInvariant(lemma[0]) + lemma[1..].ToLowerInvariant();
                return properAdjectives.Contains(title) ? title : char.IsUpper(lemma[1]) ? lemma.ToLowerInvariant() : lemma;
            default:
                return lemma;
        }
    }

    /// <summary>What a regular plural can come from; the model's lemma if that is among it.</summary>
    private static string Singular(string lemma, string form)
    {
        if (!form.EndsWith('s') || form.Length < 4)
            return lemma;
        if (form.EndsWith("sses", StringComparison.Ordinal) || form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("xes", StringComparison.Ordinal))
            return form[..^2];
        var lower = lemma.ToLowerInvariant();
        var known = lower == form || lower == form[..^1] || lower == form[..^2] || (form.EndsWith("ies", StringComparison.Ordinal) && lower == form[..^3] + "y")
                    || lower == form[..^2] + "is" || (form.EndsWith("ves", StringComparison.Ordinal) && lower.StartsWith(form[..^3] + "f", StringComparison.Ordinal));
        return known ? lemma : form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y" : form[..^1];
    }

    private static bool HasUpper(string text) => text.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0;

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
