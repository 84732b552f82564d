namespace Dragoman.Time;

/// <summary>A unit in which news counts time.</summary>
internal enum CalendarUnit
{
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>Counting in units; never beyond the years 1 to 9999.</summary>
internal static class CalendarUnits
{
    /// <summary>Hours are counted as days from here on.</summary>
    private const int HalfDay = 12, Day = 24;

    /// <summary>The unit in which a day lies. Weeks begin on Monday; a weekend is the end of the day's week.</summary>
    public static Interval Containing(this CalendarUnit unit, DateOnly day)
    {
        var monday = Moved(day, -(((int)day.DayOfWeek + 6) % 7));
        return unit switch
        {
            CalendarUnit.Minute or CalendarUnit.Hour or CalendarUnit.Day => Interval.OneDay(day),
            CalendarUnit.Weekend => new Interval(Moved(monday, 5), Moved(monday, 6), Precision.Day),
            CalendarUnit.Week or CalendarUnit.Fortnight => new Interval(monday, Moved(monday, 6), Precision.Week),
            CalendarUnit.Month => Months(day.Year, day.Month, 1, Precision.Month),
            CalendarUnit.Quarter => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3, Precision.Quarter),
            CalendarUnit.Half => Months(day.Year, day.Month < 7 ? 1 : 7, 6, Precision.Quarter),
            CalendarUnit.Year => Months(day.Year, 1, 12, Precision.Year),
            CalendarUnit.Decade => Years(day.Year / 10 * 10, 10),
            _ => Years(((day.Year - 1) / 100 * 100) + 1, 100),
        };
    }

    /// <summary>The day so many units on (or back, if negative); null if there is no such day.</summary>
    public static DateOnly? Shift(this CalendarUnit unit, DateOnly day, int by) => unit switch
    {
        CalendarUnit.Minute => day,
        CalendarUnit.Hour => Math.Abs(by) < HalfDay ? day : Days(day, Math.Sign(by) * (long)((Math.Abs(by) + Day - 1) / Day)),
        CalendarUnit.Day => Days(day, by),
        CalendarUnit.Weekend or CalendarUnit.Week => Days(day, 7L * by),
        CalendarUnit.Fortnight => Days(day, 14L * by),
        CalendarUnit.Month => Months(day, by),
        CalendarUnit.Quarter => Months(day, 3L * by),
        CalendarUnit.Half => Months(day, 6L * by),
        CalendarUnit.Year => Months(day, 12L * by),
        CalendarUnit.Decade => Months(day, 120L * by),
        _ => Months(day, 1200L * by),
    };

    /// <summary>How finely a time is told that is counted in the unit.</summary>
    public static Precision ToPrecision(this CalendarUnit unit) => unit switch
    {
        <= CalendarUnit.Weekend => Precision.Day,
        <= CalendarUnit.Fortnight => Precision.Week,
        CalendarUnit.Month => Precision.Month,
        <= CalendarUnit.Half => Precision.Quarter,
        _ => Precision.Year,
    };

    /// <summary>So many months from the first of one.</summary>
    public static Interval Months(int year, int month, int count, Precision precision)
    {
        var start = new DateOnly(year, month, 1);
        return new Interval(start, Months(start, count) is { } next ? next.AddDays(-1) : DateOnly.MaxValue, precision);
    }

    /// <summary>A day moved by days, kept within the calendar.</summary>
    public static DateOnly Moved(DateOnly day, int by) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + by, 0, DateOnly.MaxValue.DayNumber));

    private static Interval Years(int first, int count) => Months(Math.Max(1, first), 1, 12 * count, Precision.Year);

    private static DateOnly? Days(DateOnly day, long by)
    {
        var number = day.DayNumber + by;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    private static DateOnly? Months(DateOnly day, long by)
    {
        var month = (12L * day.Year) + day.Month - 1 + by;
        return month >= 12 && month < 12 * 10_000L ? day.AddMonths((int)by) : null;
    }
}
