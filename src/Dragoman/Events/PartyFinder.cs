using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Tells which parties the words of a slot name. A party counts only if a country or a sector of it is known.</summary>
internal sealed class PartyFinder(Cues cues)
{
    /// <summary>The parties that noun phrases name, each once, in order.</summary>
    /// <param name="heads">The tokens that head the phrases.</param>
    public List<Party> Parties(IEnumerable<Token> heads)
    {
        var parties = new List<Party>();
        foreach (var head in heads.SelectMany(h => h.Document.Entities.Companions(h.Index).Select(c => new Token(h.Document, c)).Prepend(h)))
        {
            if (At(head) is { } party && parties.TrueForAll(p => p.Entity.Id != party.Entity.Id))
                parties.Add(party);
        }
        return parties;
    }

    /// <summary>The same, of those who act: what acts for its owner stands for him, as "Russian jets", "the court's decision".</summary>
    public List<Party> Actors(IEnumerable<Token> heads) => Parties(heads.SelectMany(OrUser));

    /// <summary>
    /// The same, where a thing that is no party stands for whose it is: "condemned the Israeli raid", "praised Oslo's decision",
    /// "rejected the plan of the union".
    /// </summary>
    public List<Party> PartiesOrOwners(IEnumerable<Token> heads) => Parties(heads.Select(OrOwner));

    /// <summary>Where a thing that is no party is for a place, the place: "money for relief in Malawi".</summary>
    public IEnumerable<Token> OrPlace(Token head) =>
        At(OrOwner(head)) is not null || head.Upos != "NOUN" ? [head] : head.Children.Where(c => c.Relation == "nmod" && c.Children.Any(k => k.Relation == "case" && cues.IsLocative(k.Lemma))).Prepend(head);

    /// <summary>The token itself if it names a party or if nobody owns what it names; else its owner.</summary>
    public Token OrOwner(Token head)
    {
        if (At(head) is not null || head.Upos is not ("NOUN" or "PROPN"))
            return head;
        foreach (var child in head.Children.Where(c => c.Label is "nmod:poss" or "amod" or "compound" || (c.Relation == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma is "of" or "by"))))
        {
            if (At(child) is not null)
                return child;
        }
        return head;
    }

    /// <summary>
    /// The token itself, or if it names a means that is no party, whose it is; if nobody's, who is using it: "released a
    /// statement criticising", "sent a letter threatening".
    /// </summary>
    public IEnumerable<Token> OrUser(Token head)
    {
        if (At(head) is not null || !cues.IsMeans(head.Lemma))
            return [head];
        var owner = OrOwner(head);
        if (owner == head)                                              // "missiles fired by Syrian forces"
            owner = head.Children.Where(c => c is { Label: "acl", Xpos: "VBN" }).SelectMany(c => Arguments.Prepositional(c, "by")).Where(c => At(c) is not null).FirstOrDefault(head);
        if (owner != head || head is not { Relation: "obj" or "obl", Head: { Upos: "VERB" } verb } || !head.Children.Any(c => c is { Label: "acl", Xpos: "VBG" }))
            return [owner];
        return Subjects.Of(verb);
    }

    /// <summary>
    /// The token and, where it only counts, what it counts: "dozens of tents", "11 of the prisoners", "$28 million in aid".
    /// </summary>
    public IEnumerable<Token> Counted(Token head)
    {
        var at = head;
        yield return at;
        while (at.Upos is "NUM" or "SYM" or "DET" or "PRON" || cues.IsQuantity(at.Lemma))
        {
            var next = at.Children.FirstOrDefault(c => c.Relation is "nmod" or "obl" && c.Index > at.Index && c.Children.Any(k => k.Relation == "case" && k.Lemma is "of" or "in" or "worth" or "for"));
            if (next.Document is null)
                yield break;
            yield return at = next;
        }
    }

    private Party? At(Token head)
    {
        var entities = head.Document.Entities;
        if (entities.NamedBy(head.Index) is { } entity)
            return entity.Country is not null || entity.Sectors.Count > 0 ? new Party(entity, entities.SpanAt(head.Index)!.Value) : null;
        if (!cues.IsQuantity(head.Lemma) && head.Upos is not "NUM")
            return null;
        var counted = head.Children.FirstOrDefault(c => c.Relation == "nmod" && c.Children.Any(k => k.Lemma == "of"));
        return counted.Document is null ? null : At(counted);
    }
}
