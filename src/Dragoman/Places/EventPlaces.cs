using Dragoman.Entities;
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
    private const int Farthest = 3;

    /// <summary>Sentences of a report, dateline and headline aside, that tell the day's news.</summary>
    private const int LeadSentences = 3;

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
                return Written(place, tie);
        }
        if (!site.HasFlag(ActSite.Speech) && InParagraph(match.Trigger) is { } before)
            return Written(before, Tie.Paragraph);
        return match.Trigger.Document.Places.Dateline is { } dateline && IsNews(match.Trigger, status, date) && MayBeAt(dateline, match, site) ? Written(dateline, Tie.Dateline) : null;
    }

    private static EventPlace Written(Place place, Tie tie) =>
        new(place.Name, place.Country, place.Latitude, place.Longitude, place.Geonames, place.Kind.ToString().ToLowerInvariant()) { How = tie.ToString().ToLowerInvariant() };

    private static Tie? TieOf(PlaceMention mention, Token trigger, HashSet<int> words, ActSite site)
    {
        var place = new Token(trigger.Document, mention.Site);
        if (mention.Role == PlaceRole.Modifier)
            return words.Contains(place.Index) && mention.Place.Kind != PlaceKind.Country ? Tie.Argument : null;
        if (mention.Role == PlaceRole.Bare || Governor(place) is not { } governor)
            return null;
        if (words.Contains(governor.Index))
            return IsSaid(mention, site) ? Tie.Argument : null;
        if (mention.Role is PlaceRole.Against or PlaceRole.Undergoing)
            return null;
        if (IsOccasionOf(governor, words, site) || IsCircumstanceOf(governor, trigger))
            return mention.Role == PlaceRole.At || (mention.Role == PlaceRole.To && governor.Upos == "NOUN") ? Tie.Clause : null;
        if (IsAbove(governor, trigger))
            return mention.Role is PlaceRole.At or PlaceRole.To ? Tie.Clause : null;
        if (mention.Role != PlaceRole.At)
            return null;
        var within = IsWithin(place, trigger);
        if (site.HasFlag(ActSite.Speech))
            return within && !IsUnderSubject(place, trigger) ? null : IsUnderSubject(place, trigger) || IsOfMainClause(governor, trigger) ? Tie.Sentence : null;
        return within && IsNear(place, trigger) ? Tie.Clause : Tie.Sentence;
    }

    /// <summary>Whether the act's own grammar says that it was there.</summary>
    private static bool IsSaid(PlaceMention mention, ActSite site) => mention.Role switch
    {
        PlaceRole.At => true,
        PlaceRole.To => site.HasFlag(ActSite.Destination),
        PlaceRole.From => site.HasFlag(ActSite.Source),
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
    private static bool IsOccasionOf(Token noun, HashSet<int> words, ActSite site)
    {
        if (noun.Upos is not ("NOUN" or "PROPN") || noun.Head is not { } head || !words.Contains(head.Index))
            return false;
        var isEvent = noun.Document.Syntax.MentionKind(noun.Index) == "event";
        return noun.Relation switch
        {
            "obl" => (isEvent || !site.HasFlag(ActSite.Speech)) && !noun.Children.Any(c => c.Relation == "case" && c.Lemma is "of" or "for" or "over" or "about" or "against" or "with"),
            "obj" => isEvent && !site.HasFlag(ActSite.Speech),
            _ => false,
        };
    }

    /// <summary>"Speaking in Geneva, he accused ..."; "... , he said in Geneva".</summary>
    private static bool IsCircumstanceOf(Token verb, Token trigger) =>
        verb is { Label: "advcl", Xpos: "VBG" } && verb.Head is { } head && head.Index == trigger.Index;

    /// <summary>Whether a verb governs the act's clause, and a place of the verb is the act's as well: "gathered in Riga to protest", "flew to Oslo for talks".</summary>
    private static bool IsAbove(Token verb, Token trigger)
    {
        var at = trigger;
        for (var steps = 0; steps < Farthest && at.Head is { } head; steps++)
        {
            if (at.Relation is not ("xcomp" or "advcl" or "conj" or "obl" or "obj" or "nsubj" or "nmod") || at.Label == "acl:relcl")
                return false;
            if (head.Index == verb.Index)
                return head.Upos is "VERB" or "NOUN";
            at = head;
        }
        return false;
    }

    private static bool IsWithin(Token place, Token trigger)
    {
        for (Token? at = place; at is { } token; at = token.Head)
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

    private static bool IsOfMainClause(Token governor, Token trigger) =>
        governor.IsRoot && governor.Upos == "VERB" && IsAbove(governor, trigger);

    /// <summary>The one place that several mentions agree on: the innermost of those that lie in each other, else what all lie in.</summary>
    private static Place? Common(List<PlaceMention> mentions, Token trigger)
    {
        var ordered = mentions.OrderBy(m => m.Role).ThenBy(m => Math.Abs(m.First - trigger.Index)).Select(m => m.Place).Distinct().ToList();
        var innermost = ordered.Where(p => !ordered.Exists(o => !ReferenceEquals(o, p) && p.MayContain(o))).ToList();
        if (innermost.Count == 1)
            return innermost[0];
        if (innermost.Count == 0)
            return ordered[0];
        return mentions.Find(m => m.Place.Kind == PlaceKind.Country && innermost.TrueForAll(p => p.Country == m.Place.Country))?.Place
            ?? (innermost.TrueForAll(p => p.Country == innermost[0].Country) ? trigger.Document.Places.CountryOf(innermost[0]) : innermost[0]);
    }

    /// <summary>Where the sentences before, in the same paragraph, say that something was; the nearest counts.</summary>
    private static Place? InParagraph(Token trigger)
    {
        var document = trigger.Document;
        var sentence = trigger.Sentence;
        while (!document.Tokens.StartsParagraph(sentence.First) && sentence.Index > 0)
        {
            sentence = new Sentence(document, sentence.Index - 1);
            var there = document.Places.In(sentence).Where(m => m.Role is PlaceRole.At or PlaceRole.To).ToList();
            if (there.Count > 0)
                return sentence.Span.Start < document.BodyStart ? null : Common(there, trigger);
        }
        return null;
    }

    /// <summary>An act of the day, told in the report's first sentences.</summary>
    private static bool IsNews(Token trigger, EventStatus status, EventDate? date)
    {
        var document = trigger.Document;
        if (status != EventStatus.Actual || (date is not null && document.Date is { } day && date.End < day.AddDays(-7)))
            return false;
        var before = 0;
        for (var s = trigger.Sentence.Index - 1; s >= 0 && before < LeadSentences; s--)
        {
            if (new Sentence(document, s).Span.Start < document.BodyStart)
                break;
            before++;
        }
        return before < LeadSentences;
    }

    /// <summary>Whether the parties may have acted where the report was written: at home, or, for meetings, anywhere.</summary>
    private static bool MayBeAt(Place dateline, FrameMatch match, ActSite site)
    {
        if (site == ActSite.None && match.Actors.Count > 1)
            return true;
        var parties = site.HasFlag(ActSite.Speech) ? match.Actors : [.. match.Actors.Concat(match.Recipients)];
        return dateline.Country is not null && parties.Exists(p => p.Entity.Country == dateline.Country || (site.HasFlag(ActSite.Speech) && p.Entity.Country is null && p.Entity.Kind == EntityKind.Organisation));
    }
}
