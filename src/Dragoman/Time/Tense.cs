using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>The tense of a clause, as far as it tells when.</summary>
internal enum Tense
{
    /// <summary>None of its own: infinitives, participles, nouns.</summary>
    None,

    /// <summary>"attacked", "was attacking", "would have attacked".</summary>
    Past,

    /// <summary>"has attacked".</summary>
    Perfect,

    /// <summary>"had attacked".</summary>
    PastPerfect,

    /// <summary>"attacks", "is attacking".</summary>
    Present,

    /// <summary>"will attack", "may attack", "is to attack".</summary>
    Ahead,
}

/// <summary>Reads tenses off the auxiliaries of Universal Dependencies.</summary>
internal static class Tenses
{
    /// <summary>The tense of the clause of which a word is the predicate.</summary>
    public static Tense Of(Token predicate)
    {
        Token? finite = null;
        bool hasHave = false, hasTo = false, isDenied = false;
        foreach (var child in predicate.Children)
        {
            if (child.Index > predicate.Index)
                break;
            var relation = child.Relation;
            if (relation is "aux" or "cop" && child.Upos == "AUX")
            {
                hasHave |= finite is not null && child.Lemma == "have";
                finite ??= child;
            }
            hasTo |= relation == "mark" && child.Upos == "PART";
            isDenied |= relation == "advmod" && child.Upos == "PART";
        }
        return finite is { } auxiliary ? OfAuxiliary(predicate, auxiliary, hasHave, hasTo, isDenied) : OfForm(predicate);
    }

    /// <summary>Whether a word is the predicate of a clause: a verb, or what a copula says something of.</summary>
    public static bool IsPredicate(Token word) => word.Upos is "VERB" || word.Children.Any(c => c.Relation == "cop");

    private static Tense OfAuxiliary(Token predicate, Token auxiliary, bool hasHave, bool hasTo, bool isDenied)
    {
        if (auxiliary.Xpos == "MD")
        {
            if (hasHave && auxiliary.Text is not ("will" or "shall" or "'ll"))
                return Tense.Past;                                                     // "would have attacked"
            // "could not agree on Friday": it was so; "said it would not meet on Friday": it will not
            return isDenied && auxiliary.Text is "could" or "would" && predicate.Relation != "ccomp" ? Tense.Past : Tense.Ahead;
        }
        switch (auxiliary.Lemma)
        {
            case "have":
                return auxiliary.Xpos == "VBD" ? Tense.PastPerfect : hasTo ? Tense.Past : auxiliary.Xpos is "VB" or "VBG" ? Tense.Past : Tense.Perfect;
            case "be" when hasTo && auxiliary.Xpos is "VBZ" or "VBP" or "VBD" && predicate.Xpos == "VB":
                return Tense.Ahead;                                                    // "is to meet"
            default:
                return auxiliary.Xpos switch { "VBD" => Tense.Past, "VBZ" or "VBP" => Tense.Present, _ => Tense.None };
        }
    }

    private static Tense OfForm(Token predicate)
    {
        if (predicate.Relation == "conj" && predicate.Head is { } first && predicate.Xpos is "VB" or "VBN" or "VBG" && first.Xpos == predicate.Xpos)
            return Of(first);                                                          // "will meet A and sign B"
        return predicate.Xpos switch
        {
            "VBD" => Tense.Past,
            "VBP" when predicate.Children.Any(IsSingular) => Tense.Past,               // "a shell hit the port": a present would have its -s
            "VBZ" or "VBP" => Tense.Present,
            "VBN" when predicate.Relation is not ("acl" or "advcl" or "xcomp") => Tense.Past,
            _ => Tense.None,
        };
    }

    private static bool IsSingular(Token subject) =>
        subject is { Label: "nsubj", Xpos: "NN" or "NNP" } && !subject.Children.Any(c => c.Relation == "conj" || c.Relation == "nummod");
}
