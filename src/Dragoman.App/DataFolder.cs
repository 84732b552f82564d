namespace Dragoman.App;

/// <summary>Where the program finds what it knows.</summary>
internal static class DataFolder
{
    /// <summary>The folder that came with the program.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The English model's folder.</summary>
    public static string English => Path.Combine(Own, "english");
}
