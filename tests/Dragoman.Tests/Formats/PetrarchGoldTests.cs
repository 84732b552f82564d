using Dragoman.Formats;
using Dragoman.Tests.Scoring;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class PetrarchGoldTests
{
    private const string Head = "<Validation>\n<Environment><Verbfile>verbs.txt</Verbfile></Environment>\n<Sentences>\n";

    private const string Foot = "</Sentences>\n</Validation>\n";

    [Fact]
    public void Codings_become_events()
    {
        var (gold, problems) = Read(Head + Sentence("A-1", "<EventCoding sourcecode=\"KENGOV\" targetcode=\"UGA\" eventcode=\"111\"/>", "Kenya's cabinet\n  blamed Uganda &amp; others.")
            + Sentence("A-2", "<EventCoding noevents = \"True\"></EventCoding>", "The lake is deep.") + Foot);

        Assert.Empty(problems);
        Assert.Equal([("A-1", 4, "Kenya's cabinet blamed Uganda & others.", new DateOnly(2024, 3, 4)), ("A-2", 10, "The lake is deep.", new DateOnly(2024, 3, 4))],
            gold.Sentences.Select(s => (s.Id, s.Line, s.Text, s.Date!.Value)));
        Assert.Equal(["ACCUSE KEN GOV > UGA"], gold.Sentences[0].Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Empty(gold.Sentences[1].Events);
    }

    [Fact]
    public void The_order_of_elements_and_the_blanks_between_them_are_free()
    {
        var (gold, problems) = Read("<Sentences><Sentence id='A' date='x'><Text>Togo left.</Text><EventCoding eventcode='042' sourcecode='TGO'/><EventCoding eventcode='111' sourcecode='TGO'/></Sentence></Sentences>");

        Assert.Empty(problems);
        Assert.Equal(["CONSULT TGO > \"---\"", "ACCUSE TGO > \"---\""], Assert.Single(gold.Sentences).Events.Select(e => e.ToString()), StringComparer.Ordinal);
        Assert.Null(gold.Sentences[0].Date);
    }

    [Fact]
    public void What_is_no_gold_is_left_out_with_its_reason()
    {
        var (gold, problems) = Read(Head
            + Sentence("A-1", "<EventCoding error=\"dateline\"/>", "a") + Sentence("A-2", "", "b") + Sentence("A-3", "<EventCoding sourcecode=\"KEN\" targetcode=\"UGA\" eventcode=\"023\"/>", "c")
            + Sentence("A-4", "<Skip/><EventCoding noevents=\"True\"/>", "d") + "<!-- " + Sentence("A-5", "<EventCoding noevents=\"True\"/>", "e") + " -->" + Foot);

        Assert.Empty(problems);
        Assert.Empty(gold.Sentences);
        Assert.Equal(["to be refused (dateline)", "without coding", "with codes that have no PLOVER type (023)", "marked to be skipped"], gold.LeftOut);
    }

    [Fact]
    public void A_sentence_that_is_not_well_formed_costs_only_itself()
    {
        var (gold, problems) = Read(Head + Sentence("A-1", "<EventCoding noevents=\"True\"/>", "Food & drink.") + Sentence("A-2", "<EventCoding noevents=\"True\"/>", "Bread.") + Foot);

        Assert.Equal(["A-2"], gold.Sentences.Select(s => s.Id), StringComparer.Ordinal);
        Assert.StartsWith("gold.xml:7: is not well-formed XML: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("</Sentences>\n", 11)]
    [InlineData("</Validation>\n", 10)]
    public void A_file_that_is_not_well_formed_is_told_and_what_is_read_is_gold(string foot, int line)
    {
        var (gold, problems) = Read(Head + Sentence("A-1", "<EventCoding noevents=\"True\"/>", "Bread.") + "\n" + foot);

        Assert.Single(gold.Sentences);
        Assert.StartsWith($"gold.xml:{line}: is not well-formed XML: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_not_closed_ends_where_the_next_begins()
    {
        var (gold, problems) = Read("<Sentences>\n<Sentence id=\"A-1\"><Text>Bread.</Text>\n" + Sentence("A-2", "<EventCoding noevents=\"True\"/>", "Salt.") + "</Sentences>");

        Assert.Equal(["A-2"], gold.Sentences.Select(s => s.Id), StringComparer.Ordinal);
        Assert.Single(problems);
    }

    [Fact]
    public void No_entity_is_expanded()
    {
        var (gold, problems) = Read("<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]>\n<Sentences>\n" + Sentence("A-1", "<EventCoding noevents=\"True\"/>", "&d;") + "</Sentences>");

        Assert.Empty(gold.Sentences);
        Assert.Single(problems);
    }

    [Theory]
    [InlineData("<EventCoding sourcecode=\"KEN\"/>", "a", "gold.xml:5: an EventCoding of sentence 'A-1' has neither")]
    [InlineData("<EventCoding noevents=\"True\"/>", "", "gold.xml:4: sentence 'A-1' has no text")]
    public void A_wrong_sentence_is_told(string coding, string text, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Read(Head + Sentence("A-1", coding, text) + Foot).Problems), StringComparison.Ordinal);

    private static string Sentence(string id, string codings, string text) =>
        $"<Sentence date=\"20240304\" id=\"{id}\" category=\"DEMO\" sentence=\"true\">\n{codings}\n<Text>\n{text}\n</Text></Sentence>\n".Replace("\n\n", "\n", StringComparison.Ordinal);

    private static (GoldFile Gold, List<string> Problems) Read(string text)
    {
        var problems = new List<string>();
        return (PetrarchGold.Read("gold.xml", text, SomeEvents.Codes, problems.Add), problems);
    }
}
