using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// What came of reading one input: a document, or the reason why there is none. Exactly one of the two is set.
/// </summary>
/// <param name="Document">The report.</param>
/// <param name="Problem">One line that names file, line and cause.</param>
/// <param name="File">The file it was read from; null if it was made otherwise.</param>
/// <param name="Line">The line it was read from, from 1; 0 where it is the whole file.</param>
public readonly record struct Reading(Document? Document, string? Problem, string? File = null, long Line = 0)
{
    /// <summary>Where it was read, as <c>reports.jsonl:12</c>; the id of a document that was made otherwise.</summary>
    public string Place => File is null ? Document?.Id ?? string.Empty : At(File, Line);

    /// <summary>A report that was read.</summary>
    /// <param name="document">The report.</param>
    /// <param name="file">Its file, if it has one.</param>
    /// <param name="line">Its line, from 1; 0 where the report is the whole file.</param>
    public static Reading Of(Document document, string? file = null, long line = 0) => new(document, null, file, line);

    /// <summary>An input that could not be read.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="line">Its line, from 1; 0 where the whole file is meant.</param>
    /// <param name="cause">Why.</param>
    public static Reading Failed(string file, long line, string cause) => new(null, $"{At(file, line)}: {cause}", file, line);

    private static string At(string file, long line) => line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
}
