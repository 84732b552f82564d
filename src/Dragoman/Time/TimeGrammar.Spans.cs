namespace Dragoman.Time;

/// <summary>Ranges, sets, times of day, and what is no time.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>from Monday to Thursday, between March and May 2020, 5 March-7 April; else a time by itself.</summary>
    private Phrase? Spanning(int at)
    {
        var alone = Atom(at, inside: false);
        if ((alone ?? Atom(at, inside: true)) is not { Reference: { } from } start)
            return alone;
        var before = IsWord(at - 1, "the") ? at - 2 : at - 1;
        var isOpened = Is(before, WordKind.Between, out var joined);
        var isAnd = IsWord(start.End, "and");
        if (!IsTo(start.End) && !isAnd)
            return alone;
        var next = IsWord(start.End + 1, "the") ? start.End + 2 : start.End + 1;
        if (Atom(next, inside: true) is not { Reference: { } to } last || to is Untold || from is Untold)
            return alone;
        var isRange = isAnd ? (isOpened && joined == 1) || AreNeighbours(from, to) : (isOpened && joined == 0) || AreAlike(from, to);
        return isRange ? new Phrase(last.End, new FromTo(from, to), start.Kind == last.Kind ? start.Kind : TimeKind.Date) : alone;
    }

    private static bool AreAlike(TimeReference from, TimeReference to) => (from, to) switch
    {
        (CalendarDate a, CalendarDate b) => a.Month is null == b.Month is null && a.Day is null == b.Day is null,
        (WeekdayNear, WeekdayNear) => true,
        _ => false,
    };

    /// <summary>"on Saturday and Sunday".</summary>
    private static bool AreNeighbours(TimeReference from, TimeReference to) =>
        from is WeekdayNear { Turn: null } one && to is WeekdayNear { Turn: null } other && other.Weekday == (one.Weekday % 7) + 1;

    /// <summary>every Friday, each year, every two weeks, twice a month, Fridays, daily.</summary>
    private Phrase? Set(int at)
    {
        if (Is(at, WordKind.Set) || (Is(at, WordKind.Weekdays) && IsCapital(at)))
            return new Phrase(at + 1, Untold.Instance, TimeKind.Set);
        if (Is(at, WordKind.Times) && Number(at + 1, out var one, out var behind) && one == 1 && IsUnit(behind, out _))
            return new Phrase(behind + 1, Untold.Instance, TimeKind.Set);
        if (!Is(at, WordKind.Each))
            return null;
        var next = Number(at + 1, out _, out behind) ? behind : IsWord(at + 1, "other") || Is(at + 1, WordKind.Vague) ? at + 2 : at + 1;
        return Is(next, WordKind.Unit) || Is(next, WordKind.Weekday) || Is(next, WordKind.Daytime) || Is(next, WordKind.Season) || (Is(next, WordKind.Month) && IsCapital(next))
            ? new Phrase(next + 1, Untold.Instance, TimeKind.Set) : null;
    }

    /// <summary>"aged 35"; the number of years of an age is left to <see cref="Counted"/>.</summary>
    private Phrase? Age(int at) => Is(at, WordKind.Age) && Number(at + 1, out _, out var next) && Text(at + 1) is [>= '0' and <= '9', ..] ? new Phrase(next, null) : null;

    /// <summary>10:30 a.m. GMT, 0400 GMT, 10 a.m. on Monday.</summary>
    private Phrase? ClockTime(int at)
    {
        if (!Clock(at, out var next))
            return null;
        var on = Text(next) is "," ? next + 1 : next;
        if (IsWord(on, "on"))
            on++;
        return (Weekday(on) ?? DayWord(on) ?? MonthFirst(on, inside: false) ?? DayFirst(on)) is { Reference: { } day } found && IsDay(day)
            ? found with { Kind = TimeKind.Time } : new Phrase(next, Untold.Instance, TimeKind.Time);
    }

    /// <summary>The hour with what stands behind it.</summary>
    private bool Clock(int at, out int next)
    {
        next = at + 1;
        var text = Text(at);
        if (text.Length is 0 or > 5 || !char.IsAsciiDigit(text[0]))
            return false;
        var colon = text.IndexOfAny(':', '.');
        var isHour = colon < 0 ? Digits(text, out _) && text.Length is 1 or 2 or 4 : Digits(text[..colon], out var hour) && hour < 25 && text.Length == colon + 3 && Digits(text[(colon + 1)..], out var minute) && minute < 60;
        if (!isHour)
            return false;
        while (Is(next, WordKind.Clock))
            next++;
        return next > at + 1 || (colon > 0 && text[colon] == ':' && Is(at - 1, WordKind.Preposition));
    }

    /// <summary>Whether an expression begins with a time of day, as "dawn on Sunday" does.</summary>
    public bool StartsWithHour(int at) => Is(at, WordKind.Daytime) || StartsWithDigit(at);

    /// <summary>"Monday at 10:30 GMT".</summary>
    private Phrase WithClock(Phrase day)
    {
        var at = Text(day.End) is "," ? day.End + 1 : day.End;
        if (IsWord(at, "at"))
            at++;
        return Clock(at, out var next) ? day with { End = next, Kind = TimeKind.Time } : day;
    }

    /// <summary>"night" behind a day.</summary>
    private TimeKind Daytime(ref int next)
    {
        if (!Is(next, WordKind.Daytime))
            return TimeKind.Date;
        next++;
        return TimeKind.Time;
    }

    /// <summary>at dawn, in the evening; in the night of 5 March, on the morning of Monday.</summary>
    private Phrase? TimeOfDay(int at)
    {
        if (!Is(at, WordKind.Daytime) || !Is(IsWord(at - 1, "the") ? at - 2 : at - 1, WordKind.Preposition))
            return null;
        return (IsWord(at + 1, "of") || IsWord(at + 1, "on")) && Atom(IsWord(at + 2, "the") ? at + 3 : at + 2, inside: true) is { Reference: { } day } found && IsDay(day)
            ? found with { Kind = TimeKind.Time } : new Phrase(at + 1, Untold.Instance, TimeKind.Time);
    }

    /// <summary>recently, previously, earlier.</summary>
    private Phrase? Sometime(int at) =>
        Is(at, WordKind.Sometime) && document.Syntax.Upos(at) == "ADV" && !IsWord(at + 1, "than") && !IsWord(at - 1, "as") ? new Phrase(at + 1, Untold.Instance) : null;
}
