using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Which words belong to a noun phrase, told from the tree.</summary>
internal static class NounPhrase
{
    /// <summary>Phrases within phrases are followed this deep.</summary>
    private const int Deepest = 8;

    /// <summary>
    /// The phrase that names someone, without the clauses and appositions that tell more: what stands before the head,
    /// its name, and "of" with what follows.
    /// </summary>
    public static (int First, int End) Around(Token head)
    {
        var syntax = head.Document.Syntax;
        var (first, end) = (head.Index, head.Index + 1);
        Extend(syntax, head.Index, ref first, ref end, 0);
        for (var token = first; token < head.Index; token++)
        {
            if (syntax.Xpos(token) is "VBZ" or "VBP" or "VBD" or "MD")        // a clause, which the parser took for a part of the phrase
                first = token + 1;
        }
        while (first < head.Index && (syntax.Upos(first) is "PUNCT" or "ADP" or "CCONJ" or "SCONJ" or "ADV" or "AUX" || syntax.Xpos(first) is "WP" or "WDT" or "PRP" or "RB" || syntax.Label(first) is "case" or "cc" or "mark"))
            first++;
        while (end - 1 > head.Index && syntax.Upos(end - 1) is "PUNCT" or "CCONJ" or "PART")
            end--;
        return (WithJoined(head.Document, first), end);
    }

    /// <summary>The first token of the word that a token is joined to by hyphens: Iran of "Iran-backed".</summary>
    private static int WithJoined(Document document, int first)
    {
        var sentence = document.Sentences.First(document.Sentences.Of(first));
        while (first - 2 >= sentence && document.Text[document.Tokens.Start(first - 1)] == '-' && !document.Tokens.SpaceAfter(first - 1) && !document.Tokens.SpaceAfter(first - 2))
            first -= 2;
        return first;
    }

    /// <summary>What determines the noun.</summary>
    public static Definiteness DefinitenessOf(Token head)
    {
        var found = Definiteness.Bare;
        foreach (var child in head.Children)
        {
            switch (child.Relation)
            {
                case "det" when child.Lemma is "the" or "this" or "that" or "these" or "those" or "both":
                    return Definiteness.Definite;
                case "det" or "nummod":
                    found = Definiteness.Indefinite;
                    break;
                case "amod" when child.Lemma is "several" or "many" or "other" or "more" or "few" or "various" or "most":
                    found = Definiteness.Indefinite;
                    break;
                case "nmod" when child.Label == "nmod:poss":
                    return Definiteness.Possessive;
                default:
                    break;
            }
        }
        return found;
    }

    private static void Extend(SyntaxLayer syntax, int head, ref int first, ref int end, int depth)
    {
        if (depth > Deepest)
            return;
        for (var child = syntax.FirstChild(head); child >= 0; child = syntax.NextSibling(child))
        {
            var inside = syntax.Label(child) switch
            {
                "det" or "det:predet" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "flat" or "goeswith" or "fixed" or "nmod:unmarked" => true,
                "punct" => syntax.Upos(child) == "PUNCT" && child < head,
                "case" => depth > 0 || child > head,
                "nmod" => child > head && syntax.Upos(child) != "VERB" && syntax.Xpos(child) != "VBG" && HasCase(syntax, child, "of"),
                "conj" or "cc" => depth > 0,
                _ => false,
            };
            if (!inside)
                continue;
            first = Math.Min(first, child);
            end = Math.Max(end, child + 1);
            Extend(syntax, child, ref first, ref end, depth + 1);
        }
    }

    private static bool HasCase(SyntaxLayer syntax, int noun, string preposition)
    {
        for (var child = syntax.FirstChild(noun); child >= 0; child = syntax.NextSibling(child))
        {
            if (syntax.Label(child) == "case" && syntax.Lemma(child) == preposition)
                return true;
        }
        return false;
    }
}
