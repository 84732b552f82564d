using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>
/// The grammar that all frames share: who stands as subject, object or behind a preposition of a predicate, whether the
/// clause is active or passive, relative, controlled, coordinated, a noun, or a noun with a verb that only supports it
/// ("carried out raids"). Works on basic Universal Dependencies.
/// </summary>
internal sealed class Arguments(Cues cues)
{
    /// <summary>Nouns below an object are followed this far for a preposition that belongs to the verb.</summary>
    private const int DeepestBeside = 3;

    /// <summary>The heads of the noun phrases in a slot, with all members of a coordination.</summary>
    /// <param name="predicate">The trigger.</param>
    /// <param name="kind">Its part of speech.</param>
    /// <param name="support">Further words of the predicate (the noun of a light verb), which may have the argument instead.</param>
    /// <param name="slot">The slot.</param>
    public IEnumerable<Token> In(Token predicate, PredicateKind kind, IReadOnlyList<Token> support, Slot slot)
    {
        var direct = kind switch
        {
            PredicateKind.Verb => OfVerb(predicate, slot.Name),
            PredicateKind.Adjective => OfAdjective(predicate, slot.Name),
            _ => OfNoun(predicate, slot.Name),
        };
        var nouns = support.Where(s => s.Upos == "NOUN");
        if (slot.Name == Slot.Owner)
            direct = nouns.SelectMany(s => Owners(s).Concat(Prepositional(s, "by")));        // "died in an Omani raid"
        else if (slot.Name == Slot.Object && nouns.Any(s => s.Relation is "obj" or "nsubj" || s.Head?.Index != predicate.Index))
            direct = nouns.SelectMany(s => Prepositional(s, "of").Concat(Owners(s)));      // "took control of the town", "froze Iran's assets"
        else if (slot.Name == Slot.Object && !direct.Any())
            direct = support.Where(s => s is { Relation: "case", Head: { Relation: "obl" } }).Select(s => s.Head!.Value);      // "sealed off the town", the particle read as a preposition
        else if (slot.Name is not (Slot.Subject or Slot.Object))
            direct = direct.Concat(nouns.SelectMany(s => OfNoun(s, slot.Name)));
        return direct.SelectMany(Coordinated).Distinct();
    }

