using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Formats;

/// <summary>Reads the days that stand in the head of a report.</summary>
internal static partial class ReportDate
{
    /// <summary>The first and last years that a report may claim.</summary>
    private const int FirstYear = 1800, LastYear = 2200;

    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM, yyyy", "d-MMM-yyyy",
    ];

    /// <summary>A day as JSON gives it, with or without a time behind it; null if it is none.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var day = text.AsSpan().Trim();
        var time = day.IndexOf('T');
        if (time == 10)
            day = day[..10];
        return ParseLine(day);
    }

    /// <summary>A line that is a date and nothing else: a weekday before it and a time behind it are allowed.</summary>
    public static DateOnly? ParseLine(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > 80)
            return null;
        var text = Weekday().Replace(line.ToString(), string.Empty);
        text = Time().Replace(text, string.Empty).Replace(".", string.Empty, StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Trim();
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
               && day.Year is >= FirstYear and <= LastYear ? day : null;
    }

    [GeneratedRegex(@"^\s*(?:published|updated|date|on)?\s*:?\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)?(?:day)?\.?,?\s+|^", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s*(?:[-\u2013\u2014|,T]|\bat\b)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
