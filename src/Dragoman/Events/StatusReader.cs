using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Reads off the grammar around a predicate whether the act happened, will, would, or did not.</summary>
internal sealed class StatusReader(Cues cues)
{
    /// <summary>Clauses above a predicate that are asked as well.</summary>
    private const int Farthest = 4;

    /// <summary>The status of the act that a token names.</summary>
    /// <param name="predicate">The token.</param>
    /// <param name="kind">Its part of speech.</param>
    /// <param name="support">The further words of the predicate, which may be denied instead: "reached no agreement".</param>
    public EventStatus Of(Token predicate, PredicateKind kind, IReadOnlyList<Token> support)
    {
        var status = support.Any(s => s.Head?.Index == predicate.Index && IsDenied(s)) ? EventStatus.Negated : Own(predicate, kind);
        if (status == EventStatus.Hypothetical && IsReportedWill(predicate))
            return EventStatus.Future;
        var at = predicate;
        for (var steps = 0; status == EventStatus.Actual && steps < Farthest; steps++)
        {
            if (at.Head is not { } head || !Depends(at, head))
                break;
            status = FromAbove(at, head);
            at = head;
        }
        return status;
    }

    /// <summary>Whether a clause tells what is or was: "agreed that prices were high", not "agreed that it would pay".</summary>
    public static bool IsFact(Token clause) =>
        clause.Relation == "ccomp" && !Auxiliaries(clause).Any(a => a.Xpos == "MD") && !IsInfinitive(clause) && !IsSubjunctive(clause);

    /// <summary>Whether a clause is an infinitive with "to".</summary>
    public static bool IsInfinitive(Token clause) => clause.Children.Any(c => c is { Relation: "mark", Upos: "PART" });

    /// <summary>Whether a clause asks in the bare form of its verb: "insisted that the army leave".</summary>
    public static bool IsSubjunctive(Token clause) =>
        clause is { Relation: "ccomp" or "xcomp", Xpos: "VB" or "VBP" } && !Auxiliaries(clause).Any() && !IsInfinitive(clause) && (clause.Relation == "xcomp" || clause.Children.Any(c => c is { Relation: "nsubj", Xpos: "NN" or "NNP" or "PRP" }));

    /// <summary>Whether an act is denied or ended where a speech act above it speaks of it: "not to attack", "stop shelling", "an end to the raids".</summary>
    public bool IsStopped(Token act, Token speech)
    {
        for (var at = act; at.Index != speech.Index; at = at.Head!.Value)
        {
            if (at.Children.Any(c => c.Relation is "advmod" or "det" && cues.IsNegation(c.Lemma)))
                return true;
            if (at.Head is not { } head)
                return false;
            if (head.Index != speech.Index && cues.IsEnding(head.Lemma))
                return true;
        }
        return false;
    }

    /// <summary>"will not release", "would not lift": what is denied of one's own will is refused.</summary>
    public bool IsRefused(Token verb) =>
        verb.Children.Any(c => c.Relation == "advmod" && cues.IsNegation(c.Lemma)) && !Subjects.IsPassive(verb) && Auxiliaries(verb).Any(a => cues.IsWill(a.Lemma));

    private EventStatus Own(Token predicate, PredicateKind kind)
    {
        if (IsDenied(predicate) || predicate.Children.Any(c => c.Relation == "nsubj" && (cues.IsNegation(c.Lemma) || IsDenied(c))))
            return EventStatus.Negated;
        if (predicate.Children.Any(c => c.Relation == "mark" && cues.IsHypothetical(c.Lemma)))
            return EventStatus.Hypothetical;
        if (kind == PredicateKind.Noun)
        {
            return predicate.Children.Any(c => c.Relation == "amod" && cues.IsFuture(c.Lemma)) ? EventStatus.Future
                : predicate.Children.Any(c => c.Relation == "amod" && cues.IsHypothetical(c.Lemma)) ? EventStatus.Hypothetical : EventStatus.Actual;
        }
        if (predicate.Xpos == "VB" && predicate.Children.Any(c => c.Relation == "mark" && c.Upos == "PART") && predicate.Children.Any(c => c is { Relation: "aux" or "cop", Lemma: "be" }))
            return EventStatus.Future;                               // "is to visit"
        foreach (var auxiliary in Auxiliaries(predicate))
        {
            if (cues.IsFuture(auxiliary.Lemma) && auxiliary.Text is not "would")
                return EventStatus.Future;
            if (cues.IsHypothetical(auxiliary.Lemma) || auxiliary.Text == "would")
                return EventStatus.Hypothetical;
        }
        return EventStatus.Actual;
    }

