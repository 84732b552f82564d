using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>What part of speech a predicate has.</summary>
internal enum PredicateKind
{
    /// <summary>A verb, perhaps with a noun or particle it needs: <c>hold talk</c>.</summary>
    Verb,

    /// <summary>An adjective with its copula: <c>responsible</c>.</summary>
    Adjective,

    /// <summary>A noun that names an act: <c>visit</c>.</summary>
    Noun,
}

/// <summary>Parts of speech as the parser tells them.</summary>
internal static class PredicateKinds
{
    /// <summary>The tag of words that trigger predicates of a kind.</summary>
    public static string Upos(this PredicateKind kind) => kind switch { PredicateKind.Verb => "VERB", PredicateKind.Adjective => "ADJ", _ => "NOUN" };

    /// <summary>The kind of predicate that a word may trigger; <see cref="PredicateKind.Noun"/> for any other than verbs and adjectives.</summary>
    public static PredicateKind Of(Text.Token word) => word.Upos switch { "VERB" => PredicateKind.Verb, "ADJ" => PredicateKind.Adjective, _ => PredicateKind.Noun };
}

/// <summary>A predicate: a lemma and the words it must have with it.</summary>
/// <param name="Kind">Its part of speech.</param>
/// <param name="Lemma">The word that is the trigger.</param>
/// <param name="With">Lemmas that must depend on it: an object noun, a particle.</param>
internal sealed record Predicate(PredicateKind Kind, string Lemma, IReadOnlyList<string> With);

/// <summary>Where in the predicate's grammar a party stands: <c>subject</c>, <c>object</c>, <c>clause</c>, <c>doer</c>, <c>owner</c> or a preposition.</summary>
/// <param name="Name">The place's name.</param>
internal sealed record Slot(string Name)
{
    public const string Subject = "subject", Object = "object", Clause = "clause", Doer = "doer", Owner = "owner";
}

/// <summary>What stands in a slot must be one of these words, or one of these kinds of entity.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Lemmas">The words and kinds.</param>
/// <param name="IsUnless">Whether it must not be one of them.</param>
internal sealed record Restriction(Slot Slot, IReadOnlySet<string> Lemmas, bool IsUnless = false)
{
    /// <summary>Whether some of the words are two: <c>peacekeeping operation</c>.</summary>
    public bool HasPhrases { get; } = Lemmas.Any(l => l.Contains(' ', StringComparison.Ordinal));
}

/// <summary>An example of a frame: a sentence and how it must be coded.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Codings">What must be found, as <c>CONSULT visit actual SWE GOV > FIN</c>; none if empty.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record FrameExample(string Text, IReadOnlyList<string> Codings, int Line);

/// <summary>
/// One rule of the lexicon: a predicate with its arguments that means an event. The matcher knows the grammar; the frame
/// only says which argument is who.
/// </summary>
internal sealed record Frame
{
    /// <summary>As <c>consult/meet</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands, for errors.</summary>
    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>Which data folder it is from: 0 for the program's own.</summary>
    public int Folder { get; init; }

    public required EventClass Act { get; init; }

    public required IReadOnlyList<Predicate> Predicates { get; init; }

    /// <summary>Slots of those who act.</summary>
    public IReadOnlyList<Slot> Actors { get; init; } = [];

    /// <summary>Slots of those to whom it is done.</summary>
    public IReadOnlyList<Slot> Recipients { get; init; } = [];

    /// <summary>Slots of those who act together; then there are no recipients.</summary>
    public IReadOnlyList<Slot> Together { get; init; } = [];

    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];

    /// <summary>Whether what its clause or object tells has not happened: "urged Iran to stop the attacks".</summary>
    public bool ClauseIsUnreal { get; init; }

    /// <summary>Whether it is tried before others with as many words.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Its own CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    public IReadOnlyList<FrameExample> Examples { get; init; } = [];

    public DataException Error(string cause) => new(File, Line, cause);
}
