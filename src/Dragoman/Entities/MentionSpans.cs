using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// The words of a mention, given the word that heads it: what depends on the head, less what only joins it to the rest
/// of the sentence (a preposition, a conjunction with its further members, a clause it is the predicate of).
/// </summary>
public static class MentionSpans
{
    /// <summary>All mentions of a sentence that the model sees, in the order of their heads; they may nest.</summary>
    public static IEnumerable<(int First, int End, string Kind)> Of(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (sentence.Document.Syntax.MentionKind(token.Index) is { } kind)
            {
                var (first, end) = Around(token);
                yield return (first, end, kind);
            }
        }
    }

    /// <summary>The words of the noun phrase that a word heads, as a range of token indices.</summary>
    public static (int First, int End) Around(Token head)
    {
        var syntax = head.Document.Syntax;
        int first = head.Index, end = head.Index + 1;
        var pending = new Stack<int>();
        for (var child = syntax.FirstChild(head.Index); child >= 0; child = syntax.NextSibling(child))
        {
            if (BelongsTo(syntax.Label(child)))
                pending.Push(child);
        }
        while (pending.TryPop(out var token))
        {
            (first, end) = (Math.Min(first, token), Math.Max(end, token + 1));
            for (var child = syntax.FirstChild(token); child >= 0; child = syntax.NextSibling(child))
                pending.Push(child);
        }
        while (first < head.Index && IsLoose(syntax, first))
            first++;
        while (end - 1 > head.Index && IsLoose(syntax, end - 1))
            end--;
        return (first, end);
    }

    /// <summary>Whether a dependent of a noun is part of its phrase.</summary>
    private static bool BelongsTo(string label) => label is not (
        "case" or "cc" or "conj" or "mark" or "cop" or "nsubj" or "nsubj:outer" or "nsubj:pass" or "csubj" or "aux" or "advcl" or "parataxis" or "discourse"
        or "expl" or "obl" or "punct" or "orphan" or "vocative" or "dislocated" or "cc:preconj" or "list" or "advmod" or "obj" or "iobj" or "reparandum");

    private static bool IsLoose(Language.SyntaxLayer syntax, int token) =>
        syntax.Label(token) == "punct" && syntax.Upos(token) == "PUNCT";
}
