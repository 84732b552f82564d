using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Time;

/// <summary>Words that say whether two clauses of a sentence are of one time: <c>data/times/clauses.tsv</c>, which says what the kinds mean.</summary>
internal sealed class ClauseWords
{
    private static readonly string[] Kinds = ["along", "asking", "circumstance", "container", "habit", "moved", "occurrence", "planned", "simultaneous"];

    private readonly FrozenDictionary<string, FrozenSet<string>> lemmas;

    private ClauseWords(Dictionary<string, HashSet<string>> lemmas) =>
        this.lemmas = lemmas.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    public static ClauseWords Read(IEnumerable<DataRow> rows)
    {
        var sets = Kinds.ToDictionary(k => k, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!sets.TryGetValue(row["kind"], out var set))
                throw row.Error($"'{row["kind"]}' is no kind; did you mean '{Nearest.To(row["kind"], Kinds)}'?");
            set.Add(row["lemma"]);
        }
        return new ClauseWords(sets);
    }

    /// <summary>A verb whose infinitive happens when it does itself: begin.</summary>
    public bool IsAlong(string lemma) => lemmas["along"].Contains(lemma);

    /// <summary>A verb: what its infinitive says is ahead of it: urge.</summary>
    public bool IsAsking(string lemma) => lemmas["asking"].Contains(lemma);

    /// <summary>A preposition: the verb and what stands behind it are of one time: during.</summary>
    public bool IsCircumstance(string lemma) => lemmas["circumstance"].Contains(lemma);

    /// <summary>A noun of something in which other things are said and done: speech.</summary>
    public bool IsContainer(string lemma) => lemmas["container"].Contains(lemma);

    /// <summary>An adverb: the act is not of one day: repeatedly.</summary>
    public bool IsHabit(string lemma) => lemmas["habit"].Contains(lemma);

    /// <summary>A verb that takes a time from one day to another: postpone.</summary>
    public bool IsMoving(string lemma) => lemmas["moved"].Contains(lemma);

    /// <summary>A verb or noun that only says that something came about: occur, wave.</summary>
    public bool IsOccurrence(string lemma) => lemmas["occurrence"].Contains(lemma);

    /// <summary>A verb or adjective: the time beside it is ahead: schedule, due.</summary>
    public bool IsPlanned(string lemma) => lemmas["planned"].Contains(lemma);

    /// <summary>A conjunction of two acts of one time: when.</summary>
    public bool IsSimultaneous(string lemma) => lemmas["simultaneous"].Contains(lemma);
}
