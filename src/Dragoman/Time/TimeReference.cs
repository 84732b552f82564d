namespace Dragoman.Time;

/// <summary>From where a time is seen.</summary>
/// <param name="Today">The document's day, if known.</param>
/// <param name="Told">The time last told of in the narrative, if there is one.</param>
/// <param name="Ahead">Whether the act lies ahead.</param>
internal readonly record struct Vantage(DateOnly? Today, Interval? Told, bool Ahead);

/// <summary>What words say of a time, before it is asked from which day they are said.</summary>
internal abstract record TimeReference
{
    /// <summary>The interval meant; null where it cannot be known.</summary>
    public abstract Interval? From(Vantage vantage);
}

/// <summary>A time that is not told: durations, "recently", "at dawn".</summary>
internal sealed record Untold : TimeReference
{
    public static Untold Instance { get; } = new();

    public override Interval? From(Vantage vantage) => null;
}

/// <summary>A time that is the same from everywhere.</summary>
internal sealed record Known(Interval Interval) : TimeReference
{
    public override Interval? From(Vantage vantage) => Interval;
}

/// <summary>The unit so many on or back: "yesterday", "last month", "two weeks ago".</summary>
/// <param name="Unit">The unit.</param>
/// <param name="By">How many.</param>
/// <param name="About">1 where it is more ("more than two years ago"), -1 where it is not quite so much.</param>
internal sealed record Shifted(CalendarUnit Unit, int By, int About = 0) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today || Unit.Shift(today, By) is not { } there)
            return null;
        if (Unit == CalendarUnit.Hour && there != today)
            return By < 0 ? new Interval(there, today, Precision.Day) : new Interval(today, there, Precision.Day);
        var exact = Unit.Containing(there);
        if (About == 0 || Unit.Shift(today, By + (About * Math.Sign(By))) is not { } further)
            return exact;
        var other = Unit.Containing(further);
        return new Interval(other.Start < exact.Start ? other.Start : exact.Start, other.End > exact.End ? other.End : exact.End, exact.Precision);
    }
}

/// <summary>All of so many units up to the day, or from it: "the past two weeks", "the next 24 hours".</summary>
internal sealed record Stretch(CalendarUnit Unit, int By) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today || Unit.Shift(today, By) is not { } there)
            return null;
        return By < 0 ? new Interval(there, today, Unit.ToPrecision()) : new Interval(today, there, Unit.ToPrecision());
    }
}

/// <summary>"in three days": when it will be; of what is done, how long it took.</summary>
internal sealed record Hence(CalendarUnit Unit, int By, bool Within) : TimeReference
{
    public override Interval? From(Vantage vantage) =>
        !vantage.Ahead ? null : Within ? new Stretch(Unit, By).From(vantage) : new Shifted(Unit, By).From(vantage);
}

/// <summary>A weekday: the last or the next, as the act is done or ahead; today counts unless a turn is named.</summary>
/// <param name="Weekday">1 (Monday) to 7.</param>
/// <param name="Turn">-1 for "last", 0 for "this", 1 for "next".</param>
internal sealed record WeekdayNear(int Weekday, int? Turn = null) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today)
            return null;
        var here = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        var back = (here - Weekday + 7) % 7;
        var forth = (Weekday - here + 7) % 7;
        var by = Turn switch
        {
            -1 => back == 0 ? -7 : -back,
            1 => forth == 0 ? 7 : forth,
            0 => Weekday >= here || vantage.Ahead ? forth : -back,
            _ => vantage.Ahead ? forth : -back,
        };
        return new Shifted(CalendarUnit.Day, by).From(vantage);
    }
}

/// <summary>A weekend: the last one begun or the next, as the act is done or ahead.</summary>
/// <param name="Turn">-1 for "last", 0 for "this", 1 for "next".</param>
internal sealed record WeekendNear(int? Turn = null) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today)
            return null;
        var isOver = today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !vantage.Ahead;
        var by = Turn switch { -1 or 1 => Turn.Value, _ => isOver ? -1 : 0 };
        return new Shifted(CalendarUnit.Weekend, by).From(vantage);
    }
}

/// <summary>A weekday of a week: "Wednesday of last week".</summary>
internal sealed record WeekdayOf(int Weekday, TimeReference Week) : TimeReference
{
    public override Interval? From(Vantage vantage) =>
        Week.From(vantage) is { Precision: Precision.Week } week ? Interval.OneDay(CalendarUnits.Moved(week.Start, Weekday - 1)) : null;
}

