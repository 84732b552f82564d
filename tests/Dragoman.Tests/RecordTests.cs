using System.Text.Json;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests;

/// <summary>The record's public contract: its keys are always there, its spans name what they say.</summary>
public sealed class RecordTests
{
    private const string Report = "TEHRAN (Kestrel) - Iran’s foreign minister met Iraqi officials in Baghdad on Wednesday. He didn't condemn Turkey.";

    private static readonly string[] RecordKeys =
        ["id", "title", "date", "source", "url", "language", "entities", "events", "statements", "encounters", "matters", "warnings"];

    private static readonly string[] EventKeys =
    [
        "id", "event", "mode", "modes", "contexts", "status", "quad", "score", "cameo", "goldstein", "toll", "trigger", "sentence", "actors", "recipients", "date", "place",
        "reported_by", "statements", "frame", "confidence",
    ];

    private static readonly string[] PartyKeys = ["entity", "name", "country", "sectors", "start", "end", "text"];

    [Fact]
    public void All_keys_are_present_in_their_order()
    {
        using var json = Coded();
        var coded = json.RootElement.GetProperty("events")[0];

        Assert.Equal(RecordKeys, Keys(json.RootElement));
        Assert.Equal(EventKeys, Keys(coded));
        Assert.Equal(PartyKeys, Keys(coded.GetProperty("actors")[0]));
        Assert.Equal(["start", "end", "precision", "text"], Keys(coded.GetProperty("date")));
    }

    [Fact]
    public void A_record_is_one_line()
    {
        var record = EnglishCoder.Coder.Code(new Document("a", "France praised\nMali.\n\nIt rained.")).ToJson();
        Assert.DoesNotContain('\n', record);
    }

    [Fact]
    public void Spans_cut_their_text_from_the_report()
    {
        using var json = Coded();
        var spans = Spans(json.RootElement).ToList();

        Assert.NotEmpty(spans);
        Assert.All(spans, s => Assert.Equal(Report[s.GetProperty("start").GetInt32()..s.GetProperty("end").GetInt32()], s.GetProperty("text").GetString()));
    }

    [Fact]
    public void An_event_keeps_its_id_when_it_is_coded_again()
    {
        using var first = Coded();
        using var second = Coded();
        Assert.Equal(first.RootElement.GetRawText(), second.RootElement.GetRawText());
    }

    private static JsonDocument Coded() =>
        JsonDocument.Parse(EnglishCoder.Coder.Code(new Document("report", Report) { Date = new DateOnly(2023, 2, 24) }).ToJson());

    private static string[] Keys(JsonElement json) => [.. json.EnumerateObject().Select(p => p.Name)];

    /// <summary>Every object with a start, an end and a text of its own (a date's text is one without offsets).</summary>
    private static IEnumerable<JsonElement> Spans(JsonElement json)
    {
        var inside = json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().Select(p => p.Value),
            JsonValueKind.Array => json.EnumerateArray(),
            _ => [],
        };
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("text", out _) && json.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
            yield return json;
        foreach (var span in inside.SelectMany(Spans))
            yield return span;
    }
}
