using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>
/// Gives an act its place: what its own words say, else its clause, its sentence, its paragraph; an act of the day's news
/// that names no other place may be where the report was written. An actor's country is no place.
/// </summary>
internal static class EventPlaces
{
    /// <summary>Words between a place and the act it belongs to are followed this far.</summary>
    private const int Farthest = 4;

    /// <summary>Days back that are still news.</summary>
    private const int DaysOfNews = 2;

    /// <summary>Paragraphs of a report that tell the news.</summary>
    private const int NewsParagraphs = 2;

    /// <summary>How near a place stands to an act, the nearest first.</summary>
    private enum Tie
    {
        Argument,
        Clause,
        Sentence,
        Paragraph,
        Dateline,
    }

    /// <summary>Where an act was or will be; null where the text does not say.</summary>
    /// <param name="match">The act's words and parties.</param>
    /// <param name="status">Whether it happened.</param>
    /// <param name="date">When.</param>
    public static EventPlace? Of(FrameMatch match, EventStatus status, EventDate? date)
    {
        var site = match.Act.Site;
        if (site.HasFlag(ActSite.Remote))
            return null;
        var words = match.Support.Select(t => t.Index).Append(match.Trigger.Index).ToHashSet();
        var near = new List<(PlaceMention Mention, Tie Tie)>();
        foreach (var mention in match.Trigger.Document.Places.In(match.Trigger.Sentence))
        {
            if (TieOf(mention, match.Trigger, words, site) is { } tie)
                near.Add((mention, tie));
        }
        if (near.Count > 0)
        {
            var tie = near.Min(n => n.Tie);
            if (Common([.. near.Where(n => n.Tie == tie).Select(n => n.Mention)], match.Trigger) is { } place)
                return Written(Inner(place, near), tie);
        }
        if (words.Any(w => new Token(match.Trigger.Document, w).Children.Any(c => match.Trigger.Document.Places.IsUnknownPlace(c.Index))))
            return null;
        if (near.Count == 0 && !site.HasFlag(ActSite.Speech) && status == EventStatus.Actual && InParagraph(match.Trigger) is { } before)
            return Written(before, Tie.Paragraph);
        return match.Trigger.Document.Places.Dateline is { } dateline && (site & (ActSite.Local | ActSite.Meeting)) != 0 && MayBeAt(dateline, match, status, date) ? Written(dateline, Tie.Dateline) : null;
    }

    /// <summary>The one town that is named in a country or region: "attacked positions near Sidon in Lebanon".</summary>
    private static Place Inner(Place place, List<(PlaceMention Mention, Tie Tie)> near)
    {
        var inside = near.Where(n => n.Mention.Role == PlaceRole.At && place.MayContain(n.Mention.Place)).Select(n => n.Mention.Place).Distinct().ToList();
        return inside.Count == 1 ? inside[0] : place;
    }

    private static EventPlace Written(Place place, Tie tie) =>
        new(place.Name, place.Country, place.Latitude, place.Longitude, place.Geonames, place.Kind.ToString().ToLowerInvariant()) { How = tie.ToString().ToLowerInvariant() };

    private static Tie? TieOf(PlaceMention mention, Token trigger, HashSet<int> words, ActSite site)
    {
        var place = new Token(trigger.Document, mention.Site);
        if (mention.Role == PlaceRole.Modifier)
            return words.Contains(place.Index) && mention.Place.Kind != PlaceKind.Country ? Tie.Argument : null;
        if (IsWhere(mention, trigger))
            return Tie.Argument;
        if (mention.Role == PlaceRole.Bare || Governor(place) is not { } governor)
            return null;
        if (words.Contains(governor.Index))
            return IsSaid(mention, site) ? Tie.Argument : null;
        if (mention.Role is PlaceRole.Against or PlaceRole.Undergoing or PlaceRole.From)
            return null;
        if (IsOccasionOf(governor, trigger, words, site) || IsCircumstanceOf(governor, trigger))
            return mention.Role == PlaceRole.At || governor.Upos == "NOUN" ? Tie.Clause : null;
        if (TieAbove(governor, trigger, mention.First) is { } above)
            return above == Tie.Clause || !site.HasFlag(ActSite.Speech) ? above : null;
        if (mention.Role != PlaceRole.At)
            return null;
        if (IsUnderSubject(place, trigger))
            return Tie.Sentence;
        if (site.HasFlag(ActSite.Speech))
            return null;
        return IsNear(place, trigger) ? Tie.Clause
            : !site.HasFlag(ActSite.Meeting) && mention.Place.Country is not null && IsWithin(place, trigger) ? Tie.Sentence : null;
    }

