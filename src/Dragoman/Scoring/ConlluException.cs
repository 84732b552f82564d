using System.Globalization;

namespace Dragoman.Scoring;

/// <summary>A CoNLL-U file that cannot be used. The message has the form <c>file:line: cause</c>.</summary>
public sealed class ConlluException : FormatException
{
    internal ConlluException(string file, int line, string cause)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {cause}"))
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, by the name that its reader was given.</summary>
    public string File { get; }

    /// <summary>The line at fault, counted from 1; 0 for a file without any word.</summary>
    public int Line { get; }
}
