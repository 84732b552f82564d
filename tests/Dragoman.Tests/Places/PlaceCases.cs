using System.Globalization;
using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Tests.Cases;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Places;

/// <summary>
/// <c>Cases/places</c>: a report, and where what it tells was. <c>place</c>, a line for each: the words, <c>=</c>, and the
/// place they name; all must be given, <c>none</c> says that no word names one. <c>where</c>, a line for each event in the order of the
/// text: its place, or <c>-</c>. Lines of a kind that a case does not give are not compared.
/// </summary>
public sealed class PlaceCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        CaseFile.InFolder("places").Select(c => new TheoryDataRow<string, int>(c.File, c.Line) { TestDisplayName = $"{c.File}:{c.Line}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_are_found(string file, int line)
    {
        var given = CaseFile.At(file, line);
        var document = new Document(file, given.Text("text")) { Date = Date(given), Dateline = given.Given.Where(g => g.Key == "dateline").Select(g => g.Value).FirstOrDefault() };
        EnglishCoder.Coder.Code(document);

        var keys = given.Expected.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(new HashSet<string>(StringComparer.Ordinal) { "place", "where", "written", "none" }, keys);
        var found = new List<string>();
        if (keys.Contains("written"))
            found.Add($"written {(document.Places.Dateline is { } dateline ? Of(dateline) : "-")}");
        if (keys.Contains("place") || keys.Contains("none"))
            found.AddRange(document.Places.All.Select(m => $"place {document.TextOf(m.Span)} = {Of(m.Place)}"));
        if (keys.Contains("where"))
            found.AddRange(document.Events.Select(e => $"where {(e.Place is null ? "-" : $"{e.Place.Name} {e.Place.Country ?? "-"} {e.Place.Precision}")}"));
        var expected = given.Expected.Where(e => e.Key != "none").Select(e => $"{e.Key} {e.Value}");

        if (!given.IsTodo)
            Assert.Equal(string.Join('\n', expected), string.Join('\n', found), ignoreLineEndingDifferences: false);
        else if (expected.SequenceEqual(found, StringComparer.Ordinal))
            Assert.Fail("this case passes now: take its todo away");
    }

    private static DateOnly? Date(Case given) =>
        given.Given.Where(g => g.Key == "date").Select(g => (DateOnly?)DateOnly.Parse(g.Value, CultureInfo.InvariantCulture)).FirstOrDefault();

    private static string Of(Place place) => $"{place.Name} {place.Country ?? "-"} {place.Kind.ToString().ToLowerInvariant()}";
}
