using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Who does what a verb says: its own subject, or that of a clause above it. Works on basic Universal Dependencies.</summary>
internal static class Subjects
{
    /// <summary>Clauses above a verb are followed this far for a subject it does not have itself.</summary>
    private const int Farthest = 6;

    /// <summary>Nouns below a passive verb are followed this far for a "by" that the parser hung on them.</summary>
    private const int FarthestBy = 4;

    /// <summary>Who does it, before coordination is opened.</summary>
    public static IEnumerable<Token> Of(Token verb) => IsPassive(verb) ? By(verb) : Doer(verb, 0);

    /// <summary>
    /// The object of a verb that was read as its attribute: "has eased sanctions", or "Bahrain released the editor." where the
    /// sentence has no other verb; null for a true attribute.
    /// </summary>
    public static Token? Attributed(Token verb)
    {
        if (verb is not { Label: "amod", Xpos: "VBN" or "VBD", Head: { } noun } || noun.Index < verb.Index)
            return null;
        var isPerfect = noun is { Relation: "obj", Head: { Upos: "AUX" } auxiliary } && auxiliary.Index == verb.Index - 1;
        return isPerfect || (noun.IsRoot && IsOnlyVerb(verb) && noun.Children.Any(c => IsBefore(c, verb))) ? noun : null;
    }

    private static bool IsBefore(Token child, Token verb) => child.Index < verb.Index && child.Upos is "NOUN" or "PROPN" && child.Label is "compound" or "nsubj" or "nmod" or "nmod:unmarked";

    /// <summary>Whether a clause tells what the object above it does: "accused Chad of shelling", "thanked Oman for sending".</summary>
    public static bool IsGerundOfObject(Token clause) =>
        clause.Xpos == "VBG" && clause.Children.Any(c => c is { Relation: "mark", Lemma: "of" or "for" or "from" });

    /// <summary>Whether the verb's grammatical subject is the one it is done to.</summary>
    public static bool IsPassive(Token verb)
    {
        var passiveSubject = false;
        foreach (var child in verb.Children)
        {
            if (child.Label is "aux:pass" or "csubj:pass")
                return true;
            if (child.Label == "nsubj:pass")
                passiveSubject = true;
            else if (child.Relation == "nsubj")
                return false;
        }
        if (passiveSubject)                                  // without auxiliary: a headline, or a past tense misread, which shows by its object
            return verb.Xpos != "VBD" && !verb.Children.Any(c => c.Relation is "obj" or "xcomp" or "ccomp") && !IsOnlyVerb(verb);
        if (IsMisreadMain(verb))
            return false;
        return verb.Xpos == "VBN" && (verb.Label is "acl" or "advcl" || (verb.Label == "conj" && verb.Head is { Upos: "VERB" } first && IsPassive(first)));
    }

    /// <summary>
    /// "Turkish forces crossed the border and": a past tense read as a participle of what is its subject. It shows by its
    /// object, or by a full stop where there is no other finite verb.
    /// </summary>
    private static bool IsMisreadMain(Token verb)
    {
        if (verb is not { Label: "acl", Xpos: "VBN", Head: { } noun } || !Topmost(noun).IsRoot)
            return false;
        if (verb.Children.Where(c => c is { Label: "conj", Upos: "VERB" }).Prepend(verb).Any(v => v.Children.Any(c => c.Label == "obj")))
            return true;
        return IsOnlyVerb(verb);
    }

    /// <summary>Whether a sentence with a full stop has no finite verb but this one, so that it must be one, whatever its tag.</summary>
    private static bool IsOnlyVerb(Token verb)
    {
        var sentence = verb.Sentence.Tokens.ToList();
        return sentence[^1].Text == "." && !sentence.Exists(t => t.Xpos is "VBD" or "VBP" or "VBZ" or "MD") && !Arguments.Prepositional(verb, "by").Any();
    }

    /// <summary>The noun that a chain of nouns hangs on: "a delegation of the opposition".</summary>
    private static Token Topmost(Token noun)
    {
        while (noun is { Relation: "nmod", Head: { Upos: "NOUN" or "PROPN" } above })
            noun = above;
        return noun;
    }

