using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Formats;

/// <summary>Reads the days that stand in the head of a report.</summary>
public static partial class ReportDate
{
    /// <summary>The first and last years that a report may claim.</summary>
    private const int FirstYear = 1800, LastYear = 2200;

    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM, yyyy", "d-MMM-yyyy",
    ];

    private static readonly HashSet<string> Months = new(
        DateTimeFormatInfo.InvariantInfo.MonthNames.Concat(DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames).Where(m => m.Length > 0), StringComparer.OrdinalIgnoreCase);

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
    public static DateOnly? ParseLine(ReadOnlySpan<char> line) =>
        DateOnly.TryParseExact(Bare(line), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
        && day.Year is >= FirstYear and <= LastYear ? day : null;

    /// <summary>Whether a line is written as a date and yet is no day that a report may have: 31 February, the year 0, the year 3021.</summary>
    public static bool IsNoDay(ReadOnlySpan<char> line) =>
        ParseLine(line) is null && Shape().Match(Bare(line)) is { Success: true } date && (!date.Groups["month"].Success || Months.Contains(date.Groups["month"].Value));

    /// <summary>What is told of a date that is no day.</summary>
    internal static string Warning(string date) => $"the date '{date}' is no day and was left out; days are written as 2023-02-24";

    /// <summary>A line without weekday and time; nothing if it is too long or too short for a date.</summary>
    private static string Bare(ReadOnlySpan<char> line) => line.Length is < 6 or > 80
        ? string.Empty
        : Time().Replace(Weekday().Replace(line.ToString(), string.Empty), string.Empty)
            .Replace(".", string.Empty, StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Trim();

    [GeneratedRegex(@"^\s*(?:published|updated|date|on)?\s*:?\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)?(?:day)?\.?,?\s+|^", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s*(?:[-\u2013\u2014|,T]|\bat\b)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:\d{3,6}[-/]\d{1,2}[-/]\d{1,2}|(?<month>[a-z]{3,9}) \d{1,2},? \d{1,6}|\d{1,2}[- ](?<month>[a-z]{3,9}),?[- ]\d{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
