using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>Words that change how an act stands to the world: <c>data/events/cues.tsv</c>.</summary>
public sealed class Cues
{
    private static readonly string[] Kinds = ["negation", "future", "hypothetical", "reporting", "quantity", "failure", "ending", "will", "cancellation", "pending", "support", "receiving", "means", "locative", "direction"];

    private readonly FrozenDictionary<string, FrozenSet<string>> lemmas;

    private Cues(IEnumerable<DataRow> rows)
    {
        var sets = Kinds.ToDictionary(k => k, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!sets.TryGetValue(row["kind"], out var set))
                throw row.Error($"'{row["kind"]}' is no kind of cue; did you mean '{Nearest.To(row["kind"], Kinds)}'?");
            set.Add(row["lemma"]);
        }
        lemmas = sets.ToFrozenDictionary(s => s.Key, s => s.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <summary>Reads the cues of all folders.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static Cues Load(IEnumerable<string> folders) =>
        new(folders.Select(f => Path.Combine(f, "events", "cues.tsv")).Where(File.Exists).SelectMany(f => DataTable.Read(f, "kind", "lemma").Rows));

    /// <summary>It did not happen: not, never, no.</summary>
    internal bool IsNegation(string lemma) => lemmas["negation"].Contains(lemma);

    /// <summary>It is ahead: will, plan, due.</summary>
    internal bool IsFuture(string lemma) => lemmas["future"].Contains(lemma);

    /// <summary>It is thought of: would, may, if.</summary>
    internal bool IsHypothetical(string lemma) => lemmas["hypothetical"].Contains(lemma);

    /// <summary>What follows was said by its subject: say, report, claim.</summary>
    internal bool IsReporting(string lemma) => lemmas["reporting"].Contains(lemma);

    /// <summary>A noun that counts the one behind its "of": number, dozens.</summary>
    internal bool IsQuantity(string lemma) => lemmas["quantity"].Contains(lemma);

    /// <summary>What it governs did not come about: fail, refuse.</summary>
    internal bool IsFailure(string lemma) => lemmas["failure"].Contains(lemma);

    /// <summary>What it governs is to end: stop, halt, end.</summary>
    internal bool IsEnding(string lemma) => lemmas["ending"].Contains(lemma);

    /// <summary>An auxiliary of will: denied, it refuses.</summary>
    internal bool IsWill(string lemma) => lemmas["will"].Contains(lemma);

    /// <summary>Its subject did not come about: cancel, postpone.</summary>
    internal bool IsCancellation(string lemma) => lemmas["cancellation"].Contains(lemma);

    /// <summary>Beside a verb of having, what follows has not happened: yet.</summary>
    internal bool IsPending(string lemma) => lemmas["pending"].Contains(lemma);

    /// <summary>A verb that lends its noun only a subject and a tense: carry out, launch, make.</summary>
    internal bool IsSupport(string lemma) => lemmas["support"].Contains(lemma);

    /// <summary>A verb whose subject is the one to whom its noun is done: receive, suffer.</summary>
    internal bool IsReceiving(string lemma) => lemmas["receiving"].Contains(lemma);

    /// <summary>A thing that acts for its owner: jet, missile, decision, report.</summary>
    internal bool IsMeans(string lemma) => lemmas["means"].Contains(lemma);

    /// <summary>A preposition of place: in, near.</summary>
    internal bool IsLocative(string lemma) => lemmas["locative"].Contains(lemma);

    /// <summary>A preposition that may bring the one to whom an act is done: to, against.</summary>
    internal bool IsDirection(string lemma) => lemmas["direction"].Contains(lemma);
}
