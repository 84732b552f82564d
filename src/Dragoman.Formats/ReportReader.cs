using System.IO.Compression;
using System.Text;

namespace Dragoman.Formats;

/// <summary>
/// Reads reports from files, folders and standard input, one after another, whatever their format: JSON Lines where the
/// first character is <c>{</c>, else plain text; either may be gzipped. What cannot be read is told and passed over.
/// </summary>
/// <param name="encoding">How the bytes are to be read; strict UTF-8 by default.</param>
/// <param name="undated">The day of reports that bring none.</param>
public sealed class ReportReader(Encoding? encoding = null, DateOnly? undated = null)
{
    /// <summary>Endings of the files that are read from a folder.</summary>
    private static readonly string[] Endings = [".txt", ".jsonl", ".ndjson", ".json", ".txt.gz", ".jsonl.gz", ".ndjson.gz", ".json.gz"];

    private long bytesRead;

    /// <summary>Bytes of the files read so far, as they lie on disk.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    private readonly Encoding encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads every report of every path, in order; folders file by file in the order of their names. An id that comes again
    /// is told once, before the report that has it, which is handed on all the same.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    public IEnumerable<Reading> Read(IEnumerable<string> paths, Stream standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var ids = new IdSet();
        foreach (var reading in ReadAll(paths, standardInput))
        {
            if (reading.Document is { } document && ids.ComesAgain(document.Id))
                yield return Reading.Failed(reading.File!, reading.Line, $"an earlier report has the id '{document.Id}' too");
            yield return reading;
        }
    }

    private IEnumerable<Reading> ReadAll(IEnumerable<string> paths, Stream standardInput)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                foreach (var reading in ReadStream("-", standardInput))
                    yield return reading;
            }
            else if (Directory.Exists(path))
            {
                foreach (var reading in ReadFolder(path))
                    yield return reading;
            }
            else
            {
                foreach (var reading in ReadFile(path))
                    yield return reading;
            }
        }
    }

    /// <summary>Bytes of all files that <see cref="Read"/> would read; null where standard input is among them or a folder cannot be read.</summary>
    public static long? Size(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var size = 0L;
        foreach (var path in paths)
        {
            if (path == "-")
                return null;
            try
            {
                size += (Directory.Exists(path) ? FilesIn(path) : File.Exists(path) ? [path] : []).Sum(f => new FileInfo(f).Length);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
        return size;
    }

    private static string[] FilesIn(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System | FileAttributes.Hidden };
        return [.. Directory.EnumerateFiles(folder, "*", options).Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<Reading> ReadFolder(string folder)
    {
        string[] files;
        string? problem = null;
        try
        {
            files = FilesIn(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (files, problem) = ([], error.Message);
        }
        if (files.Length == 0)
            yield return Reading.Failed(folder, 0, problem ?? $"no report in this folder: it has no file that ends in {string.Join(", ", Endings)}");
        foreach (var file in files)
        {
            foreach (var reading in ReadFile(file))
                yield return reading;
        }
    }

    private IEnumerable<Reading> ReadFile(string path)
    {
        FileStream? file = null;
        string? problem = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : error.Message;
        }
        if (file is null)
        {
            yield return Reading.Failed(path, 0, problem!);
            yield break;
        }
        using (file)
        {
            foreach (var reading in ReadStream(path, file))
                yield return reading;
        }
    }

    private IEnumerable<Reading> ReadStream(string path, Stream stream)
    {
        using var readings = Sniff(path, stream).GetEnumerator();
        while (true)
        {
            Reading reading;
            var last = false;
            try
            {
                if (!readings.MoveNext())
                    yield break;
                reading = readings.Current;
            }
            catch (Exception error) when (error is IOException or InvalidDataException or DecoderFallbackException)
            {
                reading = Reading.Failed(path, 0, error is DecoderFallbackException ? NotUtf8(error.Message) : error.Message);
                last = true;
            }
            yield return reading;
            if (last)
                yield break;
        }
    }

    private IEnumerable<Reading> Sniff(string path, Stream stream)
    {
        var buffered = new PeekStream(stream, count => Interlocked.Add(ref bytesRead, count));
        var head = buffered.Peek(2);
        if (head.Length == 2 && head[0] == 0x1F && head[1] == 0x8B)
            buffered = new PeekStream(new GZipStream(buffered, CompressionMode.Decompress));
        var start = Start(buffered.Peek(4096));
        var readings = start is ['{', ..] ? JsonLines.Read(path, buffered, encoding, undated)
            : start is ['[', '{' or '[' or ']'] ? [Reading.Failed(path, 0, "is one JSON array: write one object a line, without the brackets and the commas between them")]
            : PlainText.Read(path, buffered, encoding, undated);
        foreach (var reading in readings)
            yield return reading;
    }

    /// <summary>The first two characters that are no white space; fewer if there are not so many.</summary>
    private static string Start(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble))
            head = head[3..];
        var start = string.Empty;
        foreach (var b in head)
        {
            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            start += (char)b;
            if (start.Length == 2)
                break;
        }
        return start;
    }

    internal static string NotUtf8(string detail) => $"is not UTF-8 ({detail}); if you know its encoding, give it with --encoding";
}
