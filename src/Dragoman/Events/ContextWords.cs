using Dragoman.Language;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Words that are evidence of a context, by lemma: <c>data/events/context-words.tsv</c>.</summary>
public sealed class ContextWords
{
    private readonly PhraseTable<string> phrases;

    private ContextWords(PhraseTable<string> phrases) => this.phrases = phrases;

    /// <summary>Reads the words of all folders.</summary>
    /// <exception cref="DataException">A file is wrong, or names a context that the ontology does not have.</exception>
    public static ContextWords Load(IEnumerable<string> folders, Ontology ontology, TokenRules rules)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(ontology);
        var table = new PhraseTable<string>(new Tokenizer(rules), StringComparer.OrdinalIgnoreCase);
        foreach (var row in folders.Select(f => Path.Combine(f, "events", "context-words.tsv")).Where(File.Exists).SelectMany(f => DataTable.Read(f, "phrase", "context").Rows))
        {
            if (!ontology.Contexts.Contains(row["context"]))
                throw row.Error($"'{row["context"]}' is no context; did you mean '{Nearest.To(row["context"], ontology.Contexts)}'?");
            table.Add(row["phrase"], row["context"]);
        }
        return new ContextWords(table);
    }

    /// <summary>The contexts that the words of a sentence are evidence of, in ordinal order.</summary>
    internal IEnumerable<string> In(Sentence sentence)
    {
        var lemmas = sentence.Tokens.Select(t => t.Lemma).ToList();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lemmas.Count; i++)
        {
            if (phrases.Longest(lemmas, i, null, out var context) > 0)
                found.Add(context!);
        }
        return found;
    }
}