    /// <summary>"Andijan, where troops shot at the crowd".</summary>
    private static bool IsWhere(PlaceMention mention, Token trigger)
    {
        var at = trigger;
        while (at is { Relation: "conj", Head: { } first })
            at = first;
        return at is { Label: "acl:relcl", Head: { } noun } && at.Children.Any(c => c.Xpos == "WRB")
               && (noun.Index == mention.Site || (noun.Index >= mention.First && noun.Index < mention.End));
    }

    /// <summary>Whether the act's own grammar says that it was there.</summary>
    private static bool IsSaid(PlaceMention mention, ActSite site) => mention.Role switch
    {
        PlaceRole.At => true,
        PlaceRole.To => site.HasFlag(ActSite.Destination),
        PlaceRole.From => site.HasFlag(ActSite.Source),
        PlaceRole.Undergoing when mention.Site < mention.First || mention.Site >= mention.End => !site.HasFlag(ActSite.Speech),      // "stormed the embassy in Quito"
        PlaceRole.Undergoing when site.HasFlag(ActSite.Source) => mention.Place.Kind != PlaceKind.Country,                          // "fled Quito"
        _ => site.HasFlag(ActSite.Target) && (mention.Place.Kind != PlaceKind.Country || site.HasFlag(ActSite.Country)),
    };

    /// <summary>The word a place depends on, past days and hours: "met on Monday in Basra".</summary>
    private static Token? Governor(Token place)
    {
        var governor = place.Head;
        while (governor is { } word && word.Document.Syntax.MentionKind(word.Index) == "time" && word.Relation is "obl" or "nmod")
            governor = word.Head;
        return governor;
    }

    /// <summary>"spoke at a rally in Lima", "attended a summit in Cairo", "said during a visit to Oman".</summary>
    private static bool IsOccasionOf(Token noun, Token trigger, HashSet<int> words, ActSite site)
    {
        if (noun.Upos is not ("NOUN" or "PROPN") || noun.Head is not { } head || (!words.Contains(head.Index) && !IsCircumstanceOf(head, trigger)))
            return false;
        var isEvent = noun.Document.Syntax.MentionKind(noun.Index) == "event";
        return noun.Relation switch
        {
            "obl" => (isEvent || !site.HasFlag(ActSite.Speech)) && !noun.Children.Any(c => c.Relation == "case" && c.Lemma is "of" or "for" or "over" or "about" or "against" or "with"),
            "obj" => isEvent && !site.HasFlag(ActSite.Speech),
            _ => false,
        };
    }

    /// <summary>"Speaking in Geneva, he accused ... and called on ...".</summary>
    private static bool IsCircumstanceOf(Token verb, Token trigger)
    {
        if (verb is not { Label: "advcl", Xpos: "VBG", Head: { } head })
            return false;
        var at = trigger;
        while (at.Index != head.Index && at is { Relation: "conj", Head: { } first })
            at = first;
        return at.Index == head.Index;
    }

    /// <summary>
    /// How near a word stands that governs the act's clause, so that a place of the word is the act's as well: "gathered in Riga
    /// to protest", "flew to Oslo for talks". Into a clause with a subject of its own only a place at its head reaches: "In Riga,
    /// police said, and a crowd ...".
    /// </summary>
    private static Tie? TieAbove(Token word, Token trigger, int place)
    {
        var tie = Tie.Clause;
        var at = trigger;
        for (var steps = 0; steps < Farthest && at.Head is { } head; steps++)
        {
            if (at.Relation is "ccomp" or "csubj")
                return null;
            var isOwn = at.Relation is "parataxis" || (at.Relation is "advcl" or "conj" && at.Children.Any(c => c.Relation == "nsubj"));
            if (at.Relation == "acl" || isOwn)
                tie = Tie.Sentence;
            if (isOwn && head.Children.Any(c => c.Relation == "nsubj" && c.Index < place))
                return null;
            if (head.Index == word.Index)
                return tie;
            at = head;
        }
        return null;
    }

