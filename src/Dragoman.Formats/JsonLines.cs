using System.Text;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Reads JSON Lines: one object a line with <c>id</c> and <c>text</c>, and optionally <c>title</c>, <c>date</c>
/// (<c>2023-02-24</c>), <c>source</c>, <c>url</c>, <c>dateline</c>, <c>language</c>. Other keys are passed over.
/// </summary>
public static class JsonLines
{
    /// <summary>A longer line is refused, in bytes.</summary>
    public const int LongestLine = 64 << 20;

    internal static IEnumerable<Reading> Read(string path, Stream stream, Encoding encoding, DateOnly? undated)
    {
        var lines = new LineReader(stream, LongestLine);
        var number = 0L;
        while (lines.TryRead(out var bytes, out var tooLong))
        {
            number++;
            if (tooLong)
            {
                yield return Reading.Failed(path, number, $"the line is longer than {LongestLine >> 20} MiB");
                continue;
            }
            if (number == 1 && bytes.Span.StartsWith(Encoding.UTF8.Preamble))
                bytes = bytes[3..];
            if (bytes.Span.Trim((byte)' ').Trim((byte)'\t').IsEmpty)
                continue;
            yield return ReadLine(path, number, bytes, encoding, undated);
        }
    }

    private static Reading ReadLine(string path, long number, ReadOnlyMemory<byte> bytes, Encoding encoding, DateOnly? undated)
    {
        try
        {
            if (encoding is not UTF8Encoding)
                bytes = Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span));
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(path, number, json.RootElement, undated)
                : Reading.Failed(path, number, "is not a JSON object");
        }
        catch (JsonException error)
        {
            return Reading.Failed(path, number, $"is not JSON: {Short(error.Message)} (byte {(error.BytePositionInLine ?? 0) + 1} of the line)");
        }
        catch (InvalidOperationException)
        {
            return Reading.Failed(path, number, "has a string that is no text (half a surrogate pair, or bytes that are not UTF-8)");
        }
    }

    private static Reading ReadObject(string path, long number, JsonElement json, DateOnly? undated)
    {
        var text = Text(json, "text", out var problem);
        if (problem is null && text is null)
            problem = "has no 'text'";
        var id = TextOrNumber(json, "id", out var noId);
        problem ??= noId;
        if (problem is null && string.IsNullOrEmpty(id))
            problem = "has no 'id'";
        if (problem is not null)
            return Reading.Failed(path, number, problem);

        string?[] optional = new string?[5];
        string[] keys = ["title", "source", "url", "dateline", "language"];
        for (var i = 0; i < keys.Length; i++)
        {
            optional[i] = Text(json, keys[i], out problem);
            if (problem is not null)
                return Reading.Failed(path, number, problem);
        }
        var day = TextOrNumber(json, "date", out var noDate);
        var date = ReportDate.Parse(day);
        var document = new Document(id!, Html.Blank(text!), text)
        {
            Title = optional[0],
            Source = optional[1],
            Url = optional[2],
            Dateline = optional[3],
            Language = optional[4] ?? "en",
            Date = string.IsNullOrWhiteSpace(day) && noDate is null ? undated : date,
        };
        if (noDate is not null || (date is null && !string.IsNullOrWhiteSpace(day)))
            document.Warnings.Add(noDate is null ? ReportDate.Warning(day!) : $"{noDate} and was left out");
        if (document.HasMarkup)
            document.Warnings.Add(Html.Warning);
        if (string.IsNullOrWhiteSpace(text))
            document.Warnings.Add("the text is empty");
        return Reading.Of(document, path, number);
    }

    private static string? TextOrNumber(JsonElement json, string key, out string? problem)
    {
        problem = null;
        return json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(json, key, out problem);
    }

    private static string? Text(JsonElement json, string key, out string? problem)
    {
        problem = null;
        if (!json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        problem = $"'{key}' is not a string";
        return null;
    }

    /// <summary>The runtime's message without the position, which counts otherwise than ours.</summary>
    internal static string Short(string message)
    {
        var end = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
