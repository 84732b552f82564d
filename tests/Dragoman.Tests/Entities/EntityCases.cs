using System.Globalization;
using Dragoman.Entities;
using Dragoman.Tests.Cases;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Entities;

/// <summary>
/// <c>Cases/entities</c>: a report, and entities that must be found in it, a line each: kind, country and sectors (<c>-</c> if neither is
/// known), <c>:</c>, all mentions in their order with <c>=</c> between them; then, if it is of interest, <c>-></c> and the name. Entities that
/// are not named in a case are not compared; <c>none</c> and a phrase says that nobody may be found there.
/// </summary>
public sealed class EntityCases
{
    private static readonly string[] Kinds = [.. Enum.GetNames<EntityKind>().Select(k => k.ToLowerInvariant())];

    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        CaseFile.InFolder("entities").Select(c => new TheoryDataRow<string, int>(c.File, c.Line) { TestDisplayName = $"{c.File}:{c.Line}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Entities_are_found(string file, int line)
    {
        var given = CaseFile.At(file, line);
        var date = given.Given.Where(g => g.Key == "date").Select(g => (DateOnly?)DateOnly.Parse(g.Value, CultureInfo.InvariantCulture)).FirstOrDefault();
        var document = new Document(file, given.Text("text")) { Date = date, Dateline = given.Given.Where(g => g.Key == "dateline").Select(g => g.Value).FirstOrDefault() };
        EnglishCoder.Coder.Code(document);

        var expected = given.Expected.Select(e => e.Key == "none" ? $"none {e.Value}" : $"{e.Key} {e.Value}").ToList();
        Assert.NotEmpty(expected);
        Assert.All(given.Expected, e => Assert.Contains(e.Key, Kinds.Append("none"), StringComparer.Ordinal));
        var found = expected.ConvertAll(e => Found(document, e));
        if (!given.IsTodo)
            Assert.Equal(expected, found);
        else if (expected.SequenceEqual(found, StringComparer.Ordinal))
            Assert.Fail("this case passes now: take its todo away");
    }

    /// <summary>What was found where a line expects something, in the same spelling.</summary>
    private static string Found(Document document, string expected)
    {
        if (expected.StartsWith("none ", StringComparison.Ordinal))
        {
            var nobody = expected["none ".Length..];
            var somebody = document.Entities.All.FirstOrDefault(e => e.Mentions.Any(m => document.TextOf(m) == nobody));
            return somebody is null ? expected : Line(document, somebody, withName: false);
        }
        var withName = expected.Contains(" -> ", StringComparison.Ordinal);
        var first = expected[(expected.IndexOf(" : ", StringComparison.Ordinal) + 3)..].Split([" = ", " -> "], StringSplitOptions.None)[0];
        var lines = document.Entities.All.Where(e => e.Mentions.Any(m => document.TextOf(m) == first)).Select(e => Line(document, e, withName)).ToList();
        return lines.Find(l => l == expected) ?? (lines.Count > 0 ? lines[0] : $"nobody : {first}");
    }

    private static string Line(Document document, Entity entity, bool withName)
    {
        var codes = string.Join(' ', entity.Sectors.Prepend(entity.Country).Where(c => c is not null).DefaultIfEmpty("-"));
        var line = $"{entity.Kind.ToString().ToLowerInvariant()} {codes} : {string.Join(" = ", entity.Mentions.Select(m => document.TextOf(m)))}";
        return withName ? $"{line} -> {entity.Name}" : line;
    }
}
