using Dragoman.Time;
using Xunit;

namespace Dragoman.Tests.Time;

/// <summary>Days of other calendars against days that are known.</summary>
public sealed class DayCalendarTests
{
    [Theory]
    [InlineData(DayCalendar.Easter, 2024, 0, 0, "2024-03-31")]
    [InlineData(DayCalendar.Easter, 2000, 0, 0, "2000-04-23")]
    [InlineData(DayCalendar.Easter, 1916, 0, 1, "1916-04-24")]
    [InlineData(DayCalendar.OrthodoxEaster, 2024, 0, 0, "2024-05-05")]
    [InlineData(DayCalendar.OrthodoxEaster, 2017, 0, 0, "2017-04-16")]
    [InlineData(DayCalendar.Islamic, 1445, 9, 1, "2024-03-11")]
    [InlineData(DayCalendar.Islamic, 1444, 10, 1, "2023-04-21")]
    [InlineData(DayCalendar.Persian, 1403, 1, 1, "2024-03-20")]
    [InlineData(DayCalendar.Persian, 1357, 11, 22, "1979-02-11")]
    [InlineData(DayCalendar.Hebrew, 5784, 7, 10, "2023-09-25")]
    [InlineData(DayCalendar.Hebrew, 5784, 1, 15, "2024-04-23")]
    [InlineData(DayCalendar.Hebrew, 5784, 12, 14, "2024-03-24")]
    [InlineData(DayCalendar.Hebrew, 5783, 12, 14, "2023-03-07")]
    internal void A_day_is_where_it_was(DayCalendar calendar, int year, int month, int day, string expected) =>
        Assert.Equal(expected, calendar.Day(year, month, day)?.ToString("O"));

    [Fact]
    public void A_calendar_that_does_not_reach_has_no_day()
    {
        Assert.Null(DayCalendar.Islamic.Day(61, 1, 10));
        Assert.Null(DayCalendar.Easter.Day(1000, 0, 0));
    }

    [Theory]
    [InlineData(DayCalendar.Islamic)]
    [InlineData(DayCalendar.Persian)]
    [InlineData(DayCalendar.Hebrew)]
    internal void The_year_of_a_calendar_is_about_right(DayCalendar calendar)
    {
        for (var year = 1920; year < 2060; year++)
            Assert.InRange(calendar.Day(calendar.OwnYear(year), 1, 1)!.Value.Year, year - 1, year + 1);
    }
}
