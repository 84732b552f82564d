using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>
/// Gives an act its time: what its own words tell; else what a clause of the same time tells; else, of what was said to
/// have just happened, the day on which it was said; else that of the sentence before it in its paragraph. What the day's
/// news tells without a time was on the report's day; background without a time has none.
/// </summary>
internal static class EventDates
{
    /// <summary>Sentences at the head of a report, dateline included, that tell the day's news; and those where the perfect and the present do.</summary>
    private const int LeadSentences = 3, TopSentences = 6;

    /// <summary>What was said at most so many days before the report had just happened.</summary>
    private const int FreshDays = 2;

    /// <summary>Clauses above one that are asked.</summary>
    private const int Farthest = 6;

    /// <summary>When an act was or will be; null where the text does not say.</summary>
    /// <param name="trigger">The word that names the act.</param>
    /// <param name="support">Further words of its predicate, whose times are its own.</param>
    /// <param name="status">How the act stands to the world.</param>
    /// <param name="isWord">Whether it is done by words: what is said without a time is the day's news wherever the report tells it.</param>
    public static EventDate? Of(Token trigger, IReadOnlyList<Token> support, EventStatus status, bool isWord)
    {
        var document = trigger.Document;
        var isAhead = status is EventStatus.Future;
        var predicates = new ClauseLinks(document.Times.Words).From(support.Prepend(trigger));
        foreach (var predicate in predicates)
        {
            if (TimeOf(predicate, trigger, isAhead, out var isUntold) is { } time)
                return Dated(document, time, isAhead);
            if (isUntold)
                return null;
        }
        if (status is not EventStatus.Actual || document.Date is not { } today)
            return null;
        foreach (var predicate in predicates)
        {
            if (IsMain(predicate, out var speech))
                return speech is { } said ? FromSpeech(said, predicate, today, isWord) : FromStory(predicate, today, isWord);
        }
        return null;
    }

    /// <summary>Whether what was then was over more than a year before the report.</summary>
    public static bool IsHistorical(EventDate? date, DateOnly? today) =>
        date is not null && today is { } day && CalendarUnit.Year.Shift(day, -1) is { } before && date.End < before;

    /// <summary>The time that a predicate's own words tell: the shortest one, of equals the nearest.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="trigger">From where the distance counts.</param>
    /// <param name="isAhead">Whether the act is ahead.</param>
    /// <param name="isUntold">Whether they tell that it was at some other time, but not when.</param>
    private static TimeExpression? TimeOf(Token predicate, Token trigger, bool isAhead, out bool isUntold)
    {
        TimeExpression? best = null;
        isUntold = false;
        foreach (var time in predicate.Document.Times.In(predicate.Sentence))
        {
            if (time.Owner?.Index != predicate.Index || time.Kind is TimeKind.Duration or TimeKind.Set)
                continue;
            if (Interval(time, isAhead) is null || time.Bound is Bound.Before or Bound.After || (time.Bound == Bound.Since && !IsGoingOn(predicate)))
                isUntold |= time.Kind == TimeKind.Date;
            else if (best is null || (Length(time, isAhead), Distance(time, trigger)).CompareTo((Length(best, isAhead), Distance(best, trigger))) < 0)
                best = time;
        }
        return best;
    }

    private static Interval? Interval(TimeExpression time, bool isAhead) => isAhead ? time.Ahead : time.Value;

    private static int Length(TimeExpression time, bool isAhead) => Interval(time, isAhead) is { } interval ? interval.End.DayNumber - interval.Start.DayNumber : int.MaxValue;

    private static int Distance(TimeExpression time, Token token) => Math.Max(time.First - token.Index, token.Index - time.End);

    /// <summary>"has ruled since 2014", "jailed since May"; not "attacked for the first time since 2014".</summary>
    private static bool IsGoingOn(Token predicate) => Tenses.Of(predicate) is Tense.Perfect or Tense.PastPerfect or Tense.None || predicate.Children.Any(c => c.Relation == "aux" && predicate.Xpos == "VBG");

    private static EventDate Dated(Document document, TimeExpression time, bool isAhead)
    {
        var interval = Interval(time, isAhead)!;
        return new EventDate(interval.Start, interval.End, interval.Precision.ToString().ToLowerInvariant(), document.TextOf(time.Span));
    }