    private bool IsDenied(Token token) => token.Children.Any(c => c.Relation is "advmod" or "det" or "cc" && cues.IsNegation(c.Lemma));

    /// <summary>"said it would ratify": what a speaker says of himself is a will, not a thought.</summary>
    private bool IsReportedWill(Token verb) =>
        verb is { Relation: "ccomp", Head: { } head } && cues.IsReporting(head.Lemma) && Auxiliaries(verb).Any(a => cues.IsWill(a.Lemma))
        && verb.Children.Any(c => c.Relation == "nsubj" && (c.Upos == "PRON" || Subjects.Of(head).Any(s => AreOfOneCountry(s, c))));

    /// <summary>"Poland's premier said Warsaw would": a speaker and his side.</summary>
    private static bool AreOfOneCountry(Token one, Token other)
    {
        var entities = one.Document.Entities;
        return entities.NamedBy(one.Index)?.Country is { } country && entities.NamedBy(other.Index)?.Country == country;
    }

    /// <summary>Auxiliaries of the verb; those of the first member where a coordination has them once.</summary>
    private static IEnumerable<Token> Auxiliaries(Token verb)
    {
        var own = verb.Children.Where(c => c.Relation == "aux").ToList();
        if (own.Count > 0 || verb.Label != "conj" || verb.Head is not { Upos: "VERB" } first || verb.Xpos != "VB")
            return own;
        return first.Children.Where(c => c.Relation == "aux");
    }

    private static bool Depends(Token at, Token head) =>
        at.Relation is "xcomp" or "ccomp" or "obj" or "conj" or "nsubj" || (at.Relation == "nmod" && head.Upos == "NOUN") || (at.Label is "acl" && at.Xpos == "VB") || (at.Relation == "advcl" && head.Upos == "VERB" && at.Xpos == "VB");

    private EventStatus FromAbove(Token at, Token head)
    {
        if (at.Relation == "conj")
            return EventStatus.Actual;
        if (at.Relation == "nmod")
            return cues.IsHypothetical(head.Lemma) ? EventStatus.Hypothetical : EventStatus.Actual;      // "the threat of an attack"
        if (at.Relation == "nsubj")
            return cues.IsCancellation(head.Lemma) ? EventStatus.Negated : head.Upos == "VERB" ? Own(head, PredicateKind.Verb) : EventStatus.Actual;
        if (cues.IsFailure(head.Lemma) && at.Relation is "xcomp" or "ccomp" or "acl" or "obj")
            return EventStatus.Negated;
        if (at.Relation == "xcomp" && head.Children.Any(c => c.Relation == "advmod" && cues.IsPending(c.Lemma)))
            return EventStatus.Negated;                                     // "has yet to ratify"
        if (cues.IsFuture(head.Lemma) && at.Relation is "xcomp" or "acl" or "obj")
            return EventStatus.Future;
        if (at.Xpos == "VB" && at.Relation is "xcomp" or "advcl" or "acl" && at.Children.Any(c => c.Lemma == "to" && c.Relation == "mark"))
            return EventStatus.Hypothetical;                        // an infinitive: a purpose, a wish; not known to have come about
        return at.Relation is "obj" && head.Upos == "VERB" ? Own(head, PredicateKind.Verb) : EventStatus.Actual;
    }
}
