namespace Dragoman.Lexicons;

/// <summary>A data file is wrong; the message names file, line and cause.</summary>
public sealed class DataException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="file">The file at fault.</param>
    /// <param name="line">The line, from 1; 0 where the whole file is meant.</param>
    /// <param name="cause">What is wrong, and what was expected.</param>
    public DataException(string file, int line, string cause)
        : base(line > 0 ? $"{file}:{line}: {cause}" : $"{file}: {cause}")
    {
        (File, Line, Cause) = (file, line, cause);
    }

    /// <summary>The file at fault.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Cause { get; }
}
