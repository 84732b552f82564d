using Dragoman.Lexicons;
using Xunit;

namespace Dragoman.Tests.Lexicons;

/// <summary>What people find when they look something up; the folder holds data of a user's own.</summary>
public sealed class LexiconCatalogueTests : IDisposable
{
    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly LexiconCatalogue Shipped = LexiconCatalogue.Load(Own);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("tehran", "Iran capital")]
    [InlineData("IRAQIS", "Iraq people")]
    [InlineData("foreign minister", "foreign minister role")]
    [InlineData("White House", "United States seat")]
    public void Names_and_roles_are_found_in_any_case(string phrase, string found)
    {
        var (entry, words) = Shipped.Named(phrase).First();

        Assert.Equal(found, $"{entry.Name} {words.How}");
        Assert.Contains(File.ReadLines(entry.File).ElementAt(entry.Line - 1).Split('\t', '|'), cell => cell.Equals(words.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Longer_names_are_found_by_whole_words()
    {
        Assert.Contains(Shipped.NamedAmongOthers("foreign minister"), f => f.Entry.Name == "former foreign minister");
        Assert.Empty(Shipped.NamedAmongOthers("oreign ministe"));
        Assert.Empty(Shipped.NamedAmongOthers(" "));
    }

    [Theory]
    [InlineData("visited", "talks/visit", "visit")]
    [InlineData("arresting", "deeds/arrest", "arrest")]
    [InlineData("held talks", "talks/hold-talks", "hold talk")]
    public void Frames_are_found_by_any_form_of_their_words(string phrase, string frame, string predicate)
    {
        var found = Shipped.TriggeredBy(phrase).ToList();

        Assert.Contains(found, f => f.Entry.Name == frame && f.Words.Text == predicate);
        Assert.All(found, f => Assert.Contains($"frame     {f.Entry.Name}", File.ReadLines(f.Entry.File).ElementAt(f.Entry.Line - 1), StringComparison.Ordinal));
    }

    [Fact]
    public void Frames_are_listed_as_they_are_tried()
    {
        var tried = EnglishCoder.Coder.Explain(new Dragoman.Text.Document("a", "It visited us.")).Tried.Select(t => t.Frame).Distinct(StringComparer.Ordinal);

        var found = Shipped.TriggeredBy("visited").Where(f => f.Words is { How: "verb" } && f.Words.Text.StartsWith("visit", StringComparison.Ordinal)).Select(f => f.Entry.Name);

        Assert.Equal(tried, found.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void All_that_is_shipped_is_right() => Assert.Empty(Shipped.Wrong());

    [Fact]
    public void Rows_that_nothing_reaches_are_told()
    {
        Write("organisations.tsv", """
            name	aliases	country	sectors	kind	from	to	source	comment
            Amber Guard	Guard of Amber	MLI	REB	group	2000	2010		
            Amber Guard (again)	Amber Guard	MLI	GOV	group	2001	2009		
            Amber Guard (later)	Amber Guard	MLI	GOV	group	2005	2015		
            Amber Guard (also)	Amber Guard|AmG	MLI	GOV	group	2001	2009		
            Kremlin		MLI	GOV	group				
            """);
        Write("roles.tsv", """
            phrase	sectors	kind	source	comment
            Toll keeper	GOV	person		
            toll keeper	BUS	person		
            foreign minister	BUS	person		
            """);
        var catalogue = LexiconCatalogue.Load(Own, folder.FullName);

        Assert.Equal(
            [
                $"{PathOf("organisations.tsv")}:3: 'Amber Guard' is never reached: organisations.tsv:2 has its words first (Amber Guard, MLI REB)",
                $"{PathOf("roles.tsv")}:3: 'toll keeper' is never reached: roles.tsv:2 has its words first (Toll keeper, GOV)",
            ],
            catalogue.Hidden().Where(h => h.StartsWith(folder.FullName, StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Codes_that_are_none_are_told()
    {
        Write("organisations.tsv", """
            name	aliases	country	sectors	kind	from	to	source	comment
            Amber Guard		QQQ	REBL	group				
            """);

        Assert.Equal(
            [$"{PathOf("organisations.tsv")}:2: 'QQQ' is no country's code in countries.tsv", $"{PathOf("organisations.tsv")}:2: 'REBL' is no sector; did you mean 'REB'?"],
            LexiconCatalogue.Load(Own, folder.FullName).Wrong(),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2016-05-01", "PTY")]
    [InlineData("2019-01-15", "GOV")]
    [InlineData("2020-05-01", "PTY")]
    [InlineData("2010-05-01", "")]
    public void Of_the_offices_of_a_day_the_one_begun_last_counts(string day, string sectors)
    {
        var document = new Dragoman.Text.Document("a", "Matteo Salvini condemned France.") { Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        EnglishCoder.Coder.Code(document);

        Assert.Equal(sectors, string.Join(' ', document.Entities.All.Single(e => e.Name == "Matteo Salvini").Sectors));
    }

    private string PathOf(string file) => Path.Combine(folder.FullName, "actors", file);

    private void Write(string file, string text)
    {
        folder.CreateSubdirectory("actors");
        File.WriteAllText(PathOf(file), text + "\n");
    }
}
