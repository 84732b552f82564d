using System.Globalization;
using System.Text.Json;
using Dragoman.Formats;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats;

/// <summary>An explanation as JSON says what was read, what was tried, and what came of it.</summary>
public sealed class ExplanationJsonWriterTests
{
    private const string Source = "Iran's foreign minister <b>condemned</b> Iraq. He visited Chad. They flew on.";

    private readonly JsonElement json = Explain();

    [Fact]
    public void Tokens_have_their_places_and_heads()
    {
        var tokens = Sentence(0).GetProperty("tokens").EnumerateArray().ToList();

        Assert.Equal("Iran 's foreign minister condemned Iraq .", string.Join(' ', tokens.Select(t => t.GetProperty("text"))));
        Assert.Equal("condemned", tokens.Single(t => t.GetProperty("head").GetInt32() == -1).GetProperty("text").GetString());
        Assert.All(tokens, t => Assert.InRange(t.GetProperty("head").GetInt32(), -1, tokens.Count - 1));
        Assert.Equal("condemned", Source[tokens[4].GetProperty("start").GetInt32()..tokens[4].GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Mentions_tell_who_is_meant_and_how_that_is_known()
    {
        var mentions = json.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("mentions").EnumerateArray()).ToList();
        var minister = mentions.Single(m => m.GetProperty("text").GetString() == "Iran's foreign minister");
        var he = mentions.Single(m => m.GetProperty("text").GetString() == "He");

        Assert.Equal("lexicon", minister.GetProperty("resolved").GetString());
        Assert.StartsWith("foreign minister\t", File.ReadLines(minister.GetProperty("file").GetString()!).ElementAt(minister.GetProperty("line").GetInt32() - 1), StringComparison.Ordinal);
        Assert.Equal("pronoun", he.GetProperty("resolved").GetString());
        Assert.Equal(JsonValueKind.Null, he.GetProperty("file").ValueKind);
        Assert.Equal(minister.GetProperty("entity").GetString(), he.GetProperty("entity").GetString());
        Assert.Contains(json.GetProperty("entities").EnumerateArray(), e => e.GetProperty("id").GetString() == he.GetProperty("entity").GetString());
    }

    [Fact]
    public void Frames_tell_where_they_stand_and_what_kept_them()
    {
        var frames = Sentence(0).GetProperty("frames").EnumerateArray().ToList();

        Assert.Single(frames, f => f.GetProperty("coded").GetBoolean());
        foreach (var frame in frames)
        {
            Assert.Equal(frame.GetProperty("matches").GetBoolean(), frame.GetProperty("obstacle").ValueKind == JsonValueKind.Null);
            var line = File.ReadLines(frame.GetProperty("file").GetString()!).ElementAt(frame.GetProperty("line").GetInt32() - 1);
            Assert.EndsWith(frame.GetProperty("frame").GetString()!, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Events_are_those_of_the_record()
    {
        using var record = JsonDocument.Parse(EnglishCoder.Coder.Code(Document()).ToJson());

        var events = json.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("events").EnumerateArray());

        Assert.Equal(record.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetRawText()), events.Select(e => e.GetRawText()), StringComparer.Ordinal);
        Assert.Equal(["ACCUSE", "CONSULT"], record.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("event").GetString()), StringComparer.Ordinal);
        Assert.Equal((Source, "2023-02-24"), (json.GetProperty("text").GetString(), json.GetProperty("date").GetString()));
    }

    private static Document Document() => new("text", Html.Blank(Source), Source) { Date = new DateOnly(2023, 2, 24) };

    private static JsonElement Explain()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new ExplanationJsonWriter(output).Write(EnglishCoder.Coder.Explain(Document()));
        Assert.Equal(output.ToString().Length - 1, output.ToString().IndexOf('\n', StringComparison.Ordinal));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private JsonElement Sentence(int index) => json.GetProperty("sentences")[index];
}
