using System.Globalization;
using Dragoman.Scoring;

namespace Dragoman.App.Commands;

/// <summary>Precision, recall and F1 as tables of text, in percent.</summary>
internal static class ScoreTable
{
    /// <summary>Width of the names.</summary>
    public const int Name = 12;

    /// <summary>A share in percent with one decimal; <c>-</c> where there is nothing to share.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1}");

    /// <summary>Precision, recall and F1 in columns of ten.</summary>
    public static string Scores(ClassScore score) => string.Create(CultureInfo.InvariantCulture, $"{100 * score.Precision,10:F1}{100 * score.Recall,10:F1}{100 * score.F1,10:F1}");

    /// <summary>Writes how often each gold class was found as which.</summary>
    public static void WriteConfusion(TextWriter output, IReadOnlyDictionary<(string Gold, string Found), int> confusion)
    {
        const int Width = 6;
        var names = confusion.Keys.SelectMany(k => (string[])[k.Gold, k.Found]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{"gold \\ found",-Name}{string.Concat(names.Select(n => $"{n[..Math.Min(n.Length, Width - 2)],Width}"))}");
        foreach (var gold in names)
            output.WriteLine($"{gold,-Name}{string.Concat(names.Select(n => $"{(confusion.TryGetValue((gold, n), out var count) ? count : "."),Width}"))}");
    }
}
