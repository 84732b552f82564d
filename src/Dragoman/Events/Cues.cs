using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>Words that change how an act stands to the world: <c>data/events/cues.tsv</c>.</summary>
public sealed class Cues
{
    private static readonly string[] Kinds = ["negation", "future", "hypothetical", "reporting", "quantity", "failure", "ending", "will", "cancellation", "pending", "support", "receiving", "means", "locative", "direction"];

    private readonly WordKinds words;

    private Cues(WordKinds words) => this.words = words;

    /// <summary>Reads the cues of all folders.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static Cues Load(IEnumerable<string> folders) => new(WordKinds.Load(folders, "events", "cues.tsv", Kinds, "lemma"));

    /// <summary>It did not happen: not, never, no.</summary>
    internal bool IsNegation(string lemma) => words.Has("negation", lemma);

    /// <summary>It is ahead: will, plan, due.</summary>
    internal bool IsFuture(string lemma) => words.Has("future", lemma);

    /// <summary>It is thought of: would, may, if.</summary>
    internal bool IsHypothetical(string lemma) => words.Has("hypothetical", lemma);

    /// <summary>What follows was said by its subject: say, report, claim.</summary>
    internal bool IsReporting(string lemma) => words.Has("reporting", lemma);

    /// <summary>A noun that counts the one behind its "of": number, dozens.</summary>
    internal bool IsQuantity(string lemma) => words.Has("quantity", lemma);

    /// <summary>What it governs did not come about: fail, refuse.</summary>
    internal bool IsFailure(string lemma) => words.Has("failure", lemma);

    /// <summary>What it governs is to end: stop, halt, end.</summary>
    internal bool IsEnding(string lemma) => words.Has("ending", lemma);

    /// <summary>An auxiliary of will: denied, it refuses.</summary>
    internal bool IsWill(string lemma) => words.Has("will", lemma);

    /// <summary>Its subject did not come about: cancel, postpone.</summary>
    internal bool IsCancellation(string lemma) => words.Has("cancellation", lemma);

    /// <summary>Beside a verb of having, what follows has not happened: yet.</summary>
    internal bool IsPending(string lemma) => words.Has("pending", lemma);

    /// <summary>A verb that lends its noun only a subject and a tense: carry out, launch, make.</summary>
    internal bool IsSupport(string lemma) => words.Has("support", lemma);

    /// <summary>A verb whose subject is the one to whom its noun is done: receive, suffer.</summary>
    internal bool IsReceiving(string lemma) => words.Has("receiving", lemma);

    /// <summary>A thing that acts for its owner: jet, missile, decision, report.</summary>
    internal bool IsMeans(string lemma) => words.Has("means", lemma);

    /// <summary>A preposition of place: in, near.</summary>
    internal bool IsLocative(string lemma) => words.Has("locative", lemma);

    /// <summary>A preposition that may bring the one to whom an act is done: to, against.</summary>
    internal bool IsDirection(string lemma) => words.Has("direction", lemma);
}
