using System.Globalization;
using Dragoman.Events;
using Dragoman.Tests.Cases;
using Dragoman.Text;
using Dragoman.Time;
using Xunit;

namespace Dragoman.Tests.Time;

/// <summary>
/// <c>Cases/times</c>: the day of a report, its text, and the times that must be found in it and no others, a line each:
/// type, a day or two with <c>..</c> between them or <c>-</c>, precision or <c>-</c>, and the words. <c>none</c> says that
/// nothing may be found. <c>when</c> gives the date of an act: its trigger (with <c>+</c> before further words of its predicate), its
/// status if it is not actual, and the date as above, with its precision where that is not day; <c>report</c> is the report's own day.
/// </summary>
public sealed class TimeCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        CaseFile.InFolder("times").Select(c => new TheoryDataRow<string, int>(c.File, c.Line) { TestDisplayName = $"{c.File}:{c.Line}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Times_are_found(string file, int line)
    {
        var given = CaseFile.At(file, line);
        var date = given.Given.Where(g => g.Key == "date").Select(g => (DateOnly?)DateOnly.Parse(g.Value, CultureInfo.InvariantCulture)).FirstOrDefault();
        var document = new Document(file, given.Text("text")) { Date = date };
        EnglishCoder.Coder.Code(document);

        var asksTimes = given.Expected.Any(e => e.Key is "time" or "none");
        var expected = given.Expected.Where(e => e.Key is "time" or "when").Select(e => $"{e.Key} {Single(e.Value)}").ToList();
        var found = (asksTimes ? document.Times.All.Select(t => Line(document, t)) : []).Concat(given.Expected.Where(e => e.Key == "when").Select(e => When(document, Single(e.Value)))).ToList();

        var isFound = expected.SequenceEqual(found, StringComparer.Ordinal);
        if (given.IsTodo)
            Assert.False(isFound, "this case passes now: take its todo away");
        else
            Assert.True(isFound, $"{given.Text("text")}\nexpected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', found)}");
    }

    [Fact]
    public void There_are_cases_enough()
    {
        var expected = CaseFile.InFolder("times").SelectMany(c => c.Expected).ToList();
        Assert.True(expected.Count(e => e.Key == "time") >= 150);
        Assert.True(expected.Count(e => e.Key == "when") >= 50);
    }

    private static string Line(Document document, TimeExpression time) =>
        $"time {time.Kind.ToString().ToUpperInvariant()} {Value(time.Value)} {time.Value?.Precision.ToString().ToLowerInvariant() ?? "-"} {Single(document.TextOf(time.Span))}";

    /// <summary>The line with its date as it was found.</summary>
    private static string When(Document document, string line)
    {
        var words = line.Split(' ');
        var predicate = words[0].Split('+');
        var status = words.Select(w => Enum.TryParse<EventStatus>(w, ignoreCase: true, out var s) && char.IsLetter(w[0]) ? s : (EventStatus?)null).FirstOrDefault(s => s is not null);
        var tokens = Enumerable.Range(0, document.Tokens.Count).Select(i => new Token(document, i)).ToList();
        var trigger = tokens.Last(t => t.Text == predicate[0]);
        var date = EventDates.Of(trigger, [.. predicate.Skip(1).Select(w => tokens.Last(t => t.Text == w))], status ?? EventStatus.Actual, isWord: false);
        var value = date is null ? "-" : date.Text is null ? "report" : Value(new Interval(date.Start, date.End, Precision.Day));
        return string.Join(' ', new[] { "when", words[0], status?.ToString().ToLowerInvariant(), value, date is null or { Precision: "day" } ? null : date.Precision }.Where(w => w is not null));
    }

    private static string Value(Interval? interval) => interval is null ? "-" : interval.IsOneDay ? Day(interval.Start) : $"{Day(interval.Start)}..{Day(interval.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Single(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
