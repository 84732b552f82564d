using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>What a time dates, and whether that lies ahead: read off the tree above its words.</summary>
internal sealed class TimeClause(ClauseWords words)
{
    /// <summary>Words above a time that are asked.</summary>
    private const int Farthest = 8;

    /// <summary>The verb, or the noun that names an act, to which a time belongs; null if it stands alone.</summary>
    /// <param name="time">The word of the expression that depends on another.</param>
    /// <param name="first">The expression's first token.</param>
    public Token? Owner(Token time, int first)
    {
        if (Found(time) is not { } owner)
            return null;
        // "said on Thursday it shelled the town": what stands right behind the verb of saying is its own
        return owner is { Relation: "ccomp", Head: { Upos: "VERB" } speech } && speech.Index == first - 1 ? speech : owner;
    }

    private Token? Found(Token time)
    {
        var at = time;
        for (var steps = 0; steps < Farthest && at.Head is { } head; steps++, at = head)
        {
            if (Tenses.IsPredicate(head))
                return Inner(head, time);
            if (IsAct(head))
                return head;
        }
        return at.Index != time.Index && Tenses.IsPredicate(at) ? at : null;
    }

    /// <summary>Whether a noun may name an act, not a person, a place or a time, whose times are those of what it takes part in.</summary>
    public static bool IsAct(Token word) =>
        word.Upos == "NOUN" && !IsParty(word) && word.Document.Syntax.MentionKind(word.Index) != "time";

    /// <summary>Whether a noun names who or where.</summary>
    public static bool IsParty(Token word) => word.Document.Syntax.MentionKind(word.Index) is "person" or "place" or "organization";

    /// <summary>Whether the tense and the words above a time say that it is ahead.</summary>
    public bool IsAhead(Token time, Token? owner)
    {
        var at = time;
        var isOwn = true;
        var isFirst = true;
        for (var steps = 0; steps < Farthest && at.Head is { } head; steps++)
        {
            if (isFirst && isOwn && Tenses.IsPredicate(head))
                (head, isFirst) = (owner ?? head, false);
            if (!Tenses.IsPredicate(head))
            {
                if (IsForthcoming(head))
                    return true;
                isOwn &= !IsAct(head);
                at = head;
                continue;
            }
            if (Directly(time, head, isOwn) is { } answer)
                return answer;
            (at, isOwn) = (head, isOwn && head.Relation is "xcomp" or "advcl");
        }
        return false;
    }

    /// <summary>Whether what a predicate dates is ahead; null where the clause above must say.</summary>
    private bool? Directly(Token time, Token predicate, bool isOwn)
    {
        var tense = Tenses.Of(predicate);
        if (isOwn && words.IsPlanned(predicate.Lemma) && (predicate.Xpos is "VBN" or "JJ" || predicate.Upos != "VERB" || IsBehind(time, "for")))
            return true;                                                               // "scheduled for Friday", "due on Friday"
        switch (tense)
        {
            case Tense.Past or Tense.Perfect or Tense.PastPerfect:
                return false;
            case Tense.Ahead:
                return true;
            case Tense.Present:
                return isOwn;                                                          // "meets on Friday"; but "Friday's vote shows"
        }
        var isInfinitive = predicate.Xpos == "VB" || predicate.Children.Any(c => c.Relation == "mark" && c.Upos == "PART");      // "to be held on Friday"
        switch (predicate.Relation)
        {
            case "xcomp":
                return isInfinitive && predicate.Head is { } governor && !words.IsAlong(governor.Lemma) ? true : null;      // "plans to meet on Friday"
            case "advcl" when isInfinitive && predicate.Head is { } asking && words.IsAsking(asking.Lemma):
                return true;                                                           // "urged them to leave by Friday"
            case "acl":
                return isInfinitive ? true : predicate.Xpos == "VBN" ? false : null;   // "a plan to meet on Friday", "a raid made on Friday"
            case "ccomp" or "root" when isInfinitive:
                return true;                                                           // "demanded that it leave by Friday"
            default:
                return null;
        }
    }

    /// <summary>"Friday's planned summit", "ahead of Friday's vote".</summary>
    private bool IsForthcoming(Token noun) =>
        noun.Children.Any(c => (c.Relation == "amod" && words.IsPlanned(c.Lemma)) || (c.Relation == "case" && c.Lemma == "ahead"));

    private static bool IsBehind(Token time, string preposition) => time.Children.Any(c => c.Relation == "case" && c.Lemma == preposition);

    /// <summary>
    /// "agreed to meet on Friday", "said it had met on Friday": a time behind a clause belongs to that clause, whatever
    /// the parser hangs it on.
    /// </summary>
    private Token Inner(Token verb, Token time)
    {
        for (var steps = 0; steps < Farthest; steps++)
        {
            Token? inner = null;
            foreach (var child in verb.Children)
            {
                if (child.Index > verb.Index && child.Index < time.Index && child.Upos == "VERB" && IsContent(child, verb) && !Holds(child, time))
                    inner = child;
            }
            if (inner is not { } next)
                return verb;
            verb = next;
        }
        return verb;
    }

    /// <summary>What a verb says, wants or asks somebody to do: "asked Chad to <c>meet</c>"; not for what purpose it is done.</summary>
    private bool IsContent(Token clause, Token verb) =>
        clause.Relation is "xcomp" or "ccomp" || (clause is { Relation: "advcl", Xpos: "VB" } && words.IsAsking(verb.Lemma));

    private static bool Holds(Token ancestor, Token word)
    {
        var at = word;
        for (var steps = 0; steps < 2 * Farthest && at.Head is { } head; steps++, at = head)
        {
            if (head.Index == ancestor.Index)
                return true;
        }
        return false;
    }
}
