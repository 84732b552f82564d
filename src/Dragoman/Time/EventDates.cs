using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>
/// Gives an act its time: the words of its own clause, else the only ones of its sentence; an undated act of the report's
/// first paragraph has the report's day. Background without a time has none.
/// </summary>
internal static class EventDates
{
    /// <summary>Clauses above a trigger that still belong to it.</summary>
    private const int Farthest = 3;

    /// <summary>Sentences of a report, dateline included, that tell the day's news.</summary>
    private const int LeadSentences = 3;

    /// <summary>When an act was or will be; null where the text does not say.</summary>
    public static EventDate? Of(Token trigger, EventStatus status)
    {
        var document = trigger.Document;
        var sentence = trigger.Sentence;
        var here = document.Times.Where(t => t.First >= sentence.First && t.End <= sentence.End).ToList();
        var own = here.Where(t => Distance(t, trigger) is not null).OrderBy(t => Distance(t, trigger)).ThenBy(t => t.First).FirstOrDefault();
        if ((own ?? (here.Count == 1 && FramesSentence(here[0], sentence) ? here[0] : null)) is { } time)
        {
            // "travels to Lima on Saturday": the present with a day is a plan
            var interval = status is EventStatus.Future || trigger.Xpos is "VBZ" or "VBP" ? time.Ahead : time.Past;
            return new EventDate(interval.Start, interval.End, interval.Precision, document.TextOf(time.Span));
        }
        return document.Date is { } day && IsLead(sentence) && here.Count == 0 && status is EventStatus.Actual ? new EventDate(day, day, "day", null) : null;
    }

    /// <summary>Steps in the tree from the words to the trigger above them, or to the verb that governs it; null if they are elsewhere.</summary>
    private static int? Distance(TimeExpression time, Token trigger)
    {
        for (var (governor, above) = ((Token?)trigger, 0); governor is { } word && above < Farthest; governor = word.Head, above++)
        {
            for (var token = time.First; token < time.End; token++)
            {
                var steps = 0;
                for (Token? at = new Token(trigger.Document, token); at is { } climbing && steps <= 4; at = climbing.Head, steps++)
                {
                    if (climbing.Index == word.Index)
                        return (10 * above) + steps;
                    if (climbing.Upos == "VERB" && climbing.Index != word.Index)
                        break;
                }
            }
            if (word.Relation is not ("obj" or "nsubj" or "obl" or "xcomp" or "nmod"))
                break;
        }
        return null;
    }

    /// <summary>Whether the words say when the sentence's main clause was: "On Monday, ..."; not when something within it was.</summary>
    private static bool FramesSentence(TimeExpression time, Sentence sentence)
    {
        for (var token = time.First; token < time.End; token++)
        {
            if (new Token(sentence.Document, token).Head is { Upos: "VERB", IsRoot: true })
                return true;
        }
        return false;
    }

    /// <summary>Whether a sentence is one of the first of the report, in its first paragraph.</summary>
    private static bool IsLead(Sentence sentence)
    {
        var document = sentence.Document;
        if (sentence.Index >= LeadSentences && new Sentence(document, sentence.Index - LeadSentences).Span.Start >= document.BodyStart)
            return false;
        for (var token = sentence.First; token >= 0; token--)
        {
            if (document.Tokens.StartsParagraph(token))
                return !HasTextBefore(document, token);
        }
        return true;
    }

    private static bool HasTextBefore(Document document, int token) =>
        token > 0 && document.Tokens.Start(token - 1) >= document.BodyStart;
}
