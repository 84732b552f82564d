using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// What came of reading one input: a document, or the reason why there is none. Exactly one of the two is set.
/// </summary>
/// <param name="Document">The report.</param>
/// <param name="Problem">One line that names file, line and cause.</param>
public readonly record struct Reading(Document? Document, string? Problem)
{
    /// <summary>A report that was read.</summary>
    public static Reading Of(Document document) => new(document, null);

    /// <summary>An input that could not be read.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="line">Its line, from 1; 0 where the whole file is meant.</param>
    /// <param name="cause">Why.</param>
    public static Reading Failed(string file, long line, string cause) =>
        new(null, line > 0 ? $"{file}:{line}: {cause}" : $"{file}: {cause}");
}
