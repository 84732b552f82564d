using System.Text;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Reads a plain text file as one report. Its first line is the headline where more follows and it does not look like
/// a sentence; a line below it that is only a date dates the report. The text is the whole file, so that offsets can be
/// found in it with any editor; a byte-order mark does not count.
/// </summary>
public static class PlainText
{
    /// <summary>A larger file is refused, in bytes.</summary>
    public const int LargestFile = 256 << 20;

    /// <summary>A longer first line is no headline, in UTF-16 units.</summary>
    private const int LongestTitle = 250;

    /// <summary>Lines below the headline among which the date is looked for.</summary>
    private const int HeaderLines = 4;

    internal static IEnumerable<Reading> Read(string path, Stream stream, Encoding encoding, DateOnly? undated)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile)
            {
                yield return Reading.Failed(path, 0, $"the file is larger than {LargestFile >> 20} MiB");
                yield break;
            }
        }
        yield return Decode(path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), encoding, undated);
    }

    /// <summary>Makes a document of a file's text.</summary>
    /// <param name="id">Its path.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="undated">The day of a report that brings none.</param>
    public static Document Parse(string id, string text, DateOnly? undated = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var original = text;
        text = Html.Blank(text);
        string? title = null, noDay = null;
        DateOnly? date = null;
        var body = 0;
        var lines = 0;
        foreach (var line in Lines(text))
        {
            var content = text.AsSpan(line.Start, line.Length).Trim();
            if (content.IsEmpty)
                continue;
            if (lines++ > HeaderLines)
                break;
            if (date is null && ReportDate.ParseLine(content) is { } day)
            {
                (date, body) = (day, line.End);
                continue;
            }
            if (date is null && noDay is null && ReportDate.IsNoDay(content))
            {
                (noDay, body) = (content.ToString(), line.End);
                continue;
            }
            if (title is not null || lines > 1 || !LooksLikeTitle(content) || text.AsSpan(line.End).Trim().IsEmpty)
            {
                if (lines > 2)
                    break;
                continue;
            }
            (title, body) = (content.ToString(), line.End);
        }
        var document = new Document(id, text, original) { Title = title, Date = date ?? (noDay is null ? undated : null), BodyStart = body };
        if (date is null && noDay is not null)
            document.Warnings.Add(ReportDate.Warning(noDay));
        if (document.HasMarkup)
            document.Warnings.Add(Html.Warning);
        return document;
    }

    private static Reading Decode(string path, ReadOnlySpan<byte> bytes, Encoding encoding, DateOnly? undated)
    {
        if (bytes.IsEmpty)
            return Reading.Failed(path, 0, "the file is empty");
        if (IsUtf16(bytes, out var utf16))
        {
            encoding = utf16;
            bytes = bytes[2..];
        }
        else if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }
        else if (bytes.Contains((byte)0))
        {
            return Reading.Failed(path, 0, $"is not text: it has a NUL byte at offset {bytes.IndexOf((byte)0)}");
        }
        string text;
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            return Reading.Failed(path, LineOf(bytes, error.Index), ReportReader.NotUtf8($"at byte {error.Index}"));
        }
        if (string.IsNullOrWhiteSpace(text))
            return Reading.Failed(path, 0, "the file has no text, only white space");
        return Reading.Of(Parse(path, text, undated), path);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes, out Encoding encoding)
    {
        encoding = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
        return bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFE, 0xFF) or (0xFF, 0xFE);
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => 1 + bytes[..Math.Clamp(offset, 0, bytes.Length)].Count((byte)'\n');

    /// <summary>A headline does not end like a sentence, and has no dateline's dash.</summary>
    private static bool LooksLikeTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && line[^1] is not ('.' or '"' or '\u201D') && !line.Contains(") -", StringComparison.Ordinal) && !line.Contains(") \u2014", StringComparison.Ordinal);

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            yield return new TextSpan(at, end);
            at = end + 1;
        }
    }
}