    /// <summary>What stands behind a preposition of a word, a clause with a gerund included: "charged with spying".</summary>
    public static IEnumerable<Token> Prepositional(Token head, string preposition) =>
        head.Children
            .Where(c => c.Relation is "obl" or "nmod" or "advcl" or "acl" && c.Label != "nmod:poss" && c.Children.Any(k => (k.Relation is "case" || k is { Relation: "mark", Upos: not "PART" }) && k.Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase)))
            .Select(Subjects.Antecedent);

    private static IEnumerable<Token> OfVerb(Token verb, string slot) => slot switch
    {
        Slot.Subject => Subjects.Of(verb),
        Slot.Object => Object(verb),
        Slot.Clause => Clauses(verb),
        Slot.Owner => [],
        Slot.Doer => verb.Children.Where(c => c.Relation == "ccomp").SelectMany(Subjects.Of),
        "to" => Beside(verb, "to").Concat(Receivers(verb)),
        _ => Beside(verb, slot),
    };

    /// <summary>The clauses of a verb; "called on Mali to free them" may be hung on Mali.</summary>
    private static IEnumerable<Token> Clauses(Token verb)
    {
        var own = verb.Children.Where(c => c.Relation is "ccomp" or "xcomp" || (c.Label == "advcl" && IsInfinitive(c)));
        return own.Concat(verb.Children.Where(c => c.Relation is "obj" or "obl" && c.Index > verb.Index).SelectMany(c => c.Children.Where(k => k.Label == "acl" && IsInfinitive(k))));

        bool IsInfinitive(Token clause) => clause.Xpos == "VB" && clause.Index > verb.Index;
    }

    private static IEnumerable<Token> OfAdjective(Token adjective, string slot) => slot switch
    {
        Slot.Subject => Subjects.Of(adjective),
        Slot.Object => [],
        Slot.Clause => adjective.Children.Where(c => c.Relation is "ccomp" or "xcomp" or "advcl"),
        _ => Prepositional(adjective, slot).Concat(adjective.Children.Where(c => c.Relation == "obl").SelectMany(c => Prepositional(c, slot))),      // "ready for talks with Iraq"
    };

    /// <summary>
    /// Behind a preposition of the verb or, where the parser hung it there, of the verb's object ("20 million dollars in aid to
    /// Chad") or of the adjective that goes with it ("made money available to Chad").
    /// </summary>
    private static List<Token> Beside(Token verb, string preposition)
    {
        var found = Prepositional(verb, preposition).ToList();
        if (found.Count > 0)
            return found;
        var level = verb.Children.Where(c => c.Label is "obj" or "nsubj:pass" || c is { Relation: "xcomp", Upos: "ADJ" }).ToList();
        if (Subjects.Attributed(verb) is { } attributed)
            level.Add(attributed);
        for (var depth = 0; depth < DeepestBeside && level.Count > 0 && found.Count == 0; depth++)
        {
            found = [.. level.SelectMany(t => Prepositional(t, preposition))];
            level = [.. level.SelectMany(t => t.Children).Where(c => c.Relation == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma is "of" or "in"))];
        }
        return found;
    }

    private IEnumerable<Token> OfNoun(Token noun, string slot)
    {
        if (slot == Slot.Clause)
            return noun.Children.Where(c => c.Relation is "acl" or "ccomp");
        var supporting = Supporting(noun);
        var isReceived = supporting is { } receiving && cues.IsReceiving(receiving.Lemma);
        switch (slot)
        {
            case Slot.Subject:
                var by = Chained(noun, "by");
                if (supporting is not { } verb)
                    return Owners(noun).Concat(by).Concat(noun is { Label: "appos", Head: { } named } ? [named] : noun.Children.Where(c => c.Label is "nsubj").Select(Subjects.Antecedent));
                return Owners(noun).Concat(by).Concat(isReceived ? Beside(verb, "from").Concat(Beside(verb, "by")) : Subjects.Of(verb));
            case Slot.Object:
                return isReceived ? Prepositional(noun, "of").Concat(Subjects.Of(supporting!.Value)) : Prepositional(noun, "of");
            default:
                var own = Chained(noun, slot).ToList();
                return own.Count > 0 || supporting is not { } above ? own : Prepositional(above, slot);
        }
    }

    /// <summary>Whose it is: possessor, nationality or name before the noun.</summary>
    private static IEnumerable<Token> Owners(Token noun) =>
        noun.Children.Where(c => c.Label == "nmod:poss" || (c.Label is "amod" or "compound" && c.Index < noun.Index));

    /// <summary>
    /// The verb that lends a noun its clause: "carried out a series of raids", "raids were carried out by", "raids carried out by".
    /// </summary>
    private Token? Supporting(Token noun)
    {
        var at = noun;
        while (at is { Head: { Upos: "NOUN" } head } && (at.Relation == "conj" || (at.Relation == "nmod" && cues.IsQuantity(head.Lemma))))
            at = head;
        if (at is { Relation: "obj" or "nsubj", Head: { Upos: "VERB" } verb } && IsSupport(verb) && (at.Relation == "obj" || at.Label == "nsubj:pass"))
            return verb;
        var clause = at.Children.FirstOrDefault(c => c is { Label: "acl", Upos: "VERB", Xpos: "VBN" } && IsSupport(c));
        return clause.Document is null ? null : clause;

        bool IsSupport(Token candidate) => cues.IsSupport(candidate.Lemma) || cues.IsReceiving(candidate.Lemma);
    }

    /// <summary>Behind a preposition of the noun, or of what hangs on it: "the arrest of two reporters by soldiers".</summary>
    private static IEnumerable<Token> Chained(Token noun, string preposition)
    {
        var own = Prepositional(noun, preposition).ToList();
        return own.Count > 0 ? own : noun.Children.Where(c => c.Label == "nmod" && c.Index > noun.Index).SelectMany(c => Prepositional(c, preposition));
    }

    /// <summary>The first of two objects: "gave Peru wheat", "gave Peru two ships", where the parser may make one phrase of them.</summary>
    private static IEnumerable<Token> Receivers(Token verb)
    {
        var objects = verb.Children.Where(c => c.Label is "iobj" or "obj").Select(Subjects.Antecedent).ToList();
        if (objects.Count > 1)
            return objects[..1];
        if (objects.Count == 0 || objects[0].Index < verb.Index)
            return [];
        if (objects[0].Label == "iobj")
            return objects;
        var parts = objects[0].Children.ToList();
        return parts.Where(p => p.Label == "compound" && parts.Exists(n => n.Relation is "nummod" or "det" && n.Index > p.Index));
    }

    private static IEnumerable<Token> Object(Token verb)
    {
        if (Subjects.IsPassive(verb))
        {
            var subjects = verb.Children.Where(c => c.Label == "nsubj:pass").Select(Subjects.Antecedent).ToList();
            if (subjects.Count > 0)
                return subjects;
            return verb is { Label: "acl", Head: { } noun } ? [noun]
                : verb is { Label: "conj", Head: { Upos: "VERB" } first } && Subjects.IsPassive(first) ? Object(first) : [];
        }
        if (Subjects.Attributed(verb) is { } attributed)
            return [attributed];
        var objects = verb.Children.Where(c => c.Label == "obj").Select(Subjects.Antecedent).ToList();
        if (objects.Count > 1)                                   // "gave Peru wheat", with both read as objects
            return objects[1..];
        if (objects.Count == 0)                                  // "shot dead a guard"
            objects = [.. verb.Children.Where(c => c is { Relation: "xcomp", Upos: "ADJ" }).SelectMany(c => c.Children.Where(o => o.Label == "obj"))];
        if (objects.Count == 0)                                  // "urged Mali to free them"
            objects = [.. verb.Children.Where(c => c.Label == "iobj").Select(Subjects.Antecedent)];
        if (objects.Count > 0)
            return objects;
        // "the aid rebels received": without "that", the noun above is the object.
        return verb is { Label: "acl:relcl", Head: { } above } && verb.Children.Any(c => c.Label == "nsubj" && c.Xpos is not ("WP" or "WDT")) && !verb.Children.Any(c => c.Relation is "xcomp" or "ccomp" or "obl") ? [above] : SharedObject(verb);
    }

    /// <summary>"captured and killed two soldiers": one object of both verbs, wherever the parser hung it.</summary>
    private static IEnumerable<Token> SharedObject(Token verb)
    {
        if (verb is { Label: "conj", Head: { Upos: "VERB" } first })
            return first.Children.Where(c => c.Label == "obj" && c.Index > verb.Index).Select(Subjects.Antecedent);
        return verb.Children.Where(c => c is { Label: "conj", Upos: "VERB" } && c.Index <= verb.Index + 2).SelectMany(c => c.Children.Where(o => o.Label == "obj")).Select(Subjects.Antecedent);
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
