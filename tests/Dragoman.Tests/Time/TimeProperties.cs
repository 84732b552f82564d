using Dragoman.Tests.Language;
using Dragoman.Text;
using Dragoman.Time;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Time;

/// <summary>A text that speaks of time and of little else, and the day on which it does.</summary>
public sealed record TimelyText(string Value, DateOnly? Date);

/// <summary>Makes timely texts: words of time in any order.</summary>
public static class SomeTimes
{
    private static readonly string[] Pieces =
    [
        "The army", "Iran", "attacked", "will meet", "said", "had met", "talks", "Mali", "in", "on", "the", "of", "a", "since", "by", "until", "before", "after", "from", "to", "between", "and",
        "Monday", "Friday", "Sun.", "March", "May", "Dec. 31", "February 29", "31", "5th", "2024", "1979", "80", "0001", "9999", "1990s", "'90s", "2024-02-30", "05/03/2024", "31.12.1999", "1986/87",
        "today", "yesterday", "overnight", "tonight", "last", "next", "this", "past", "coming", "previous", "same", "that", "week", "weeks", "month", "year", "decade", "weekend", "days", "hours", "century",
        "two", "several", "9999", "ago", "earlier", "later", "early", "late", "mid-March", "the end", "first", "second", "half", "quarter", "Q3", "spring", "winter", "every", "per", "daily",
        "Ramadan", "Eid al-Fitr", "Easter", "22 Bahman", "1357", "1444", "Rosh Hashanah", "9/11", "10:30", "GMT", "a.m.", "night", "dawn", "-", "–", ",", ".", "\n\n", "years old", "within",
    ];

    public static Arbitrary<TimelyText> TimelyTexts() => Arb.From(
        from pieces in Gen.ListOf(Gen.Elements(Pieces))
        from day in Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(690_000, 740_000), Gen.Elements(0, DateOnly.MaxValue.DayNumber))
        from isDated in Gen.Elements(true, true, true, false)
        select new TimelyText(string.Join(' ', pieces), isDated ? DateOnly.FromDayNumber(day) : null));
}

/// <summary>What holds for the times of any text at all.</summary>
[Properties(Arbitrary = [typeof(SomeTimes), typeof(SomeText)], MaxTest = 300)]
public sealed class TimeProperties
{
    [Property]
    public void Times_are_in_order_apart_and_within_the_text(TimelyText text)
    {
        var document = Coded(text);
        var end = 0;
        foreach (var time in document.Times.All)
        {
            Assert.True(time.First >= end && time.End > time.First && time.End <= document.Tokens.Count);
            Assert.Equal(document.Sentences.Of(time.First), document.Sentences.Of(time.End - 1));
            Assert.Equal(document.Tokens.Start(time.First), time.Span.Start);
            Assert.Equal(document.Tokens.End(time.End - 1), time.Span.End);
            end = time.End;
        }
    }

    [Property]
    public void An_interval_starts_before_it_ends(TimelyText text) => Assert.All(Coded(text).Times.All, time =>
    {
        Assert.True(time.Past is null || time.Past.Start <= time.Past.End);
        Assert.True(time.Ahead is null || time.Ahead.Start <= time.Ahead.End);
    });

    [Property]
    public void Durations_without_an_end_and_sets_have_no_date(TimelyText text) =>
        Assert.All(Coded(text).Times.All.Where(t => t.Kind is TimeKind.Set || (t.Kind is TimeKind.Duration && !t.IsAhead)), time => Assert.Null(time.Value));

    [Property]
    public void The_same_text_has_the_same_times(TimelyText text) =>
        Assert.Equal(Written(Coded(text)), Written(Coded(text)));

    [Property]
    public void A_sentence_has_the_times_that_begin_in_it(TimelyText text)
    {
        var document = Coded(text);
        var bySentence = Enumerable.Range(0, document.Sentences.Count).SelectMany(s => document.Times.In(new Sentence(document, s)).ToArray());

        Assert.Equal(document.Times.All, bySentence);
    }

    [Property]
    public void No_text_breaks_the_finder(HostileText text) => Coded(new TimelyText(text.Value, new DateOnly(2024, 2, 29)));

    private static string Written(Document document) =>
        string.Join('\n', document.Times.All.Select(t => $"{t.Span} {t.Kind} {t.Bound} {t.Past} {t.Ahead} {t.IsAhead} {t.Owner?.Index}"));

    private static Document Coded(TimelyText text)
    {
        var document = new Document("test", text.Value) { Date = text.Date };
        EnglishCoder.Coder.Code(document);
        return document;
    }
}
