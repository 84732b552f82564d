using Dragoman.Lexicons;

namespace Dragoman.Time;

/// <summary>Words that say whether two clauses of a sentence are of one time: <c>data/times/clauses.tsv</c>, which says what the kinds mean.</summary>
internal sealed class ClauseWords
{
    private static readonly string[] Kinds = ["along", "asking", "circumstance", "container", "habit", "moved", "occurrence", "planned", "simultaneous"];

    private readonly WordKinds words;

    private ClauseWords(WordKinds words) => this.words = words;

    public static ClauseWords Read(IEnumerable<DataRow> rows) => new(new WordKinds(rows, Kinds, "lemma"));

    /// <summary>A verb whose infinitive happens when it does itself: begin.</summary>
    public bool IsAlong(string lemma) => words.Has("along", lemma);

    /// <summary>A verb: what its infinitive says is ahead of it: urge.</summary>
    public bool IsAsking(string lemma) => words.Has("asking", lemma);

    /// <summary>A preposition: the verb and what stands behind it are of one time: during.</summary>
    public bool IsCircumstance(string lemma) => words.Has("circumstance", lemma);

    /// <summary>A noun of something in which other things are said and done: speech.</summary>
    public bool IsContainer(string lemma) => words.Has("container", lemma);

    /// <summary>An adverb: the act is not of one day: repeatedly.</summary>
    public bool IsHabit(string lemma) => words.Has("habit", lemma);

    /// <summary>A verb that takes a time from one day to another: postpone.</summary>
    public bool IsMoving(string lemma) => words.Has("moved", lemma);

    /// <summary>A verb or noun that only says that something came about: occur, wave.</summary>
    public bool IsOccurrence(string lemma) => words.Has("occurrence", lemma);

    /// <summary>A verb or adjective: the time beside it is ahead: schedule, due.</summary>
    public bool IsPlanned(string lemma) => words.Has("planned", lemma);

    /// <summary>A conjunction of two acts of one time: when.</summary>
    public bool IsSimultaneous(string lemma) => words.Has("simultaneous", lemma);
}
