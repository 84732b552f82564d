using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Lexicons;
using Dragoman.Scoring;

namespace Dragoman.Formats;

/// <summary>
/// Reads PLOVER's gold records: one JSON array, whose first object is a header, as the gold of 2016 has them, or JSON Lines, as
/// the manual recommends now. Names of fields and of event types of either time are understood. Records of one text are
/// one sentence with several events.
/// </summary>
public static class PloverGold
{
    /// <summary>The event of a header, which is no record.</summary>
    private const string Header = "DOCUMENT";

    /// <summary>The day that the gold of 2016 gives to every record: no day at all.</summary>
    private static readonly DateOnly Placeholder = new(2000, 1, 1);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="codes">Tell what its codes mean.</param>
    /// <param name="problem">Is told what could not be read, one line each.</param>
    public static GoldFile Read(string path, string text, GoldCodes codes, Action<string> problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(problem);
        var sentences = new List<GoldSentence>();
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(GoldSentence sentence)
        {
            byText[sentence.Text] = sentences.Count;
            sentences.Add(sentence);
        }

        foreach (var (line, record) in Records(path, text, problem))
        {
            try
            {
                if (Sentence(path, line, record, codes) is not { } sentence)
                    continue;
                if (byText.TryGetValue(sentence.Text, out var earlier))
                    sentences[earlier] = sentences[earlier] with { Events = [.. sentences[earlier].Events, .. sentence.Events] };
                else
                    Add(sentence);
            }
            catch (DataException error)
            {
                problem(error.Message);
            }
            catch (InvalidOperationException)
            {
                problem(new DataException(path, line, "has a string that is no text (half a surrogate pair)").Message);
            }
        }
        return new GoldFile(sentences, []);
    }

    /// <summary>The objects of the array, or of the lines, with the line that each begins in, up to the first that is no JSON.</summary>
    private static List<(int Line, JsonElement Record)> Records(string path, string text, Action<string> problem)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var records = new List<(int, JsonElement)>();
        var (line, counted) = (1, 0);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray && reader.CurrentDepth == 0)
                    continue;
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted..start).Count((byte)'\n');
                counted = start;
                records.Add((line, JsonElement.ParseValue(ref reader)));
            }
        }
        catch (JsonException error)
        {
            var before = records.Count == 0 ? "nothing before it was read" : $"the {records.Count} records before it were read";
            problem(string.Create(CultureInfo.InvariantCulture, $"{path}:{(error.LineNumber ?? 0) + 1}: is not JSON, {before}: {JsonLines.Short(error.Message)}"));
        }
        return records;
    }

    /// <summary>The record; null for a header.</summary>
    private static GoldSentence? Sentence(string path, int line, JsonElement record, GoldCodes codes)
    {
        if (record.ValueKind != JsonValueKind.Object)
            throw new DataException(path, line, "is no record: not a JSON object");
        var names = Strings(record, "event", split: true);
        if (names.Contains(Header, StringComparer.Ordinal))
            return null;
        var id = Strings(record, "id").FirstOrDefault() ?? "?";
        var text = Strings(record, "text").FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text))
            throw new DataException(path, line, $"record '{id}' has no text");
        DateOnly? date = DateOnly.TryParseExact(Strings(record, "date").FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day != Placeholder ? day : null;
        var hasNone = record.TryGetProperty("has_event", out var has) && has.ValueKind == JsonValueKind.False;
        if (names.Count == 0 && !hasNone)
            throw new DataException(path, line, $"record '{id}' has no event; where there is none, 'has_event' must be false");
        var actors = Parties(record, codes, "actor", "source");
        var recipients = Parties(record, codes, "recipient", "target");
        return new GoldSentence(id, line, GoldFile.OneLine(text), date, hasNone ? [] : [.. names.Select(n => new GoldEvent(Types(path, line, id, n, codes), actors, recipients))]);
    }

    private static IReadOnlyList<string> Types(string path, int line, string id, string name, GoldCodes codes)
    {
        var types = codes.Types(name);
        return types.All(codes.IsType) ? types : throw new DataException(path, line, $"'{name}' in record '{id}' is no event type; there are: {string.Join(", ", codes.EventTypes)}");
    }

    private static List<GoldParty> Parties(JsonElement record, GoldCodes codes, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!record.TryGetProperty(key, out var value))
                continue;
            // Where there is no recipient, an empty string may stand for the array; or a stray one, which says nothing.
            var objects = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value];
            return [.. objects.Where(o => o.ValueKind == JsonValueKind.Object).Select(o => codes.PloverParty(
                First(o, "actorText", "entity_text", "raw_text"), First(o, "code", "country_code"), First(o, "sector", "sector_code")))];
        }
        return [];
    }

    private static string? First(JsonElement json, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Strings(json, key).FirstOrDefault() is { } value)
                return value;
        }
        return null;
    }

    /// <summary>The values of a key that may be a string, a list with commas, or an array.</summary>
    private static List<string> Strings(JsonElement json, string key, bool split = false)
    {
        if (!json.TryGetProperty(key, out var value))
            return [];
        var strings = (value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value]).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!);
        return [.. split ? strings.SelectMany(s => s.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : strings];
    }
}
