namespace Dragoman.Time;

/// <summary>A holy day or another day with a name.</summary>
/// <param name="Calendar">The calendar it is a day of.</param>
/// <param name="Month">Its month there; 0 for days that are counted from Easter.</param>
/// <param name="Day">Its day, or days from Easter Sunday.</param>
/// <param name="Days">How long it lasts.</param>
/// <param name="Weekday">If given, the last such weekday up to that day is meant: 1 (Monday) to 7.</param>
/// <param name="Year">If given, the only year meant.</param>
/// <param name="Before">If given, lemmas of which one must stand behind the name.</param>
internal sealed record NamedDay(DayCalendar Calendar, int Month, int Day, int Days, int? Weekday, int? Year, IReadOnlyList<string> Before)
{
    /// <summary>What lasts so many days ends with its month, however long that is.</summary>
    public const int WholeMonth = 30;

    /// <summary>When it is in a year of its calendar; null where the calendar does not reach.</summary>
    public Interval? In(int year)
    {
        if (Calendar.Day(year, Month, Day) is not { } day)
            return null;
        if (Weekday is { } weekday)
            day = new WeekdayNear(weekday).From(new Vantage(day, null, false))!.Start;
        return Days >= WholeMonth && Calendar.Day(year, Month, Days) is { } last
            ? new Interval(day, last, Precision.Month)
            : new Interval(day, CalendarUnits.Moved(day, Days - 1), Precision.Day);
    }
}

/// <summary>A named day: that of a year, or the last or the next.</summary>
/// <param name="Day">The day.</param>
/// <param name="Year">The year said with it, of the common calendar or of its own; or null.</param>
/// <param name="Turn">-1 for "last", 0 for "this", 1 for "next".</param>
internal sealed record NamedDayNear(NamedDay Day, int? Year = null, int? Turn = null) : TimeReference
{
    /// <summary>A named day without year or turn is a near one, in days; of those far off nobody can say which is meant.</summary>
    private const int Farthest = 100;

    public override Interval? From(Vantage vantage)
    {
        if (Day.Year is { } only)
            return Day.In(only);
        if (Year is { } said)
            return Day.Calendar.IsOwnYear(said) ? Day.In(said) : Near(said).FirstOrDefault(d => d.Start.Year == said);
        if (vantage.Today is not { } today)
            return null;
        var near = Near(today.Year).ToList();
        if (Turn is -1)
            return near.FindLast(d => d.End < today);
        if (Turn is 1)
            return near.Find(d => d.Start > today);
        var found = near.Find(d => d.Contains(today)) ?? (vantage.Ahead ? near.Find(d => d.Start > today) : near.FindLast(d => d.End < today));
        return found is null || Turn is not null || Distance(found, today) <= Farthest ? found : null;
    }

    private static int Distance(Interval interval, DateOnly day) => Math.Max(interval.Start.DayNumber - day.DayNumber, day.DayNumber - interval.End.DayNumber);

    /// <summary>All in the common year and the ones around it, in order.</summary>
    private IEnumerable<Interval> Near(int year)
    {
        var own = Day.Calendar.OwnYear(year);
        return Enumerable.Range(own - 2, 5).Select(Day.In).OfType<Interval>();
    }
}