    /// <summary>"who", "which" and "that" stand for the noun that their clause belongs to.</summary>
    public static Token Antecedent(Token token)
    {
        if (token.Upos != "PRON" || token.Xpos is not ("WP" or "WDT"))
            return token;
        for (var (clause, steps) = (token.Head, 0); clause is { } verb && steps < Farthest; clause = verb.Head, steps++)
        {
            if (verb.Label == "acl:relcl" && verb.Head is { } noun)
                return noun;
        }
        return token;
    }

    /// <summary>"sentenced to life in prison by a court": the parser may hang "by" on a noun before it.</summary>
    private static List<Token> By(Token verb)
    {
        var level = new List<Token> { verb };
        for (var depth = 0; depth < FarthestBy && level.Count > 0; depth++)
        {
            var found = level.SelectMany(t => Arguments.Prepositional(t, "by")).ToList();
            if (found.Count > 0)
                return found;
            level = [.. level.SelectMany(t => t.Children).Where(c => c.Index > verb.Index && c.Relation is "obl" or "nmod" or "obj" or "xcomp")];
        }
        return [];
    }

    private static IEnumerable<Token> Doer(Token verb, int depth)
    {
        if (depth > Farthest)
            return [];
        var own = verb.Children.Where(c => c.Label is "nsubj" or "nsubj:outer" or "nsubj:pass" || (c.Label == "expl" && c.Lemma == "it" && verb is { Label: "ccomp", Upos: "ADJ" })).ToList();
        if (own.Count > 0)
            return own.Select(s => FromClauseAbove(Antecedent(s), verb));
        if (verb.Head is not { } head)
            return [];
        switch (verb.Label)
        {
            case "xcomp":
                // "urged Iran to stop": the object is meant; "wants to visit": the subject.
                var controller = head.Children.Where(c => c.Label is "obj" or "iobj").ToList();
                return controller.Count > 0 && verb.Xpos == "VB" ? controller : SubjectOf(head, depth);
            case "amod" when Attributed(verb) is { } noun:
                return noun.IsRoot ? noun.Children.Where(c => IsBefore(c, verb)) : SubjectOf(noun.Head!.Value, depth);
            case "conj":
                return head.Upos is "VERB" or "ADJ" or "NOUN" or "AUX" ? SubjectOf(head, depth) : [];
            case "advcl" when IsGerundOfObject(verb) && head.Children.Any(c => c.Label == "obj"):
                return head.Children.Where(c => c.Label == "obj");
            case "advcl":
                return verb.Xpos is "VBG" or "VBN" or "VB" ? SubjectOf(head, depth) : [];
            case "acl" or "acl:relcl":
                if (verb.Xpos is "VBG")
                    return [head];
                if (IsMisreadMain(verb))
                    return [Topmost(head)];
                // "plans to visit": whose plans, or who has them
                var owner = head.Children.Where(c => c.Label == "nmod:poss").ToList();
                return owner.Count > 0 ? owner : head.Head is { Upos: "VERB" } above && head.Relation is "obj" ? SubjectOf(above, depth) : [];
            default:
                return [];
        }
    }

    private static IEnumerable<Token> SubjectOf(Token head, int depth)
    {
        if (head.Upos == "VERB" && IsPassive(head))
            return head.Children.Where(c => c.Label == "nsubj:pass").Select(Antecedent);
        return Doer(head, depth + 1);
    }

    /// <summary>"Iran said it would attend": "it" and "they" are the speaker, where the clause is what was said and nobody knows better.</summary>
    private static Token FromClauseAbove(Token subject, Token verb)
    {
        if (subject.Document.Entities.NamedBy(subject.Index) is not null)
            return subject;
        if (subject is not { Upos: "PRON", Lemma: "it" or "they" or "he" or "she" or "we" } || verb.Label != "ccomp" || verb.Head is not { Upos: "VERB" } above)
            return subject;
        return above.Children.FirstOrDefault(c => c.Label == "nsubj") is { Document: not null } speaker ? Antecedent(speaker) : subject;
    }
}
