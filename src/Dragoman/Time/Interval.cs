namespace Dragoman.Time;

/// <summary>How finely a time is told: the unit in which the ends of its interval are meant.</summary>
public enum Precision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>To the month, or a part of one.</summary>
    Month,

    /// <summary>To the quarter, season or half-year.</summary>
    Quarter,

    /// <summary>To the year, or a part or a number of them.</summary>
    Year,
}

/// <summary>An interval of days that includes both ends.</summary>
public sealed record Interval
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it starts.</exception>
    public Interval(DateOnly start, DateOnly end, Precision precision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End, Precision) = (start, end, precision);
    }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; }

    /// <summary>How finely it is told.</summary>
    public Precision Precision { get; }

    /// <summary>Whether it is a single day.</summary>
    public bool IsOneDay => Start == End;

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>A single day.</summary>
    public static Interval OneDay(DateOnly day) => new(day, day, Precision.Day);
}
