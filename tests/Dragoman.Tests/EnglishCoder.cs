namespace Dragoman.Tests;

/// <summary>The coder that ships with the program, loaded once for all tests.</summary>
internal static class EnglishCoder
{
    private static readonly Lazy<Coder> Loaded = new(() => Dragoman.Coder.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    public static Coder Coder => Loaded.Value;
}