    /// <summary>Whether a place is told of somewhere below the act: "struck a convoy that had left the base near Basra".</summary>
    private static bool IsWithin(Token place, Token trigger)
    {
        Token? at = place;
        for (var steps = 0; steps <= 2 * Farthest && at is { } token; steps++, at = token.Head)
        {
            if (token.Index == trigger.Index)
                return true;
        }
        return false;
    }

    /// <summary>Whether only nouns stand between a place and the act: "killed five people in Basra".</summary>
    private static bool IsNear(Token place, Token trigger)
    {
        var at = place;
        for (var steps = 0; steps <= Farthest && at.Head is { } head; steps++)
        {
            if (head.Index == trigger.Index)
                return at.Relation is not "nsubj";
            if (head.Upos is "VERB")
                return false;
            at = head;
        }
        return false;
    }

    private static bool IsUnderSubject(Token place, Token trigger)
    {
        for (Token? at = place; at is { } token && token.Index != trigger.Index; at = token.Head)
        {
            if (token.Relation == "nsubj" && token.Head is { } head && head.Index == trigger.Index)
                return true;
        }
        return false;
    }

    /// <summary>
    /// The one place that several mentions agree on: the innermost of those that lie in each other, else the country of all;
    /// null where they lie in several.
    /// </summary>
    private static Place? Common(List<PlaceMention> mentions, Token trigger)
    {
        var role = mentions.Min(m => m.Role);
        var places = mentions.Where(m => m.Role == role).Select(m => m.Place).Distinct().ToList();
        var innermost = places.Where(p => !places.Exists(o => !ReferenceEquals(o, p) && p.MayContain(o))).ToList();
        return innermost.Count == 1 ? innermost[0]
            : innermost.Count > 1 && innermost.TrueForAll(p => p.Country is not null && p.Country == innermost[0].Country) ? trigger.Document.Places.CountryOf(innermost[0])
            : null;
    }

    /// <summary>Where the main clause of the sentence before, in the same paragraph, says that something was.</summary>
    private static Place? InParagraph(Token trigger)
    {
        var document = trigger.Document;
        if (trigger.Sentence.Index == 0 || document.Tokens.StartsParagraph(trigger.Sentence.First))
            return null;
        var before = new Sentence(document, trigger.Sentence.Index - 1);
        if (before.Span.Start < document.BodyStart)
            return null;
        var there = document.Places.In(before).Where(m => m.Role == PlaceRole.At && Governor(new Token(document, m.Site)) is { Upos: "VERB", IsRoot: true } verb && !verb.Children.Any(c => c.Relation is "ccomp" or "parataxis")).ToList();
        return there.Count == 0 ? null : Common(there, trigger);
    }

    /// <summary>
    /// Whether an act of these days may have been where the report was written, given how early in the report it is told: at
    /// home, or, in the first paragraph and where several meet, anywhere.
    /// </summary>
    private static bool MayBeAt(Place dateline, FrameMatch match, EventStatus status, EventDate? date)
    {
        var document = match.Trigger.Document;
        if (status != EventStatus.Actual || (document.Date is { } day && (date is null || date.End < day.AddDays(-DaysOfNews))))
            return false;
        var before = ParagraphsBefore(match.Trigger);
        var stricken = match.Act.Site.HasFlag(ActSite.Target) && !match.Act.Site.HasFlag(ActSite.Meeting) ? match.Recipients.FindAll(p => p.Entity.Country is not null) : [];
        var parties = stricken.Count > 0 ? stricken : [.. match.Actors, .. match.Recipients];
        return (before < NewsParagraphs && parties.Exists(p => p.Entity.Country == dateline.Country))
               || (before == 0 && match.Actors.Count > 1 && match.Recipients.Count == 0);
    }

    /// <summary>Paragraphs of the report before that of a token, as far as they matter.</summary>
    private static int ParagraphsBefore(Token token)
    {
        var document = token.Document;
        var paragraphs = -1;
        for (var at = token.Index; at >= 0 && paragraphs < NewsParagraphs && document.Tokens.Start(at) >= document.BodyStart; at--)
        {
            if (document.Tokens.StartsParagraph(at))
                paragraphs++;
        }
        return paragraphs;
    }
}
