using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>
/// The grammar that all frames share: who stands as subject, object or behind a preposition of a predicate, whether the
/// clause is active or passive, relative, controlled, coordinated or a noun. Works on basic Universal Dependencies.
/// </summary>
internal static class Arguments
{
    /// <summary>Clauses above a predicate are followed this far for a subject it does not have itself.</summary>
    private const int FarthestSubject = 6;

    /// <summary>The heads of the noun phrases in a slot, with all members of a coordination.</summary>
    /// <param name="predicate">The trigger.</param>
    /// <param name="kind">Whether it is a verb or a noun.</param>
    /// <param name="support">Further words of the predicate (the noun of a light verb), which may have the argument instead.</param>
    /// <param name="slot">The slot.</param>
    public static IEnumerable<Token> In(Token predicate, PredicateKind kind, IReadOnlyList<Token> support, Slot slot)
    {
        var direct = kind == PredicateKind.Verb ? OfVerb(predicate, slot.Name) : OfNoun(predicate, slot.Name);
        if (slot.Name is not (Slot.Subject or Slot.Object))
            direct = direct.Concat(support.SelectMany(s => OfNoun(s, slot.Name)));
        else if (slot.Name == Slot.Object && support.Any(s => s.Relation is "obj" or "nsubj"))
            direct = support.SelectMany(s => OfNoun(s, "of"));          // "took control of the town": the noun is the object, the town what it is about
        return direct.SelectMany(Coordinated).Distinct();
    }

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
            return !verb.Children.Any(c => c.Relation is "obj" or "xcomp" or "ccomp");
        return verb.Xpos == "VBN" && (verb.Label is "acl" or "advcl" || (verb.Label == "conj" && verb.Head is { Upos: "VERB" } first && IsPassive(first)));
    }

    /// <summary>Who does what a verb says, before coordination is opened.</summary>
    public static IEnumerable<Token> Subject(Token verb) => IsPassive(verb) ? Prepositional(verb, "by") : Doer(verb, 0);

    private static IEnumerable<Token> OfVerb(Token verb, string slot) => slot switch
    {
        Slot.Subject => Subject(verb),
        Slot.Object => Object(verb),
        Slot.Clause => verb.Children.Where(c => c.Relation is "ccomp" or "xcomp"),
        "to" => Beside(verb, "to").Concat(verb.Children.Where(c => c.Label == "iobj").Select(Antecedent)),
        _ => Beside(verb, slot),
    };

    /// <summary>Behind a preposition of the verb or, where the parser hung it there, of the verb's object.</summary>
    private static IEnumerable<Token> Beside(Token verb, string preposition)
    {
        var own = Prepositional(verb, preposition).ToList();
        return own.Count > 0 || preposition is "of" or "in" ? own : verb.Children.Where(c => c.Label is "obj" or "nsubj:pass").SelectMany(c => Prepositional(c, preposition));
    }

    private static IEnumerable<Token> OfNoun(Token noun, string slot) => slot switch
    {
        Slot.Subject => noun.Children.Where(c => c.Label == "nmod:poss" || (c.Label is "amod" or "compound" && c.Index < noun.Index)).Concat(Chained(noun, "by")),
        Slot.Object => Prepositional(noun, "of"),
        Slot.Clause => noun.Children.Where(c => c.Relation is "acl" or "ccomp"),
        _ => Chained(noun, slot),
    };

    /// <summary>Behind a preposition of the noun, or of what hangs on it: "the arrest of two reporters by soldiers".</summary>
    private static IEnumerable<Token> Chained(Token noun, string preposition)
    {
        var own = Prepositional(noun, preposition).ToList();
        return own.Count > 0 ? own : noun.Children.Where(c => c.Label == "nmod" && c.Index > noun.Index).SelectMany(c => Prepositional(c, preposition));
    }

    private static IEnumerable<Token> Object(Token verb)
    {
        if (IsPassive(verb))
        {
            var subjects = verb.Children.Where(c => c.Label == "nsubj:pass").Select(Antecedent).ToList();
            if (subjects.Count > 0)
                return subjects;
            return verb is { Label: "acl", Head: { } noun } ? [noun]
                : verb is { Label: "conj", Head: { Upos: "VERB" } first } && IsPassive(first) ? Object(first) : [];
        }
        var objects = verb.Children.Where(c => c.Label == "obj").Select(Antecedent).ToList();
        if (objects.Count == 0)                                  // "urged Mali to free them"
            objects = [.. verb.Children.Where(c => c.Label == "iobj").Select(Antecedent)];
        if (objects.Count == 0 && verb.Label == "conj" && verb.Head is { Upos: "VERB" } before && !verb.Children.Any(c => c.Relation is "obl" or "ccomp" or "xcomp" or "iobj"))
            return [];
        return objects;
    }

    private static IEnumerable<Token> Prepositional(Token head, string preposition) =>
        head.Children
            .Where(c => (c.Relation is "obl" or "nmod") && c.Label != "nmod:poss" && c.Children.Any(k => k.Relation == "case" && k.Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase)))
            .Select(Antecedent);

    private static IEnumerable<Token> Doer(Token verb, int depth)
    {
        if (depth > FarthestSubject)
            return [];
        var own = verb.Children.Where(c => c.Label is "nsubj" or "nsubj:outer" or "nsubj:pass").ToList();
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
            case "conj":
                return head.Upos is "VERB" or "ADJ" or "NOUN" or "AUX" ? SubjectOf(head, depth) : [];
            case "advcl":
                return verb.Xpos is "VBG" or "VBN" or "VB" ? SubjectOf(head, depth) : [];
            case "acl" or "acl:relcl":
                if (verb.Xpos is "VBG")
                    return [head];
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

    /// <summary>"Iran said it would attend": "it" and "they" are the speaker, where the clause is what was said.</summary>
    private static Token FromClauseAbove(Token subject, Token verb)
    {
        if (subject is not { Upos: "PRON", Lemma: "it" or "they" or "he" or "she" or "we" } || verb.Label != "ccomp" || verb.Head is not { Upos: "VERB" } above)
            return subject;
        return above.Children.FirstOrDefault(c => c.Label == "nsubj") is { Document: not null } speaker ? Antecedent(speaker) : subject;
    }

    /// <summary>"who", "which" and "that" stand for the noun that their clause belongs to.</summary>
    private static Token Antecedent(Token token)
    {
        if (token.Upos != "PRON" || token.Xpos is not ("WP" or "WDT"))
            return token;
        for (var (clause, steps) = (token.Head, 0); clause is { } verb && steps < FarthestSubject; clause = verb.Head, steps++)
        {
            if (verb.Label == "acl:relcl" && verb.Head is { } noun)
                return noun;
        }
        return token;
    }

    private static IEnumerable<Token> Coordinated(Token first)
    {
        yield return first;
        foreach (var other in first.Children.Where(c => c.Label == "conj" && c.Upos is "NOUN" or "PROPN" or "PRON" or "ADJ" && !IsDenied(c)))
            yield return other;
    }

    /// <summary>"police, not soldiers": the second is no member.</summary>
    private static bool IsDenied(Token member) => member.Children.Any(c => c is { Upos: "PART", Label: "advmod" or "cc" });
}
