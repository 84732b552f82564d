using System.Globalization;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>
/// Reads off the tree around a name whether it is one of its own, and whether something is there, goes there or is done to
/// it: "in Basra", "the outskirts of Basra", "the port of Basra", "in Kut and Basra" all say that something is in Basra.
/// </summary>
internal sealed class PlaceGrammar(PlaceWords words)
{
    /// <summary>Phrases that a name stands in are followed this far: "in a village on the outskirts of the port of Basra".</summary>
    private const int Farthest = 6;

    /// <summary>What is farther from a place than this is not there, in kilometres.</summary>
    private const double Near = 60;

    /// <summary>The word that heads a range of tokens: the first whose own head lies outside.</summary>
    public static Token HeadOf(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document.Syntax.Head(token);
            if ((head < first || head >= end) && document.Syntax.Upos(token) != "PUNCT")
                return new Token(document, token);
        }
        return new Token(document, end - 1);
    }

    /// <summary>Whether the words are only a part of a name: Paris Hilton, Michael Jordan, the Oslo Accords.</summary>
    public bool IsPartOfName(Token head, int first, int end)
    {
        foreach (var child in head.Children)
        {
            if (child.Index >= first && child.Index < end)
                continue;
            if (child.Relation == "flat" && child.Upos is "PROPN" or "NOUN" && IsBeside(head.Document, child.Index, first, end))
                return true;
            if (child.Index == first - 1 && child.Upos == "PROPN" && child.Relation is "compound" or "flat" or "amod" && !words.IsPlace(child.Lemma))
                return true;
        }
        if (head.Head is not { } outer || (outer.Index >= first && outer.Index < end))
            return false;
        return head.Relation switch
        {
            "flat" or "goeswith" => IsBeside(head.Document, outer.Index, first, end) && !words.IsPlace(outer.Lemma),
            "compound" => outer.Upos is not ("NOUN" or "PROPN") || (outer.Upos == "PROPN" && !IsPlace(outer)),      // Moscow-backed; Kabul Times
            _ => false,
        };
    }

    /// <summary>Whether the words before a name put what is told far from it: "340 km north of Baghdad".</summary>
    public bool IsFarFrom(Document document, int first)
    {
        for (var token = first - 1; token > 0 && token >= first - Farthest; token--)
        {
            if (words.Kilometres(document.TextOf(document.Tokens.Span(token))) is { } unit)
                return double.TryParse(document.TextOf(document.Tokens.Span(token - 1)), CultureInfo.InvariantCulture, out var number) && number * unit > Near;
        }
        return false;
    }

    /// <summary>The role of a name, and the head of the phrase that has it.</summary>
    /// <param name="head">The name's head.</param>
    /// <param name="isCountry">Whether it names a country: the US embassy is in none, but Homs airport is in Homs.</param>
    public (PlaceRole Role, Token Site) RoleOf(Token head, bool isCountry = false)
    {
        var site = head;
        for (var steps = 0; steps < Farthest && site.Head is { } outer; steps++)
        {
            switch (site.Label)
            {
                case "compound" or "amod" or "nmod:poss" or "nmod:desc":
                    if (isCountry || !IsPlace(outer))
                        return (site.Label is "compound" or "amod" ? PlaceRole.Modifier : PlaceRole.Bare, outer);
                    site = outer;
                    continue;
                case "conj" when !HasCase(site):
                case "appos" when IsPlace(outer) || outer.Upos == "PROPN":
                case "flat" or "nmod:unmarked" or "list" or "dep" when IsPlace(outer):
                    site = outer;
                    continue;
                case "conj":
                    return (Prepositional(site), site);
                case "nmod" or "obl" or "obl:agent" or "obl:unmarked" when IsPlace(outer) && (Preposition(site) is "of" || (Prepositional(site) == PlaceRole.At && !IsState(outer))):
                    site = outer;
                    continue;
                case "nmod" or "obl":
                    return (Prepositional(site), site);
                case "advmod" or "obl:agent" or "obl:unmarked" or "nmod:unmarked" when site.Index != head.Index:          // "20 km north of Basra"
                    return (PlaceRole.At, site);
                case "obj":
                case "nsubj:pass":
                    return (PlaceRole.Undergoing, site);
                default:
                    return (PlaceRole.Bare, site);
            }
        }
        return (PlaceRole.Bare, site);
    }

    /// <summary>Whether a noun names a place, or something that lies in one.</summary>
    public bool IsPlace(Token noun) =>
        noun.Upos is "NOUN" or "PROPN" or "ADV" or "ADJ" && (words.IsPlace(noun.Lemma) || (noun.Upos != "ADV" && noun.Document.Syntax.MentionKind(noun.Index) == "place"));

    /// <summary>"the talks between Mali and Niger in Rome": Niger is in no Rome.</summary>
    private static bool IsState(Token noun) => noun.Document.Entities.NamedBy(noun.Index)?.Kind == EntityKind.Country;

    private PlaceRole Prepositional(Token noun)
    {
        var role = PlaceRole.Bare;
        foreach (var preposition in noun.Children.Where(c => c.Relation == "case"))
        {
            role = words.RoleOf(preposition.Lemma.ToLowerInvariant());
            if (role != PlaceRole.Bare)
                break;
        }
        return role == PlaceRole.Against && words.IsSurface(noun.Lemma) ? PlaceRole.At : role;
    }

    private static bool HasCase(Token noun) => noun.Children.Any(c => c.Relation == "case");

    private static string? Preposition(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Relation == "case")
                return child.Lemma;
        }
        return null;
    }

    /// <summary>Whether nothing but hyphens stands between a token and a range.</summary>
    private static bool IsBeside(Document document, int token, int first, int end)
    {
        var (from, to) = token < first ? (token + 1, first) : (end, token);
        for (var between = from; between < to; between++)
        {
            if (document.Text[document.Tokens.Start(between)] is ',' or '(' or ';' or ':' or '/')
                return false;
        }
        return true;
    }
}