/// <summary>A month beside the document's: "last March", "next May".</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Turn">-1 for "last", 0 for "this" (of this year), 1 for "next".</param>
internal sealed record MonthNear(int Month, int Turn) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today)
            return null;
        var year = Turn < 0 && Month >= today.Month ? today.Year - 1 : Turn > 0 && Month <= today.Month ? today.Year + 1 : today.Year;
        return new CalendarDate(year, Month, null).From(vantage);
    }
}

/// <summary>The last decade begun of that name: "the nineties".</summary>
/// <param name="Ten">Its first year in the century.</param>
internal sealed record DecadeNear(int Ten) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { Year: > 200 } today)
            return null;
        var century = today.Year / 100 * 100;
        return CalendarUnit.Decade.Containing(new DateOnly(century + Ten <= today.Year ? century + Ten : century - 100 + Ten, 1, 1));
    }
}

/// <summary>A season of the northern half of the world: the last one begun, or the next not over.</summary>
/// <param name="Season">1 (spring, from March) to 4 (winter, from December).</param>
/// <param name="Turn">-1 for "last", 0 for "this", 1 for "next".</param>
internal sealed record SeasonNear(int Season, int? Turn = null) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Today is not { } today || today.Year is < 3 or > 9996)
            return null;
        var years = Enumerable.Range(today.Year - 2, 5).Select(y => CalendarUnits.Months(y, 3 * Season, 3, Precision.Quarter));
        return Turn switch
        {
            -1 => years.Last(s => s.End < today),
            1 => years.First(s => s.Start > today),
            _ => vantage.Ahead || Turn == 0 ? years.First(s => s.End >= today) : years.Last(s => s.Start <= today),
        };
    }
}

/// <summary>A time seen from the one last told of: "the next day", "two years later". That must have been told as finely.</summary>
/// <param name="Reference">The time.</param>
/// <param name="Precision">How finely it is told.</param>
/// <param name="OrToday">Whether it is seen from the document's day where no time was told of: "earlier in the day".</param>
internal sealed record SeenFromTold(TimeReference Reference, Precision Precision, bool OrToday = false) : TimeReference
{
    public SeenFromTold(CalendarUnit unit, int by)
        : this(new Shifted(unit, by), unit.ToPrecision())
    {
    }

    public override Interval? From(Vantage vantage)
    {
        if (vantage.Told is { } told)
        {
            var there = told.Precision <= Precision ? Reference.From(vantage with { Today = told.Start }) : null;
            return vantage.Ahead || there?.Start <= vantage.Today ? there : null;      // what is done was not after the document
        }
        return OrToday ? Reference.From(vantage) : null;
    }
}

/// <summary>From the start of one time to the end of another: "from Monday to Thursday".</summary>
internal sealed record FromTo(TimeReference First, TimeReference Last) : TimeReference
{
    public override Interval? From(Vantage vantage)
    {
        if (vantage.Ahead)
            return FirstThenLast(vantage) ?? Joined(First.From(vantage), Last.From(vantage));
        // What is done ended last; but a range of dates in which the day lies has begun.
        var done = LastThenFirst(vantage);
        return First is CalendarDate && FirstThenLast(vantage) is { } begun && vantage.Today is { } today && begun.Contains(today) ? begun
            : done ?? Joined(First.From(vantage), Last.From(vantage));
    }

    private Interval? LastThenFirst(Vantage vantage) =>
        Last.From(vantage) is { } last ? Joined(Completed(First, Last).From(vantage with { Today = last.End }), last) : null;

    private Interval? FirstThenLast(Vantage vantage) =>
        Completed(First, Last).From(vantage) is { } first ? Joined(first, Last.From(vantage with { Today = first.Start, Ahead = true })) : null;

    /// <summary>"5 March to 7 April 2020": the year of the last is that of the first, unless it would end before it starts.</summary>
    private static TimeReference Completed(TimeReference first, TimeReference last) =>
        first is CalendarDate { Year: null, Month: { } month } start && last is CalendarDate { Year: { } year } end
            ? start with { Year = end.Month is { } till && month > till ? year - 1 : year }
            : first;

    private static Interval? Joined(Interval? first, Interval? last) =>
        first is null || last is null || first.Start > last.End ? null
            : new Interval(first.Start, last.End, first.Precision > last.Precision ? first.Precision : last.Precision);
}
