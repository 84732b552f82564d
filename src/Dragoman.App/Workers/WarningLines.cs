using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.App.Workers;

/// <summary>
/// Tells the warnings of reports, a line each; of a kind that comes again and again only the first ones, and at the end how
/// many more there were. The records hold them all.
/// </summary>
/// <param name="tell">Takes the lines.</param>
internal sealed partial class WarningLines(Action<string> tell)
{
    /// <summary>Lines of one kind.</summary>
    private const int Most = 20;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Tells what was odd about a report.</summary>
    /// <param name="place">Where it was read.</param>
    /// <param name="warnings">What was odd.</param>
    public void Tell(string place, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            var kind = Quoted().Replace(warning, "...");
            var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (count <= Most)
                tell($"{place}: warning: {warning}");
        }
    }

    /// <summary>Tells how many more there were.</summary>
    public void Finish()
    {
        foreach (var (kind, count) in counts.Where(c => c.Value > Most).OrderBy(c => c.Key, StringComparer.Ordinal))
            tell(string.Create(CultureInfo.InvariantCulture, $"warning in {count - Most:N0} more reports: {kind}"));
    }

    [GeneratedRegex("'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
