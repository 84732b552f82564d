using System.IO.Compression;
using System.Text;

namespace Dragoman.Formats;

/// <summary>
/// Reads reports from files, folders and standard input, one after another, whatever their format: JSON Lines where the
/// first character is <c>{</c>, else plain text; either may be gzipped. What cannot be read is told and passed over.
/// </summary>
/// <param name="encoding">How the bytes are to be read; strict UTF-8 by default.</param>
public sealed class ReportReader(Encoding? encoding = null)
{
    /// <summary>Endings of the files that are read from a folder.</summary>
    private static readonly string[] Endings = [".txt", ".jsonl", ".ndjson", ".json", ".txt.gz", ".jsonl.gz", ".ndjson.gz", ".json.gz"];

    private readonly Encoding encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every report of every path, in order; folders file by file in the order of their names.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    public IEnumerable<Reading> Read(IEnumerable<string> paths, Stream standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
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

    private IEnumerable<Reading> ReadFolder(string folder)
    {
        string[] files;
        string? problem = null;
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System | FileAttributes.Hidden };
            files = [.. Directory.EnumerateFiles(folder, "*", options).Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))];
            Array.Sort(files, StringComparer.Ordinal);
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
        var buffered = new PeekStream(stream);
        var head = buffered.Peek(2);
        if (head.Length == 2 && head[0] == 0x1F && head[1] == 0x8B)
            buffered = new PeekStream(new GZipStream(buffered, CompressionMode.Decompress));
        var readings = FirstCharacter(buffered.Peek(4096)) == '{' ? JsonLines.Read(path, buffered, encoding) : PlainText.Read(path, buffered, encoding);
        foreach (var reading in readings)
            yield return reading;
    }

    private static char FirstCharacter(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble))
            head = head[3..];
        foreach (var b in head)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return (char)b;
        }
        return '\0';
    }

    internal static string NotUtf8(string detail) => $"is not UTF-8 ({detail}); if you know its encoding, give it with --encoding";
}
