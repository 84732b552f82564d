using System.Runtime.InteropServices;

namespace Dragoman.Scoring;

/// <summary>How much of the gold was found, and how much of what was found is right: counts, and the fractions from them.</summary>
/// <param name="Correct">How many things the system has as the gold has them.</param>
/// <param name="Gold">How many there are in the gold.</param>
/// <param name="System">How many the system found.</param>
/// <param name="Aligned">Among how many that both have the correct ones were counted; null where alignment is the thing counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Score(int Correct, int Gold, int System, int? Aligned = null)
{
    /// <summary>Correct among the found, 0 to 1; 0 if none was found.</summary>
    public double Precision => Ratio(Correct, System);

    /// <summary>Correct among the gold, 0 to 1; 0 if there is none.</summary>
    public double Recall => Ratio(Correct, Gold);

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Ratio(2L * Correct, (long)Gold + System);

    /// <summary>Correct among the aligned, 0 to 1: faults of segmentation do not count. Null where <see cref="Aligned"/> is.</summary>
    public double? AlignedAccuracy => Aligned is { } aligned ? Ratio(Correct, aligned) : null;

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