    /// <summary>Whether a predicate is one of those that carry the sentence: its root, one beside it, or what it says.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="speech">The verb that says it, if one does.</param>
    private static bool IsMain(Token predicate, out Token? speech)
    {
        speech = null;
        var at = predicate;
        for (var steps = 0; steps < Farthest; steps++)
        {
            if (at.Head is not { } head)
            {
                // "Rebels took the town, the army said": said depends on took
                speech ??= Tenses.IsPredicate(at) ? at.Children.Where(c => c is { Label: "parataxis", Upos: "VERB" } && c.Index != predicate.Index).Select(c => (Token?)c).FirstOrDefault() : null;
                return Tenses.IsPredicate(at);
            }
            if (at.Relation is not ("conj" or "ccomp" or "parataxis"))
                return false;
            if (at.Relation is "ccomp" or "parataxis" && Tenses.IsPredicate(head))
                speech ??= head;
            at = head;
        }
        return false;
    }

    /// <summary>"said on Tuesday that rebels attacked the town": of what had just happened, the day on which it was said; not of "had attacked".</summary>
    private static EventDate? FromSpeech(Token speech, Token predicate, DateOnly today, bool isWord)
    {
        if (Tenses.Of(predicate) is Tense.PastPerfect or Tense.Ahead)
            return null;
        var time = TimeOf(speech, predicate, isAhead: false, out var isUntold);
        if (time is null)
            return isUntold ? null : Today(predicate, today, isWord);
        return time.Value is { IsOneDay: true } day && day.Start <= today && today.DayNumber - day.Start.DayNumber <= FreshDays ? Dated(predicate.Document, time, isAhead: false) : null;
    }

    private static EventDate? FromStory(Token predicate, DateOnly today, bool isWord) =>
        FromSentenceBefore(predicate, today) is { } time ? Dated(predicate.Document, time, isAhead: false) : Today(predicate, today, isWord);

    /// <summary>
    /// The day that the sentence before in the same paragraph tells of, where the story goes on with the same one: "On Monday
    /// the envoy met the king. He praised the army."
    /// </summary>
    private static TimeExpression? FromSentenceBefore(Token predicate, DateOnly today)
    {
        var (document, sentence) = (predicate.Document, predicate.Sentence);
        if (Tenses.Of(predicate) != Tense.Past || sentence.Index == 0 || document.Tokens.StartsParagraph(sentence.First) || Subject(predicate) is not { } subject)
            return null;
        foreach (var time in document.Times.In(new Sentence(document, sentence.Index - 1)))
        {
            if (time is { Kind: TimeKind.Date or TimeKind.Time, Bound: Bound.At, IsAhead: false, Value.Precision: Precision.Day, Owner: { } owner }
                && time.Value.End <= today && Tenses.Of(owner) == Tense.Past && IsMain(owner, out var speech) && speech is null && Subject(owner) is { } before && AreSame(before, subject))
                return time;
        }
        return null;
    }

    private static Token? Subject(Token predicate)
    {
        foreach (var child in predicate.Children)
        {
            if (child.Relation == "nsubj")
                return child;
        }
        return predicate is { Relation: "conj", Head: { } first } ? Subject(first) : null;
    }

    /// <summary>Whether a subject is the one before: by name, or a pronoun for a person.</summary>
    private static bool AreSame(Token before, Token subject)
    {
        var entities = subject.Document.Entities;
        if (entities.NamedBy(subject.Index) is { } entity)
            return entities.NamedBy(before.Index)?.Id == entity.Id;
        return subject.Upos == "PRON" && subject.Document.Syntax.MentionKind(subject.Index) == "person";
    }

    /// <summary>The report's day, for an act of the day's news.</summary>
    private static EventDate? Today(Token predicate, DateOnly today, bool isWord)
    {
        var words = predicate.Document.Times.Words;
        if (predicate.Children.Any(c => c.Relation == "advmod" && words.IsHabit(c.Lemma)))
            return null;
        var isNews = Tenses.Of(predicate) switch
        {
            Tense.Past => isWord || IsLead(predicate.Sentence),
            Tense.Perfect or Tense.Present => isWord || IsAmongFirst(predicate.Sentence, TopSentences),
            _ => false,
        };
        return isNews ? new EventDate(today, today, "day", null) : null;
    }

    /// <summary>Whether a sentence is one of the first of the report, in its first paragraph.</summary>
    private static bool IsLead(Sentence sentence)
    {
        var document = sentence.Document;
        if (!IsAmongFirst(sentence, LeadSentences))
            return false;
        for (var token = sentence.First; token >= 0; token--)
        {
            if (document.Tokens.StartsParagraph(token))
                return token == 0 || document.Tokens.Start(token - 1) < document.BodyStart;
        }
        return true;
    }

    private static bool IsAmongFirst(Sentence sentence, int count) =>
        sentence.Index < count || new Sentence(sentence.Document, sentence.Index - count).Span.Start < sentence.Document.BodyStart;
}
