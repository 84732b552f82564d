using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Finds the further words of a predicate: the noun of a light verb, a particle, a preposition.</summary>
internal sealed class PredicateWords(PartyFinder parties)
{
    /// <summary>The words a predicate needs beside its trigger, or null if one is not there.</summary>
    public List<Token>? Of(Token trigger, Predicate predicate, out string? obstacle)
    {
        obstacle = null;
        var support = new List<Token>(predicate.With.Count);
        foreach (var word in predicate.With)
        {
            if ((Supporting(trigger, word) ?? BelowAnother(support, word)) is not { } found)
            {
                obstacle = $"'{predicate.Lemma}' has no '{word}' with it";
                return null;
            }
            support.Add(found);
        }
        return support;
    }

    /// <summary>A word that hangs on one already found: "went on hunger strike".</summary>
    private static Token? BelowAnother(List<Token> found, string lemma) =>
        found.SelectMany(f => f.Children).FirstOrDefault(c => IsWord(c, lemma)) is { Document: not null } below ? below : null;

    /// <summary>A word of the predicate: a dependent with that lemma, or with that preposition (but for "on Tuesday").</summary>
    private Token? Supporting(Token trigger, string lemma)
    {
        foreach (var child in Subjects.Attributed(trigger) is { } attributed ? trigger.Children.Append(attributed) : trigger.Children)
        {
            if (child.Label == "nsubj" && trigger.Children.Any(c => c.Label == "obj"))
                continue;                                              // "a strike entered its second week" is no "enter strike"
            if (IsWord(child, lemma))
                return child;
            if (child.Relation is "obj" or "nsubj" && parties.Counted(child).FirstOrDefault(c => IsWord(c, lemma)) is { Document: not null } counted)
                return counted;                                        // "cancelled half of the debt"
            if (child.Relation is not ("obl" or "nmod" or "advcl") || child.Document.Syntax.MentionKind(child.Index) == "time")
                continue;
            if (child.Children.FirstOrDefault(c => c.Relation is "case" or "mark" && c.Upos != "PART" && c.Lemma == lemma) is { Document: not null } preposition)
                return preposition;
        }
        // "handed over thirty trucks": the parser may take the particle for part of the number.
        if (trigger.Index + 1 < trigger.Sentence.First + trigger.Sentence.Count && new Token(trigger.Document, trigger.Index + 1) is { Upos: "ADP" or "ADV" or "ADJ" } next && next.Lemma == lemma)
            return next;
        // "set three monks free": what the object becomes, read as its attribute.
        if (trigger.Children.Where(c => c.Relation == "obj").SelectMany(o => o.Children.Where(c => c.Label == "amod" && c.Index > o.Index && c.Lemma == lemma)).FirstOrDefault() is { Document: not null } outcome)
            return outcome;
        // "the talks that they held", "the embargo imposed by Kenya": the noun may stand above.
        return trigger is { Label: "acl:relcl" or "acl", Head: { } noun } && IsWord(noun, lemma) ? noun : null;
    }

    /// <summary>A name is no word of a predicate that is written small: the United States are no "state".</summary>
    private static bool IsWord(Token token, string lemma) =>
        (token.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase) && (token.Upos != "PROPN" || char.IsUpper(lemma[0])))
        || (lemma.Contains('-', StringComparison.Ordinal) && lemma.Equals(token.HyphenatedLemma, StringComparison.OrdinalIgnoreCase));
}
