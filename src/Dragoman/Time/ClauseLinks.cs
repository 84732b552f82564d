using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>
/// Which predicates of a sentence are of one time: an act and the speech in which it is done, a strike and its taking place,
/// two verbs of one tense. What is only told, asked for or blamed on somebody is not of the time of the telling.
/// </summary>
internal sealed class ClauseLinks(ClauseWords words)
{
    /// <summary>Predicates apart from each other by more links are not known to be of one time.</summary>
    private const int Farthest = 3;

    /// <summary>An act's predicate and all that are of its time, the nearest first.</summary>
    public List<Token> From(IEnumerable<Token> predicates)
    {
        var found = predicates.ToList();
        for (int step = 0, from = 0; step < Farthest; step++)
        {
            var until = found.Count;
            for (; from < until; from++)
            {
                foreach (var linked in Above(found[from]).Concat(Below(found[from])))
                {
                    if (!found.Exists(t => t.Index == linked.Index))
                        found.Add(linked);
                }
            }
        }
        return found;
    }

    private IEnumerable<Token> Above(Token word)
    {
        if (word.Head is not { } head)
            return [];
        var isLinked = Tenses.IsPredicate(word)
            ? word.Relation switch
            {
                "conj" => Tenses.IsPredicate(head) && AreOfOneTense(word, head),
                "xcomp" => words.IsAlong(head.Lemma),
                "advcl" => Tenses.IsPredicate(head) && ((IsOfTimeOfMain(word) && MayMeet(word, head)) || IsPurpose(word, head)),
                _ => false,
            }
            : IsPart(word, head);
        return isLinked ? [head] : [];
    }

    private IEnumerable<Token> Below(Token word)
    {
        var isPredicate = Tenses.IsPredicate(word);
        return word.Children.Where(child => Tenses.IsPredicate(child)
            ? child.Relation switch
            {
                "conj" => isPredicate && AreOfOneTense(word, child),
                "xcomp" => words.IsAlong(word.Lemma),
                "advcl" => isPredicate && ((IsOfTimeOfMain(child) && MayMeet(child, word)) || IsPurpose(child, word)),
                "acl" => IsComingAbout(child) && TimeClause.IsAct(word),
                _ => false,
            }
            : IsPart(child, word));
    }

    /// <summary>"in a speech", "the strike took place", "a wave of strikes": a noun that is of the time of what it depends on.</summary>
    private bool IsPart(Token noun, Token head)
    {
        if (!TimeClause.IsAct(noun))
            return false;
        switch (noun.Relation)
        {
            case "obl" or "nmod" when noun.Label != "nmod:poss":
                var preposition = noun.Children.FirstOrDefault(c => c.Relation == "case");
                if (preposition.Document is null || !(Tenses.IsPredicate(head) || TimeClause.IsAct(head)) || IsBehindContent(noun, head))
                    return false;
                return preposition.Lemma == "of"
                    ? words.IsOccurrence(head.Lemma) && head.Upos == "NOUN"
                    : words.IsCircumstance(preposition.Lemma) && (words.IsContainer(noun.Lemma) || noun.Children.Any(c => c is { Relation: "det", Lemma: "a" or "an" }));
            case "nsubj" or "obj":
                return Tenses.IsPredicate(head) && words.IsOccurrence(head.Lemma);
            default:
                return false;
        }
    }

    /// <summary>"the strike that took place", "talks scheduled": a clause that says no more of a noun than that it came or is to come about.</summary>
    private bool IsComingAbout(Token clause) => words.IsOccurrence(clause.Lemma) || words.IsPlanned(clause.Lemma);

    private static bool AreOfOneTense(Token one, Token other)
    {
        var (first, second) = (Tenses.Of(one), Tenses.Of(other));
        return first == second || first == Tense.None || second == Tense.None;
    }

    /// <summary>"will be seen on Friday when they meet", "has refused when they asked": what stands with "when" may have another tense.</summary>
    private static bool MayMeet(Token clause, Token main) =>
        AreOfOneTense(clause, main) || (Tenses.Of(clause), Tenses.Of(main)) is (Tense.Present, Tense.Ahead) or (Tense.Past, Tense.Perfect);

    /// <summary>"killing five", "when gunmen opened fire"; not "after leaving".</summary>
    private bool IsOfTimeOfMain(Token clause)
    {
        var isMarked = false;
        foreach (var child in clause.Children)
        {
            if (child.Relation is "mark" or "advmod" && child.Index < clause.Index && words.IsSimultaneous(child.Lemma))
                return true;
            isMarked |= child.Relation is "mark" or "aux" or "case";
        }
        return !isMarked && clause.Xpos is "VBG" or "VBN";
    }

    /// <summary>"arrived on Monday to meet the king"; not "urged him on Monday to resign".</summary>
    private bool IsPurpose(Token clause, Token main) =>
        clause.Xpos == "VB" && !words.IsAsking(main.Lemma) && clause.Children.Any(c => c.Relation == "mark" && c.Upos == "PART");

    /// <summary>"asked Chad to give its reasons at a meeting": what stands behind the infinitive is not of the time of the asking.</summary>
    private static bool IsBehindContent(Token noun, Token verb) =>
        verb.Children.Any(c => c.Index > verb.Index && c.Index < noun.Index && (c.Relation is "xcomp" or "ccomp" || c is { Relation: "advcl", Xpos: "VB" }));
}
