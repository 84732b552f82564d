using NodaTime;

namespace Dragoman.Time;

/// <summary>A calendar in which days are named.</summary>
internal enum DayCalendar
{
    Gregorian,
    Islamic,
    Persian,
    Hebrew,
    Easter,
    OrthodoxEaster,
}

/// <summary>A month of another calendar.</summary>
internal sealed record ForeignMonth(DayCalendar Calendar, int Month);

/// <summary>Days of other calendars as days of the common one, by Noda Time.</summary>
internal static class DayCalendars
{
    /// <summary>A year said with an Islamic or Persian month is of the common calendar from here on; a Hebrew one up to here.</summary>
    private const int FirstCommon = 1600, LastCommon = 5000;

    /// <summary>Easter is reckoned so since then.</summary>
    private const int FirstEaster = 1583;

    /// <summary>The scriptural number of the Adar in which feasts fall in a leap year.</summary>
    private const int Adar = 12, SecondAdar = 13;

    /// <summary>A day as the common calendar has it. In a shorter month it is the last; null where the calendar does not reach.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The year there; that of the common calendar for Easter.</param>
    /// <param name="month">The month there; ignored for Easter.</param>
    /// <param name="day">The day of the month, or days from Easter Sunday.</param>
    public static DateOnly? Day(this DayCalendar calendar, int year, int month, int day)
    {
        if (calendar is DayCalendar.Easter or DayCalendar.OrthodoxEaster)
            return year is >= FirstEaster and < 9999 ? (calendar == DayCalendar.Easter ? Easter(year) : OrthodoxEaster(year)).AddDays(day) : null;
        var system = System(calendar);
        if (year < system.MinYear || year > system.MaxYear)
            return null;
        if (calendar == DayCalendar.Hebrew && month == Adar && system.IsLeapYear(year))
            month = SecondAdar;
        var date = new LocalDate(year, month, Math.Min(day, system.GetDaysInMonth(year, month)), system).WithCalendar(CalendarSystem.Iso);
        return date.Year is >= 1 and <= 9999 ? date.ToDateOnly() : null;
    }

    /// <summary>About which year of the calendar a common year is: one more or less.</summary>
    public static int OwnYear(this DayCalendar calendar, int year) => calendar switch
    {
        DayCalendar.Islamic => (int)Math.Round((year - 621.5) * 33 / 32),
        DayCalendar.Persian => year - 621,
        DayCalendar.Hebrew => year + 3760,
        _ => year,
    };

    /// <summary>Whether a year said with a month of the calendar is its own, as 1444 with Ramadan.</summary>
    public static bool IsOwnYear(this DayCalendar calendar, int year) => calendar switch
    {
        DayCalendar.Islamic or DayCalendar.Persian => year < FirstCommon,
        DayCalendar.Hebrew => year > LastCommon,
        _ => true,
    };

    private static CalendarSystem System(DayCalendar calendar) => calendar switch
    {
        DayCalendar.Islamic => CalendarSystem.UmAlQura,
        DayCalendar.Persian => CalendarSystem.PersianAstronomical,
        DayCalendar.Hebrew => CalendarSystem.HebrewScriptural,
        _ => CalendarSystem.Iso,
    };

    /// <summary>Easter Sunday of the western churches: the algorithm that Nature printed in 1876, as Meeus gives it.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Easter Sunday of the eastern churches: reckoned in the Julian calendar, as Meeus gives it.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var day = d + e + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso).ToDateOnly();
    }
}
