using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Which words belong to a noun phrase, told from the tree.</summary>
internal static class NounPhrase
{
    /// <summary>
    /// The phrase that names someone, without the clauses and appositions that tell more: what stands before the head,
    /// its name, and "of" with what follows.
    /// </summary>
    public static (int First, int End) Around(Token head)
    {
        var (first, end) = (head.Index, head.Index + 1);
        Extend(head, ref first, ref end, 0);
        var tokens = head.Document.Syntax;
        while (first < head.Index && tokens.Upos(first) is "PUNCT" or "ADP")
            first++;
        while (end - 1 > head.Index && tokens.Upos(end - 1) is "PUNCT" or "CCONJ")
            end--;
        return (first, end);
    }

    /// <summary>The proper name that a token heads, without title or role before it.</summary>
    public static TextSpan NameSpan(Token head)
    {
        var (first, end) = (head.Index, head.Index + 1);
        foreach (var child in head.Children)
        {
            if (child.Relation == "flat" || (child.Relation is "compound" or "punct" && child.Upos is "PROPN" or "PUNCT" && IsBeside(child, head)))
            {
                first = Math.Min(first, child.Index);
                end = Math.Max(end, child.Index + 1);
            }
        }
        var document = head.Document;
        while (end - 1 > head.Index && document.Syntax.Upos(end - 1) == "PUNCT")
            end--;
        while (first < head.Index && document.Syntax.Upos(first) == "PUNCT")
            first++;
        return new TextSpan(document.Tokens.Start(first), document.Tokens.End(end - 1));
    }

    /// <summary>al-Araji, Kim Jong-un: parts that no space separates from the name.</summary>
    private static bool IsBeside(Token part, Token head)
    {
        var tokens = head.Document.Tokens;
        if (part.Index < head.Index)
            return !tokens.SpaceAfter(part.Index) && part.Upos == "PROPN";
        return part.Index > 0 && !tokens.SpaceAfter(part.Index - 1) && part.Upos == "PROPN";
    }

    private static void Extend(Token head, ref int first, ref int end, int depth)
    {
        if (depth > 8)
            return;
        foreach (var child in head.Children)
        {
            var inside = child.Label switch
            {
                "det" or "det:predet" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "flat" or "goeswith" or "fixed" or "nmod:unmarked" => true,
                "punct" => child.Upos == "PUNCT" && (child.Text is "-" || child.Index < head.Index),
                "case" => depth > 0 || child.Index > head.Index,
                "nmod" => child.Index > head.Index && child.Upos != "VERB" && child.Xpos != "VBG" && child.Children.Any(c => c.Relation == "case" && c.Lemma == "of"),
                "conj" or "cc" => depth > 0,
                _ => false,
            };
            if (!inside)
                continue;
            first = Math.Min(first, child.Index);
            end = Math.Max(end, child.Index + 1);
            Extend(child, ref first, ref end, depth + 1);
        }
    }
}
