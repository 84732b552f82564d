using Dragoman.Formats;
using Dragoman.Tests.Scoring;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class PloverGoldTests
{
    [Fact]
    public void Records_of_2016_are_read()
    {
        var (gold, problems) = Read(
            """
            [{"event":"DOCUMENT","license":"none"},
             {"id":"X-1","date":"2000-01-01","source":[{"actorText":"Bakers, millers","code":"JAP","sector":"LABjpn"}],"target":[{"actorText":"the union","code":"IGO","sector":"GOV"}],
              "event":"DISAPPROVE","eventText":"booed","context":"economic","text":"Bakers booed  the union.","textInfo":"Bakers"},
             {"id":"X-2","date":"2024-03-04","source":[{"actorText":"Bakers","code":"FRA","sector":"***"}],"target":"","event":"YIELD","text":"Bakers gave in."},
             {"id":"X-3","source":[{"actorText":"Bakers","code":"FRA","sector":"LAB"}],"target":"a stray string","event":"DEMAND","text":"Bakers want flour."},
             {"id":"X-4","source":[{"actorText":"Bakers","code":"FRA","sector":"LAB"}],"event":"PROTEST","text":"Bakers want flour."}]
            """);

        Assert.Empty(problems);
        Assert.Equal([("X-1", 2, "Bakers booed the union."), ("X-2", 4, "Bakers gave in."), ("X-3", 5, "Bakers want flour.")], gold.Sentences.Select(s => (s.Id, s.Line, s.Text)));
        Assert.Equal(["ACCUSE JPN LAB > EUR|IGO|UNO"], gold.Sentences[0].Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Equal(["CONCEDE|RETREAT FRA"], gold.Sentences[1].Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Equal(["REQUEST FRA LAB", "PROTEST FRA LAB"], gold.Sentences[2].Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Equal([null, new DateOnly(2024, 3, 4), null], gold.Sentences.Select(s => s.Date));
    }

    [Fact]
    public void Records_of_today_are_read_line_by_line()
    {
        var (gold, problems) = Read(
            """
            {"id":"X-1","date":"2024-03-05","event":["CONSULT","SUPPORT"],"actor":[{"code":"SWE","sector":"GOV","entity_text":"Sweden's trade minister"}],"recipient":[{"code":"CAN"}],"text":"a"}
            {"id":"X-2","date":"2024-03-05","has_event":false,"text":"b"}
            """);

        Assert.Empty(problems);
        Assert.Equal(["CONSULT SWE GOV > CAN", "SUPPORT SWE GOV > CAN"], gold.Sentences[0].Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Empty(gold.Sentences[1].Events);
    }

    [Theory]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n{\"id\":\"Y\",", "gold.json:2: is not JSON, the 1 records before it were read: ")]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n{\"id\":\"Y\",\"event\":\"AID\",\"text\":\"\\ud800\"}]", "gold.json:2: has a string that is no text")]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n7]", "gold.json:2: is no record")]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n{\"id\":\"Y\",\"event\":\"AID\"}]", "gold.json:2: record 'Y' has no text")]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n{\"id\":\"Y\",\"text\":\"b\"}]", "gold.json:2: record 'Y' has no event")]
    [InlineData("[{\"id\":\"X\",\"event\":\"AID\",\"text\":\"a\"},\n{\"id\":\"Y\",\"event\":\"AAID\",\"text\":\"b\"}]", "gold.json:2: 'AAID' in record 'Y' is no event type")]
    public void A_wrong_record_is_told_and_the_others_are_gold(string json, string problem)
    {
        var (gold, problems) = Read(json);

        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(["X"], gold.Sentences.Select(s => s.Id), StringComparer.Ordinal);
    }

    private static (GoldFile Gold, List<string> Problems) Read(string text)
    {
        var problems = new List<string>();
        return (PloverGold.Read("gold.json", text, SomeEvents.Codes, problems.Add), problems);
    }
}
