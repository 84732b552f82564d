namespace Dragoman.App;

/// <summary>Where the program finds what it knows.</summary>
internal static class DataFolder
{
    /// <summary>The folder that came with the program.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Whether a file or folder is the program's own folder or lies in it.</summary>
    public static bool IsOwn(string path) =>
        (Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(Own) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The English model's folder.</summary>
    public static string English => Path.Combine(Own, "english");

    /// <summary>The program's folder and a user's, in the order in which they are read.</summary>
    public static IReadOnlyList<string> With(IEnumerable<string> folders)
    {
        var all = new List<string> { Own };
        foreach (var folder in folders)
            all.Add(Directory.Exists(folder) ? folder : throw new UsageException($"--data: there is no folder '{folder}'"));
        return all;
    }
}
