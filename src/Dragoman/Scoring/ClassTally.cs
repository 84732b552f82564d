namespace Dragoman.Scoring;

/// <summary>Counts things of several classes: how many there are in the gold, how many were found, how many of these are right.</summary>
public sealed class ClassTally
{
    private readonly SortedDictionary<string, (int Right, int Found, int Gold)> counts = new(StringComparer.Ordinal);

    /// <summary>Every class of the gold or found, in order.</summary>
    public IReadOnlyList<ClassScore> Classes => [.. counts.Select(c => new ClassScore(c.Key, c.Value.Right, c.Value.Found, c.Value.Gold))];

    /// <summary>All classes counted together.</summary>
    public ClassScore Micro => new("micro", counts.Values.Sum(c => c.Right), counts.Values.Sum(c => c.Found), counts.Values.Sum(c => c.Gold));

    /// <summary>Mean F1 of the classes that the gold has, from 0 to 1.</summary>
    public double MacroF1 => Classes.Where(c => c.Gold > 0).Select(c => c.F1).DefaultIfEmpty().Average();

    /// <summary>Counts a pair of which the one, the other or both are there.</summary>
    /// <param name="gold">The class in the gold, or null.</param>
    /// <param name="found">The class found, or null.</param>
    /// <param name="right">Whether the found one is right; it is then counted in the class of the gold.</param>
    public void Add(string? gold, string? found, bool right)
    {
        if (gold is not null)
            Count(gold, c => (c.Right, c.Found, c.Gold + 1));
        if (right)
            Count(gold!, c => (c.Right + 1, c.Found + 1, c.Gold));
        else if (found is not null)
            Count(found, c => (c.Right, c.Found + 1, c.Gold));
    }

    private void Count(string name, Func<(int Right, int Found, int Gold), (int Right, int Found, int Gold)> more) => counts[name] = more(counts.GetValueOrDefault(name));
}
