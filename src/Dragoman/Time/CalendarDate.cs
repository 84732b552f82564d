namespace Dragoman.Time;

/// <summary>A date of the calendar, of which parts may be left unsaid: "5 March 2024", "March 5", "March", "2024", "the 5th".</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">The month, or null.</param>
/// <param name="Day">The day of the month, or null.</param>
/// <param name="Weekday">The weekday said with it, 1 (Monday) to 7, or null: it tells the year where none is said.</param>
internal sealed record CalendarDate(int? Year, int? Month, int? Day, int? Weekday = null) : TimeReference
{
    /// <summary>A report may be dated a day or two before the last thing it tells.</summary>
    private const int Grace = 2;

    /// <summary>Years within which a date without a year is looked for: a leap day comes every four, once in eight.</summary>
    private const int Farthest = 8;

    public override Interval? From(Vantage vantage)
    {
        if (Year is { } year)
            return In(year);
        if (vantage.Today is not { } today)
            return null;
        if (Month is null)
            return Day is null ? null : NearestDay(today, vantage.Ahead);
        var step = vantage.Ahead ? 1 : -1;
        if (Weekday is not null && (WithWeekday(today.Year) ?? WithWeekday(today.Year + step) ?? WithWeekday(today.Year - step)) is { } sure)
            return sure;
        return Nearest(today, vantage.Ahead);
    }

    /// <summary>The nearest such date, done or ahead; one that is only just on the other side counts too.</summary>
    private Interval? Nearest(DateOnly today, bool ahead)
    {
        for (int step = ahead ? 1 : -1, year = today.Year - step; Math.Abs(year - today.Year) <= Farthest; year += step)
        {
            if (In(year) is { } there && (ahead ? CalendarUnits.Moved(there.End, Grace) >= today : CalendarUnits.Moved(there.Start, -Grace) <= today))
                return there;
        }
        return null;
    }

    /// <summary>"the 5th": of this month, or of the one before or after.</summary>
    private Interval? NearestDay(DateOnly today, bool ahead)
    {
        for (var months = 0; months <= 2; months++)
        {
            if (CalendarUnit.Month.Shift(new DateOnly(today.Year, today.Month, 1), ahead ? months : -months) is not { } month)
                return null;
            if ((this with { Year = month.Year, Month = month.Month }).From(default) is { } there && (ahead ? there.Start >= today : there.Start <= today))
                return there;
        }
        return null;
    }

    private Interval? WithWeekday(int year) =>
        In(year) is { IsOneDay: true } day && (day.Start.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.Start.DayOfWeek) == Weekday ? day : null;

    private Interval? In(int year)
    {
        if (year is < 1 or > 9999)
            return null;
        if (Month is not { } month)
            return CalendarUnits.Months(year, 1, 12, Precision.Year);
        if (Day is not { } day)
            return CalendarUnits.Months(year, month, 1, Precision.Month);
        return day <= DateTime.DaysInMonth(year, month) ? Interval.OneDay(new DateOnly(year, month, day)) : null;
    }
}
