using System.CommandLine;
using Dragoman.Formats;

namespace Dragoman.App;

/// <summary>The option <c>--date</c>, where a day stands for what the input leaves open.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string description) => new("--date")
    {
        Description = description,
        CustomParser = result =>
        {
            var day = ReportDate.Parse(result.Tokens[0].Value);
            if (day is null)
                result.AddError($"--date: '{result.Tokens[0].Value}' is no day; days are written as 2023-02-24");
            return day;
        },
    };
}
