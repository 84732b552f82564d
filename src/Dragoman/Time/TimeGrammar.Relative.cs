namespace Dragoman.Time;

/// <summary>Times seen from the document's day or from the day last told of.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>Wednesday, Tuesday night, Monday last week, Friday, March 5.</summary>
    private Phrase? Weekday(int at)
    {
        if (!Is(at, WordKind.Weekday, out var weekday) || !IsCapital(at) || IsPartOfName(at))
            return null;
        var next = at + 1;
        var kind = Daytime(ref next);
        var comma = Text(next) is "," ? 1 : 0;
        if ((DayFirst(next + comma) ?? MonthFirst(next + comma, inside: false)) is { Reference: CalendarDate { Day: not null } date } dated)
            return WithClock(new Phrase(dated.End, date with { Weekday = weekday }, kind));
        if (Is(at, WordKind.Ambiguous) && !Is(at - 1, WordKind.Preposition))
            return null;
        var of = comma > 0 || IsWord(next, "of") ? 1 : 0;
        if ((Turn(next + of) ?? (of > 0 ? Beside(next + of + (IsWord(next + of, "the") ? 1 : 0)) : null)) is { Reference: { } week } turn && IsWeek(week))
            return new Phrase(turn.End, new WeekdayOf(weekday, week), kind);
        return WithClock(new Phrase(next, new WeekdayNear(weekday), kind));
    }

    private static bool IsWeek(TimeReference reference) => reference is Shifted { Unit: CalendarUnit.Week } or SeenFromTold { Reference: Shifted { Unit: CalendarUnit.Week } };

    /// <summary>"Bloody Sunday" is no day of the week.</summary>
    private bool IsPartOfName(int at) =>
        at - 1 > first && IsCapital(at - 1) && document.Syntax.Head(at - 1) == at && document.Syntax.Label(at - 1) is "compound" or "amod" or "flat" && senses[at - 1 - first] is null;

    /// <summary>yesterday, tomorrow morning, tonight.</summary>
    private Phrase? DayWord(int at)
    {
        if (Is(at, WordKind.Night, out var night))
            return WithClock(new Phrase(at + 1, new Shifted(CalendarUnit.Day, night), TimeKind.Time));
        if (!Is(at, WordKind.Day, out var days) || (at > first && IsCapital(at) && document.Syntax.Upos(at - 1) != "PUNCT"))
            return null;                                               // "told the Today programme"
        var next = at + 1;
        var kind = Daytime(ref next);
        return WithClock(new Phrase(next, new Shifted(CalendarUnit.Day, days), kind));
    }

    /// <summary>"overnight", "overnight on Monday".</summary>
    private Phrase? Overnight(int at)
    {
        if (!Is(at, WordKind.Overnight, out var back))
            return null;
        var on = Is(at + 1, WordKind.Preposition) ? 1 : 0;
        return Weekday(at + 1 + on) is { } day ? day with { Kind = TimeKind.Time } : new Phrase(at + 1, new Stretch(CalendarUnit.Day, back), TimeKind.Time);
    }

    /// <summary>last Friday, this week, next March, the past 24 hours, last night.</summary>
    private Phrase? Turn(int at)
    {
        var isRolling = Is(at, WordKind.Rolling, out var turn);
        if (!isRolling && !Is(at, WordKind.Turn, out turn))
            return null;
        var next = at + 1;
        if (Is(next, WordKind.Rolling, out var second))                        // "this past week"
            (isRolling, turn, next) = (true, second, next + 1);
        var isDefinite = IsWord(at - 1, "the");
        if (turn != 0 && Number(next, out var number, out var behind) && IsUnit(behind, out var counted) && !IsHyphen(behind))
            return new Phrase(behind + 1, new Stretch(counted, turn * number));
        if (Is(next, WordKind.Vague) && IsUnit(next + 1, out _))
            return new Phrase(next + 2, Untold.Instance);
        if (Is(next, WordKind.Weekday, out var weekday) && IsCapital(next))
        {
            var after = next + 1;
            var kind = Daytime(ref after);
            return WithClock(new Phrase(after, new WeekdayNear(weekday, turn), kind));
        }
        if (MonthFirst(next, inside: true) is { } month)
            return month.Reference is CalendarDate { Year: null, Month: { } m, Day: null } ? month with { Reference = new MonthNear(m, turn) } : month;
        if (Named(next) is { Reference: NamedDayNear { Year: null } named } holy)
            return holy with { Reference = named with { Turn = turn } };
        if (Is(next, WordKind.Season, out var season))
            return new Phrase(next + 1, new SeasonNear(season, turn));
        if (Is(next, WordKind.Daytime))
            return new Phrase(next + 1, turn > 0 ? new SeenFromTold(CalendarUnit.Day, 1) : new Shifted(CalendarUnit.Day, turn), TimeKind.Time);
        return IsUnit(next, out var unit) ? TurnedUnit(next, unit, turn, isRolling, isDefinite) : null;
    }

    private Phrase? TurnedUnit(int at, CalendarUnit unit, int turn, bool isRolling, bool isDefinite)
    {
        if (unit is CalendarUnit.Half or CalendarUnit.Minute || (turn == 0 && unit <= CalendarUnit.Day) || IsHyphen(at + 1))
            return null;
        if (IsPlural(at) || unit == CalendarUnit.Century || (isDefinite && turn < 0 && IsWord(at + 1, "of")))
            return new Phrase(at + 1, Untold.Instance);
        if (unit == CalendarUnit.Weekend)
            return new Phrase(at + 1, new WeekendNear(turn));
        if (unit == CalendarUnit.Day && isDefinite && turn > 0 && !isRolling)
            return new Phrase(at + 1, new SeenFromTold(unit, 1));
        if (unit <= CalendarUnit.Day && !isRolling && !isDefinite)
            return null;
        if (turn != 0 && (isRolling || isDefinite))                            // "the past week", "over the last year": so much from today
            return new Phrase(at + 1, turn > 0 ? new Hence(unit, 1, Within: true) : new Stretch(unit, -1));
        return new Phrase(at + 1, new Shifted(unit, turn));
    }

    /// <summary>the previous day, the following week, that night, the same year.</summary>
    private Phrase? Beside(int at)
    {
        if (!Is(at, WordKind.Beside, out var by) || document.Syntax.Upos(at) is "SCONJ" or "PRON" or "ADP")
            return null;
        var next = at + 1;
        if (Is(next, WordKind.Beside, out var second))                         // "that same day"
            (by, next) = (second, next + 1);
        if (Is(next, WordKind.Daytime))
            return new Phrase(next + 1, new SeenFromTold(CalendarUnit.Day, by), TimeKind.Time);
        if (Is(next, WordKind.Weekday, out var weekday))
            return new Phrase(next + 1, new SeenFromTold(new WeekdayNear(weekday, by == 0 ? null : by), Precision.Day));
        if (Number(next, out _, out var behind) && IsUnit(behind, out _))
            return new Phrase(behind + 1, Untold.Instance);
        if (!IsUnit(next, out var unit) || unit < CalendarUnit.Day || unit == CalendarUnit.Half || IsHyphen(next + 1))
            return null;
        return new Phrase(next + 1, IsPlural(next) ? Untold.Instance : new SeenFromTold(unit, by));
    }

    /// <summary>the day before, the night before, the week after, the day before yesterday.</summary>
    private Phrase? DayBefore(int at)
    {
        var isDaytime = Is(at, WordKind.Daytime);
        var unit = CalendarUnit.Day;
        if ((!isDaytime && (!IsUnit(at, out unit) || unit < CalendarUnit.Day || IsPlural(at))) || !IsWord(at - 1, "the") || !Is(at + 1, WordKind.Apart, out var by))
            return null;
        if (unit == CalendarUnit.Day && Is(at + 2, WordKind.Day, out var days))
            return new Phrase(at + 3, new Shifted(unit, by + days));
        return new Phrase(at + 2, HasComplement(at + 1) ? Untold.Instance : new SeenFromTold(unit, by), isDaytime ? TimeKind.Time : TimeKind.Date);
    }

    /// <summary>Whether something stands behind "before" or "after": "a day after <c>the vote</c>".</summary>
    private bool HasComplement(int at) => document.Syntax.Label(at) is "case" or "mark" or "fixed" || (document.Syntax.Upos(at) is "ADP" or "SCONJ" && document.Syntax.Head(at) > at);

    /// <summary>two weeks ago, a day earlier, three days later, a year from now; in three days; else how long: three days.</summary>
    private Phrase? Counted(int at)
    {
        if (!Quantity(at, out var number, out var isNear, out var next) || !IsUnit(next, out var unit) || unit is CalendarUnit.Half or CalendarUnit.Quarter)
            return null;
        if (!IsPlural(next) && YearNumber(at, out _))
            return null;                                               // "the 1986 year"
        var from = next++;
        if (Is(next, WordKind.Age) || (IsHyphen(next) && Is(next + 1, WordKind.Age)) || (IsWord(next, "of") && Is(next + 1, WordKind.Age)))
            return new Phrase(next + 1, null);
        if (IsWord(next, "and") && IsWord(next + 1, "a") && IsUnit(next + 2, out var half) && half == CalendarUnit.Half)
            (number, next) = (null, next + 3);
        if (Is(next, WordKind.Ago, out var ago))
            return new Phrase(next + 1, number is { } n ? new Shifted(unit, ago * n, About(at)) : Untold.Instance);
        if (IsWord(next, "from") && (Is(next + 1, WordKind.Now) || Is(next + 1, WordKind.Day)))
            return new Phrase(next + 2, number is { } n && Is(next + 1, WordKind.Now) ? new Shifted(unit, n) : Untold.Instance);
        if (Is(next, WordKind.Apart, out var apart))
        {
            if (HasComplement(next) && !IsWord(next, "on"))
                return new Phrase(next + 1, Untold.Instance);
            if (!HasComplement(next))
                return new Phrase(next + 1, number is { } n && unit >= CalendarUnit.Day ? new SeenFromTold(unit, apart * n) : Untold.Instance);
        }
        if (isNear)
            return new Phrase(next, Untold.Instance);
        var isWithin = IsWord(at - 1, "within");
        if (number is { } count && (isWithin || IsWord(at - 1, "in")) && !IsHyphen(from - 1) && !Modifies(from))
            return new Phrase(next, new Hence(unit, count, isWithin), TimeKind.Duration);
        return new Phrase(next, Untold.Instance, TimeKind.Duration);
    }

    /// <summary>How many: three, a few, several, twenty-five; no number where it is not told, or only a plural: "weeks ago".</summary>
    private bool Quantity(int at, out int? number, out bool isNear, out int next)
    {
        (number, isNear, next) = (null, false, at);
        if (IsUnit(at, out var half))
            return IsPlural(at) && (Is(at + 1, WordKind.Ago) || Is(at + 1, WordKind.Apart) || IsWord(at - 1, "for"));
        if (Number(at, out var told, out next))
            number = told;
        else if (Is(at, WordKind.Vague, out var near))
            (isNear, next) = (near == 1, at + 1);
        else
            return false;
        if (Is(next, WordKind.Vague))                                          // "a few", "a couple of"
            (number, next) = (null, next + 1);
        if (number is null && IsWord(next, "of"))
            next++;
        if (IsWord(next, "and") && IsWord(next + 1, "a") && IsUnit(next + 2, out half) && half == CalendarUnit.Half)
            (number, next) = (null, next + 3);
        else if (IsUnit(at - 1, out half) && half == CalendarUnit.Half)        // "half a year"
            number = null;
        if (IsHyphen(next))
            next++;
        return true;
    }

    /// <summary>Whether the number is more or not quite so much: "more than two years ago".</summary>
    private int About(int at) => Is(IsWord(at - 1, "than") ? at - 2 : at - 1, WordKind.About, out var about) ? about : 0;
}
