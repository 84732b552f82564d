using System.Text;
using Dragoman.Lexicons;
using Dragoman.Scoring;

namespace Dragoman.Formats;

/// <summary>A file of gold events as it was read, in a format of the field.</summary>
/// <param name="Sentences">What can be scored.</param>
/// <param name="LeftOut">Why each of the sentences was left out that are not gold.</param>
public sealed record GoldFile(IReadOnlyList<GoldSentence> Sentences, IReadOnlyList<string> LeftOut)
{
    /// <summary>A larger file is refused, in bytes.</summary>
    public const int LargestFile = 64 << 20;

    /// <summary>Reads a file of PLOVER records or of PETRARCH validation.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format"><c>gsr</c> (PLOVER, JSON) or <c>petrarch</c> (XML); null to tell by its first character.</param>
    /// <param name="codes">Tell what its codes mean.</param>
    /// <param name="problem">Is told what could not be read, one line each; the rest was.</param>
    /// <exception cref="DataException">The file cannot be read at all.</exception>
    public static GoldFile Read(string path, string? format, GoldCodes codes, Action<string> problem)
    {
        var text = ReadText(path);
        var first = text.AsSpan().TrimStart();
        format ??= first.StartsWith("<") ? "petrarch" : first.StartsWith("[") || first.StartsWith("{") ? "gsr" : null;
        return format switch
        {
            "petrarch" => PetrarchGold.Read(path, text, codes, problem),
            "gsr" => PloverGold.Read(path, text, codes, problem),
            _ => throw new DataException(path, 0, "is neither JSON nor XML"),
        };
    }

    /// <summary>A text as one line: every run of white space is one space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ReadText(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
                throw new DataException(path, 0, $"the file is larger than {LargestFile >> 20} MiB");
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new DataException(path, 0, "is not UTF-8");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException(path, 0, "no such file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, 0, error.Message);
        }
    }
}
