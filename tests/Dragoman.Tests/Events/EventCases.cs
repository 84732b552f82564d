using System.Globalization;
using Dragoman.Events;
using Dragoman.Tests.Cases;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Events;

/// <summary>
/// <c>Cases/events</c>: a report, and the events that must be found in it and no others, a line each with two blanks or
/// more between type and mode, status, and parties. <c>none</c> says that nothing may be found. <c>when</c> gives the dates
/// of the events in their order: a day, two days with <c>..</c> between them, or <c>-</c>; where it is left out, they are not compared.
/// </summary>
public sealed class EventCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        CaseFile.InFolder("events").Select(c => new TheoryDataRow<string, int>(c.File, c.Line) { TestDisplayName = $"{c.File}:{c.Line}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Events_are_found(string file, int line)
    {
        var given = CaseFile.At(file, line);
        var days = given.Expected.Where(e => e.Key == "when").Select(e => e.Value).ToList();
        var expected = Lines(given.Expected.Where(e => e.Key == "event").Select(e => Coding.Normal(e.Value)).Concat(days.Select(d => $"when {d}")));
        var date = given.Given.Where(g => g.Key == "date").Select(g => (DateOnly?)DateOnly.Parse(g.Value, CultureInfo.InvariantCulture)).FirstOrDefault();

        var document = new Document(file, given.Text("text")) { Date = date };
        EnglishCoder.Coder.Code(document);
        var found = Lines(document.Events.Select(Coding.Of).Concat(days.Count == 0 ? [] : document.Events.Select(e => $"when {When(e.Date)}")));

        if (!given.IsTodo)
            Assert.Equal(expected, found, ignoreLineEndingDifferences: false);
        else if (expected == found)
            Assert.Fail("this case passes now: take its todo away");
    }

    private static string When(EventDate? date) => date is null ? "-"
        : date.Start == date.End ? Day(date.Start) : $"{Day(date.Start)}..{Day(date.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> codings) => string.Join('\n', codings.Order(StringComparer.Ordinal));
}
