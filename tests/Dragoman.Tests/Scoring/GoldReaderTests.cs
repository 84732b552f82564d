using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class GoldReaderTests
{
    private const string Report = "Lind in Oslo\n5 March 2024\n\nOSLO, March 5 (Nordpress) -- Anna Lind met the Lindberg brothers. Lind praised them; she then left.\nOslo  was\nglad.\n";

    private const string Entities = """
        entity lind person SWE GOV "Anna Lind" "Lind"#2 "she"
        entity brothers group - CVL,BUS "the Lindberg brothers" "them"

        """;

    [Fact]
    public void Entities_have_codes_and_mentions()
    {
        var (gold, problems) = Read(Entities);

        Assert.Empty(problems);
        Assert.Equal(["lind (SWE GOV)", "brothers (- CVL BUS)"], gold.Entities.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Equal(["Anna Lind", "Lind", "she"], gold.Entities[0].Mentions.Select(Words), StringComparer.Ordinal);
        Assert.Equal(Report.IndexOf("Lind praised", StringComparison.Ordinal), gold.Entities[0].Mentions[1].Start);
    }

    [Fact]
    public void A_quote_is_sought_in_the_body_as_whole_words()
    {
        // The title has Lind and Oslo too, and Lindberg begins with Lind: neither counts. White space is white space.
        var (gold, problems) = Read("entity a place NOR - \"Oslo\" \"Oslo was glad\"");

        Assert.Empty(problems);
        Assert.Equal([Report.LastIndexOf("Oslo", StringComparison.Ordinal)], gold.Entities[0].Mentions.Select(m => m.Start).Distinct());
    }

    [Fact]
    public void Events_name_entities_trigger_date_and_place()
    {
        var (gold, problems) = Read(
            """
            # Entities may stand below the events.
            event  CONSULT visit actual lind > brothers  on "met"  date 2024-03-04 day  place Oslo NOR city
            event AGREE - future lind;brothers on "praised" date 2024-04-01..2024-04-30 month place Buenos Aires ARG city
            event ACCUSE disapprove negated lind on "then left" date - place "The North Sea" - region
            event AID - historical lind on "glad" date - place -

            """ + Entities + "group-mention \"Oslo\" = lind; brothers");

        Assert.Empty(problems);
        Assert.Equal(
            ["CONSULT visit actual lind (SWE GOV) > brothers (- CVL BUS)", "AGREE - future lind (SWE GOV); brothers (- CVL BUS)", "ACCUSE disapprove negated lind (SWE GOV)", "AID - historical lind (SWE GOV)"],
            gold.Events.Select(e => e.ToString()),
            StringComparer.Ordinal);
        Assert.Equal(["met", "praised", "then left", "glad"], gold.Events.Select(e => Words(e.Trigger)), StringComparer.Ordinal);
        Assert.Equal(new GoldDate(new DateOnly(2024, 3, 4), new DateOnly(2024, 3, 4), "day"), gold.Events[0].Date);
        Assert.Equal(new GoldDate(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30), "month"), gold.Events[1].Date);
        Assert.Null(gold.Events[2].Date);
        Assert.Equal([new GoldPlace("Oslo", "NOR", "city"), new GoldPlace("Buenos Aires", "ARG", "city"), new GoldPlace("The North Sea", null, "region"), null], gold.Events.Select(e => e.Place));
        Assert.Equal(EventStatus.Historical, gold.Events[3].Status);
        Assert.Equal(gold.Entities, Assert.Single(gold.GroupMentions).Entities);
        Assert.Equal([2, 3, 4, 5], gold.Events.Select(e => e.Line));
    }

    [Theory]
    [InlineData("entity x person SWE GOV \"Olga\"", "the body of the report has no \"Olga\"")]
    [InlineData("entity x person SWE GOV \"Lind\"#3", "the body of the report has \"Lind\" 2 times, not 3")]
    [InlineData("entity x person SWE GOV \"Lind\"#0", "wants a number from 1")]
    [InlineData("entity x person SWE GOV \"Lind", "is not closed")]
    [InlineData("entity x person SWE GOV \"\"", "a quote is empty")]
    [InlineData("entity x person SWE GOV", "'x' has no mention")]
    [InlineData("entity x person XXX GOV \"met\"", "'XXX' is no country")]
    [InlineData("entity x person SWE GOB \"met\"", "'GOB' is no sector")]
    [InlineData("entity x man SWE GOV \"met\"", "'man' is no kind")]
    [InlineData("entity lind person SWE GOV \"met\"", "the id 'lind' stands in line 1 too")]
    [InlineData("entity x person SWE GOV \"she\"", "is a mention in line 1 too")]
    [InlineData("entity x person", "the line ends where a country or - should be")]
    [InlineData("event MEET - actual lind on \"met\" date - place -", "'MEET' is no event type")]
    [InlineData("event CONSULT riot actual lind on \"met\" date - place -", "'riot' is no mode of CONSULT")]
    [InlineData("event CONSULT - past lind on \"met\" date - place -", "'past' is no status")]
    [InlineData("event CONSULT - actual lnd on \"met\" date - place -", "there is no entity 'lnd'; nearest is 'lind'")]
    [InlineData("event CONSULT - actual lind brothers on \"met\" date - place -", "'brothers' stands where 'on' should be")]
    [InlineData("event CONSULT - actual lind on met date - place -", "'met' stands where words of the report should be, in quotes")]
    [InlineData("event CONSULT - actual lind on \"met\" date 2024-3-4 day place -", "'2024-3-4' is neither a day")]
    [InlineData("event CONSULT - actual lind on \"met\" date 2024-03-04..2024-03-01 day place -", "is neither a day")]
    [InlineData("event CONSULT - actual lind on \"met\" date 2024-03-04 decade place -", "'decade' is not one of: day")]
    [InlineData("event CONSULT - actual lind on \"met\" date - place Oslo city", "behind the place 'Oslo' should be a country")]
    [InlineData("event CONSULT - actual lind on \"met\" date - place Oslo NOR town", "'town' is not one of: city")]
    [InlineData("event CONSULT - actual lind on \"met\" date - place - now", "something stands behind the place")]
    [InlineData("group-mention \"met\" lind", "'lind' stands where '=' should be")]
    [InlineData("person x", "'person' begins no line of gold")]
    public void A_wrong_line_is_told_and_passed_over(string line, string cause)
    {
        var (gold, problems) = Read(Entities + line + "\nevent CONSULT - actual lind on \"met\" date - place -");

        var problem = Assert.Single(problems);
        Assert.StartsWith("a.gold:3: ", problem, StringComparison.Ordinal);
        Assert.Contains(cause, problem, StringComparison.Ordinal);
        Assert.Equal(2, gold.Entities.Count);
        Assert.Single(gold.Events);
    }

    private static string Words(TextSpan span) => Report[span.Start..span.End];

    private static (GoldReport Gold, List<string> Problems) Read(string gold)
    {
        var problems = new List<string>();
        return (new GoldReader(EnglishCoder.Coder.Ontology, SomeEvents.Codes).Read("a.gold", gold.Split('\n'), PlainText.Parse("a.txt", Report), problems.Add), problems);
    }
}
