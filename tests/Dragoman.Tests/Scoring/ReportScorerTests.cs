using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Scoring;

/// <summary>
/// <c>Cases/gold/harbour</c> against records that are made from its own gold: first as it is, then with one thing changed.
/// </summary>
public sealed class ReportScorerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "gold");

    private static readonly GoldReport Gold = ReadGold(Report());

    [Fact]
    public void A_record_like_the_gold_is_right_in_everything()
    {
        var scorer = Score(Entities(), Events);

        foreach (var share in (Share[])[scorer.EntitiesFound, scorer.Countries, scorer.Sectors, scorer.CountriesAndSectors, scorer.Statuses, scorer.Modes, scorer.Dates, scorer.NoDates, scorer.PlaceCountries, scorer.PlaceCities, scorer.NoPlaces])
            Assert.Equal((share.All, true), (share.Right, share.All > 0));
        Assert.Equal((5, 5, 5), (scorer.TypesWithParties.Micro.Right, scorer.TypesWithParties.Micro.Found, scorer.TypesWithParties.Micro.Gold));
        Assert.Equal(1, scorer.Coreference.ConllF1, 1e-12);
        Assert.Equal((0, 1), (scorer.WrongMerges, scorer.Reports));
        Assert.Equal((4, 1, 2, 2, 3), (scorer.Dates.All, scorer.NoDates.All, scorer.PlaceCountries.All, scorer.PlaceCities.All, scorer.NoPlaces.All));
    }

    [Fact]
    public void A_wrong_country_and_a_wrong_sector_are_told_apart()
    {
        var scorer = Score(Entities(e => e.Name == "krogh" ? e with { Country = "NOR" } : e.Name == "norway" ? e with { Sectors = ["MIL", "GOV"] } : e), Events);

        Assert.Equal((5, 4, 4, 3), (scorer.EntitiesFound.Right, scorer.Countries.Right, scorer.Sectors.Right, scorer.CountriesAndSectors.Right));
    }

    [Fact]
    public void Entities_thrown_together_are_a_wrong_merge_and_make_their_events_wrong()
    {
        var entities = Entities();
        var (solvang, krogh) = (entities[0], entities[1]);
        var merged = solvang with { Mentions = [.. solvang.Mentions.Concat(krogh.Mentions).Order()] };
        var scorer = Score([merged, .. entities.Skip(2)], Events);

        Assert.Equal(1, scorer.WrongMerges);
        Assert.Equal((5, 4), (scorer.EntitiesFound.Right, scorer.Countries.Right));
        Assert.Equal((5, 5, 4), (scorer.Types.Micro.Right, scorer.TypesWithAParty.Micro.Right, scorer.TypesWithParties.Micro.Right));
        Assert.Equal(1, scorer.Coreference.BCubed.Recall, 1e-12);
        Assert.InRange(scorer.Coreference.BCubed.Precision, 0.5, 0.99);
    }

    [Fact]
    public void A_mention_is_the_same_if_its_head_is()
    {
        var entities = Entities(e => e.Name == "solvang" ? e with { Mentions = [Span("Ingrid Solvang"), e.Mentions[1]] } : e);

        Assert.Equal(1, Score(entities, Events).Coreference.ConllF1, 1e-12);
    }

    [Fact]
    public void A_name_within_a_mention_is_another_mention()
    {
        // "Danish" stands in the gold's mention of the Danish minister, but is not he.
        var entities = Entities(e => e.Name == "krogh" ? e with { Mentions = [Span("Danish", 1)] } : e);
        var scorer = Score(entities, Events);

        Assert.Equal(4, scorer.EntitiesFound.Right);
        Assert.Equal(4, scorer.TypesWithParties.Micro.Right);
    }

    [Fact]
    public void Whoever_has_more_mentions_of_another_stands_for_that_one()
    {
        // The pronoun went to the wrong minister: the name tells who is meant.
        var entities = Entities(e => e.Name switch
        {
            "solvang" => e with { Mentions = [e.Mentions[0]] },
            "krogh" => e with { Mentions = [e.Mentions[0], Span("She")] },
            _ => e,
        });
        var scorer = Score(entities, (gold, all) => [.. Events(gold, all).Select(e => e.Type == "SUPPORT" ? e with { Actors = [new Party(all[1], Span("She"))] } : e)]);

        Assert.Equal((5, 4), (scorer.Types.Micro.Right, scorer.TypesWithParties.Micro.Right));
        Assert.Equal(1, scorer.WrongMerges);
    }

    [Fact]
    public void A_plural_of_one_country_stands_for_those_of_that_country()
    {
        var half = new Entity("e9", "half", EntityKind.Group, "NOR", ["GOV"], null, [Span("The two ministers")]);
        var scorer = Score([.. Entities().Where(e => e.Name != "both"), half], (gold, all) =>
            [.. Events(gold, [.. all.Where(e => e.Name != "half"), half with { Name = "both" }])]);

        Assert.Equal(4, scorer.TypesWithParties.Micro.Right);
        Assert.Equal(5, scorer.TypesWithAParty.Micro.Right);
    }

    [Fact]
    public void What_a_matched_event_says_besides_is_scored()
    {
        var comparison = Compare(out var scorer, Entities(), (gold, all) => [.. Events(gold, all).Select(e => e.Type switch
        {
            "CONSULT" => e with { Mode = "visit", Status = EventStatus.Future, Place = e.Place! with { Name = "Bodø" } },
            "SUPPORT" => e with { Place = e.Place! with { Country = "SWE" }, Date = null },
            "AGREE" => e with { Date = e.Date! with { End = e.Date.Start }, Place = new EventPlace("Oslo", "NOR", null, null, null, "city") },
            "THREATEN" => e with { Date = new EventDate(new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 5), "day", null) },
            _ => e,
        })]);

        Assert.Equal((4, 4), (scorer.Statuses.Right, scorer.Modes.Right));
        Assert.Equal((2, 0), (scorer.Dates.Right, scorer.NoDates.Right));
        Assert.Equal((1, 0, 2), (scorer.PlaceCountries.Right, scorer.PlaceCities.Right, scorer.NoPlaces.Right));
        Assert.Equal(
            "status future for actual, mode visit for -, place Bodø NOR city for Bergen NOR city / date - for 2024-03-04, place Bergen SWE city for Bergen NOR city"
            + " / date 2024-04-01 for 2024-04-01..2024-04-30, place Oslo NOR city for - /  / date 2024-03-05 for -",
            string.Join(" / ", comparison.Events.Select(e => string.Join(", ", e.Faults))));
    }

    [Fact]
    public void Events_in_other_sentences_do_not_match()
    {
        var scorer = Score(Entities(), (gold, all) => [.. Events(gold, all).Select(e => e.Type == "CONSULT" ? e with { Trigger = Span("again") } : e)]);

        Assert.Equal((4, 5, 5), (scorer.Types.Micro.Right, scorer.Types.Micro.Found, scorer.Types.Micro.Gold));
    }

    [Fact]
    public void Spurious_entities_count_where_the_gold_would_have_them()
    {
        // The gold lists no one who is named once, and no places beside the events.
        var once = new Entity("e8", "once", EntityKind.Organisation, null, [], null, [Span("ferries")]);
        var place = new Entity("e9", "place", EntityKind.Place, null, [], null, [Span("harbour"), Span("Skagen")]);
        Assert.Equal(1, Score([.. Entities(), once, place], Events).Coreference.ConllF1, 1e-12);

        var twice = once with { Mentions = [Span("fees"), Span("ferries")] };
        Assert.InRange(Score([.. Entities(), twice], Events).Coreference.BCubed.Precision, 0.5, 0.99);
    }

    [Fact]
    public void The_program_itself_can_be_scored()
    {
        var document = Report();
        EnglishCoder.Coder.Code(document);
        var scorer = new ReportScorer();
        var comparison = scorer.Add(Gold, document);

        Assert.Equal(5, comparison.Entities.Count);
        Assert.Equal(5, scorer.Types.Micro.Gold);
        Assert.True(scorer.Types.Micro.Right > 0);
    }

    private static ReportScorer Score(List<Entity> entities, Func<GoldReport, List<Entity>, IReadOnlyList<CodedEvent>> events)
    {
        Compare(out var scorer, entities, events);
        return scorer;
    }

    private static ReportComparison Compare(out ReportScorer scorer, List<Entity> entities, Func<GoldReport, List<Entity>, IReadOnlyList<CodedEvent>> events)
    {
        var document = Report();
        new Analyzer(EnglishModel.Model).Run(document);
        document.Entities = new EntityLayer(entities, [], []);
        document.Events = events(Gold, entities);
        scorer = new ReportScorer();
        return scorer.Add(Gold, document);
    }

    /// <summary>The entities of the gold as if they had been found, with one for the plural.</summary>
    private static List<Entity> Entities(Func<Entity, Entity>? change = null) =>
    [
        .. Gold.Entities.Select((e, i) => new Entity($"e{i}", e.Id, e.Kind, e.Country, e.Sectors, null, e.Mentions)).Select(change ?? (e => e)),
        new Entity("e7", "both", EntityKind.Group, null, ["GOV"], null, [Gold.GroupMentions[0].Span]),
    ];

    /// <summary>The events of the gold as if they had been found; AGREE has the plural for its party.</summary>
    private static IReadOnlyList<CodedEvent> Events(GoldReport gold, List<Entity> entities)
    {
        Party Party(GoldEntity entity)
        {
            var found = entities.Find(e => e.Mentions.Contains(entity.Mentions[0])) ?? entities.First(e => e.Name == entity.Id);
            return new Party(found, found.Mentions[0]);
        }

        var both = entities.First(e => e.Name == "both");
        return [.. gold.Events.Select(g => SomeEvents.Event(
            g.Type, g.Type == "AGREE" ? [new Party(both, both.Mentions[0])] : [.. g.Actors.Select(Party)], [.. g.Recipients.Select(Party)], g.Status, g.Trigger) with
        {
            Mode = g.Mode,
            Date = g.Date is { } d ? new EventDate(d.Start, d.End, d.Precision, null) : null,
            Place = g.Place is { } p ? new EventPlace(p.Name, p.Country, null, null, null, p.Precision) : null,
        })];
    }

    private static TextSpan Span(string words, int occurrence = 1) => GoldQuotes.Find(Report(), words, occurrence)!.Value;

    private static Document Report()
    {
        var path = Path.Combine(Folder, "harbour.txt");
        return PlainText.Parse(path, File.ReadAllText(path));
    }

    private static GoldReport ReadGold(Document document)
    {
        var path = Path.Combine(Folder, "harbour.gold");
        return new GoldReader(EnglishCoder.Coder.Ontology, SomeEvents.Codes).Read(path, File.ReadLines(path), document, Assert.Fail);
    }
}
