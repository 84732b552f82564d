namespace Dragoman.Time;

/// <summary>A third of a longer time: "early March", "the middle of 2020", "the end of the week".</summary>
/// <param name="Whole">The longer time.</param>
/// <param name="Third">1 the first, 2 the second, 3 the last.</param>
internal sealed record ThirdOf(TimeReference Whole, int Third) : TimeReference
{
    /// <summary>Shorter times are cut by days, longer ones by months.</summary>
    private const int ShortestByMonths = 80;

    public override Interval? From(Vantage vantage)
    {
        if (Whole.From(vantage) is not { } whole)
            return null;
        var days = whole.End.DayNumber - whole.Start.DayNumber + 1;
        if (days < 3)
            return whole;
        var months = (12 * (whole.End.Year - whole.Start.Year)) + whole.End.Month - whole.Start.Month + 1;
        DateOnly Cut(int third) => third == 3 ? whole.End.AddDays(1)
            : days < ShortestByMonths ? whole.Start.AddDays(days * third / 3) : whole.Start.AddMonths(months * third / 3);
        return whole.End == DateOnly.MaxValue ? whole : new Interval(Cut(Third - 1), Cut(Third).AddDays(-1), whole.Precision);
    }
}

/// <summary>What is over of a longer time, or what is left of it: "earlier this month", "later this year".</summary>
internal sealed record SplitToday(TimeReference Whole, bool Later) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (Whole.From(vantage) is not { } whole || vantage.Today is not { } today || !whole.Contains(today))
            return Whole.From(vantage);
        return Later ? new Interval(today, whole.End, whole.Precision) : new Interval(whole.Start, today, whole.Precision);
    }
}

/// <summary>Units of a longer time: "the first week of March", "the second half of 2020", "March last year", "the last three months of 2021".</summary>
/// <param name="Whole">The longer time.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Number">Which of them, from 1; negative from the end.</param>
/// <param name="Count">How many of them, to the end if <paramref name="Number"/> is negative.</param>
internal sealed record NthOf(TimeReference Whole, CalendarUnit Unit, int Number, int Count = 1) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (Whole.From(vantage) is not { } whole || Unit is CalendarUnit.Minute or CalendarUnit.Hour or CalendarUnit.Weekend)
            return null;
        var start = Number > 0 ? whole.Start : Moved(whole.End, 0, 1);
        if (start is not { } from || Moved(from, Number > 0 ? Number - 1 : Number * Count, 0) is not { } first || Moved(first, Count, -1) is not { } last)
            return null;
        return first >= whole.Start && last <= whole.End ? new Interval(first, last, Unit.ToPrecision()) : null;
    }

    private DateOnly? Moved(DateOnly day, int units, int days) => Unit.Shift(day, units) is { } there ? CalendarUnit.Day.Shift(there, days) : null;
}

/// <summary>The unit in which a time begins: "the week of March 4".</summary>
internal sealed record UnitOf(CalendarUnit Unit, TimeReference Time) : TimeReference
{
    public override Interval? From(Vantage vantage) => Time.From(vantage) is { } time ? Unit.Containing(time.Start) : null;
}

/// <summary>A day beside the first of a time: "the eve of Ramadan".</summary>
internal sealed record DayBeside(TimeReference Time, int By) : TimeReference
{
    public override Interval? From(Vantage vantage) =>
        Time.From(vantage) is { } time && CalendarUnit.Day.Shift(time.Start, By) is { } day ? Interval.OneDay(day) : null;
}

/// <summary>One of the weekdays of a longer time: "the first Monday of March".</summary>
/// <param name="Whole">The longer time.</param>
/// <param name="Weekday">1 (Monday) to 7.</param>
/// <param name="Number">Which of them, from 1; negative from the end.</param>
internal sealed record NthWeekdayOf(TimeReference Whole, int Weekday, int Number) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (Whole.From(vantage) is not { } whole)
            return null;
        var at = new Vantage(Number > 0 ? whole.Start : whole.End, null, Number > 0);
        var weeks = Number > 0 ? Number - 1 : Number + 1;
        return new WeekdayNear(Weekday).From(at) is { } first && CalendarUnit.Week.Shift(first.Start, weeks) is { } day && whole.Contains(day) ? Interval.OneDay(day) : null;
    }
}

/// <summary>A time with the interval cut by what stands before it: since, by, until.</summary>
internal static class Bounded
{
    /// <summary>When an act was or is to be that stands so to an interval.</summary>
    public static Interval? By(Bound bound, Interval? interval, DateOnly? day, bool ahead)
    {
        if (interval is null || day is not { } today)
            return interval;
        return bound switch
        {
            Bound.Since when !ahead && interval.Start <= today => new Interval(interval.Start, today, interval.Precision),
            Bound.By or Bound.Until when ahead && interval.End >= today => new Interval(today, interval.End, interval.Precision),
            _ => interval,
        };
    }
}
