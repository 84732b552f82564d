namespace Dragoman.Time;

/// <summary>Parts of longer times.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>mid-March, mid-2014.</summary>
    private Phrase? Prefixed(int at)
    {
        if (prefixes[at - first] == 0)
            return null;
        var prefix = document.Text.AsSpan(document.Tokens.Start(at), prefixes[at - first] - 1);
        var third = Array.Find(words.Senses(prefix)!, s => s.Kind == WordKind.Part).Value;
        var whole = StartsWithDigit(at) ? Decade(at, inside: true) ?? Year(at, inside: true) : MonthFirst(at, inside: true) ?? Weekday(at) ?? Season(at);
        return whole is { Reference: { } reference } found ? found with { Reference = new ThirdOf(reference, third) } : null;
    }

    /// <summary>early March, late on Monday, the end of June, the beginning of this year, the middle of the week.</summary>
    private Phrase? Third(int at)
    {
        if (!Is(at, WordKind.Part, out var third) || IsVerb(at))
            return null;
        var isNoun = document.Syntax.Upos(at) == "NOUN";
        var next = at + 1;
        if (IsWord(next, "of"))
            next++;
        else if (IsHyphen(next))
            next++;
        else if (!isNoun && (IsWord(next, "in") || IsWord(next, "on")))
            next++;
        if (IsWord(next, "the"))
            next++;
        if (IsWord(next - 1, "the") && DefiniteUnit(next) is { } whole)
            return new Phrase(next + 1, new ThirdOf(whole, third));
        if (Atom(next, inside: true) is not { Reference: { } inner } found || (isNoun && next == at + 1 && inner is not (CalendarDate or Shifted)))
            return null;
        return found with { Reference = new ThirdOf(inner, third), Kind = IsDay(inner) ? TimeKind.Time : found.Kind };
    }

    private static bool IsDay(TimeReference reference) =>
        reference is WeekdayNear or WeekdayOf or CalendarDate { Day: not null } or FromTo { Last: CalendarDate { Day: not null } } or Shifted { Unit: CalendarUnit.Day } or SeenFromTold { Reference: Shifted { Unit: CalendarUnit.Day } };

    /// <summary>"the year", where the words before make it the document's: "the end of the year".</summary>
    private Shifted? DefiniteUnit(int at) =>
        IsUnit(at, out var unit) && unit is > CalendarUnit.Day and not CalendarUnit.Half and not CalendarUnit.Fortnight && !IsPlural(at) && !IsHyphen(at + 1) && !IsWord(at + 1, "of") ? new Shifted(unit, 0) : null;

    /// <summary>earlier this month, later this year, later in the week, earlier in the day, earlier on Monday.</summary>
    private Phrase? Within(int at)
    {
        if (!Is(at, WordKind.Within, out var side))
            return null;
        var next = at + 1;
        if (IsWord(next, "in") || IsWord(next, "on"))
            next++;
        if (IsWord(next, "the"))
        {
            next++;
            if (IsUnit(next, out var unit) && unit == CalendarUnit.Day)
                return new Phrase(next + 1, new SeenFromTold(new Shifted(unit, 0), Precision.Day, OrToday: true), TimeKind.Time);
            if (DefiniteUnit(next) is { } whole)
                return new Phrase(next + 1, new SplitToday(whole, side > 0));
        }
        if (Atom(next, inside: true) is not { Reference: { } inner } found)
            return null;
        return inner is Shifted { By: 0, Unit: > CalendarUnit.Day } ? found with { Reference = new SplitToday(inner, side > 0) }
            : found with { Kind = IsDay(inner) ? TimeKind.Time : found.Kind };
    }

    /// <summary>the first week of March, the second half of 2020, third-quarter 2021, the last Friday of the month, the first days of May.</summary>
    private Phrase? Ordinal(int at)
    {
        if (!Is(at, WordKind.Ordinal, out var number))
            return null;
        var next = IsHyphen(at + 1) ? at + 2 : at + 1;
        if (Is(next, WordKind.Weekday, out var weekday))
            return Whole(next + 1) is { Reference: { } month } found ? found with { Reference = new NthWeekdayOf(month, weekday, number) } : null;
        if (Number(next, out var count, out var counted) && IsUnit(counted, out var each) && !IsHyphen(counted) && number is 1 or -1)
            return Whole(counted + 1) is { Reference: { } all } total ? total with { Reference = new NthOf(all, each, number, count), Kind = TimeKind.Date } : null;
        var isMany = Is(next, WordKind.Vague);
        if (!IsUnit(isMany ? next + 1 : next, out var unit))
            return null;
        next += isMany ? 2 : 1;
        if (unit == CalendarUnit.Century)
            return new Phrase(next, Untold.Instance);
        if (unit is CalendarUnit.Quarter or CalendarUnit.Half && YearNumber(next, out var year))
            return new Phrase(next + 1, new NthOf(new CalendarDate(year, null, null), unit, number));
        if (Whole(next) is not { Reference: { } whole } inner)
            return null;
        return inner with { Reference = isMany || IsPlural(next - 1) ? new ThirdOf(whole, number < 0 ? 3 : 1) : new NthOf(whole, unit, number), Kind = TimeKind.Date };
    }

    /// <summary>What stands behind "of" or "in": "of March", "of the year".</summary>
    private Phrase? Whole(int at)
    {
        if (!IsWord(at, "of") && !IsWord(at, "in"))
            return null;
        var next = at + 1;
        if (IsWord(next, "the") && DefiniteUnit(next + 1) is { } whole)
            return new Phrase(next + 2, whole);
        return Atom(IsWord(next, "the") ? next + 1 : next, inside: true);
    }

    /// <summary>spring 2022, the summer of 2014, winter 2013-14; "in the spring".</summary>
    private Phrase? Season(int at)
    {
        if (!Is(at, WordKind.Season, out var season) || IsVerb(at) || IsPartOfName(at))
            return null;
        var of = IsWord(at + 1, "of") ? 1 : 0;
        if (YearNumber(at + 1 + of, out var year))
        {
            if (Year(at + 1 + of, inside: true) is { Reference: FromTo { Last: CalendarDate { Year: { } till } } } pair && till == year + 1 && season == 4)
                return new Phrase(pair.End, new Known(CalendarUnits.Months(year, 12, 3, Precision.Quarter)));
            // the winter of a year is the one it began or the one it ended with: only the year is sure
            return new Phrase(at + 2 + of, season == 4 ? new CalendarDate(year, null, null) : new Known(CalendarUnits.Months(year, 3 * season, 3, Precision.Quarter)));
        }
        if (of > 0)
            return null;
        var before = IsWord(at - 1, "the") ? at - 2 : at - 1;
        return Is(before, WordKind.Preposition) && !IsCapital(at) && !Modifies(at) ? new Phrase(at + 1, new SeasonNear(season)) : null;
    }

    /// <summary>Q1 2020, H2 of 2021.</summary>
    private Phrase? Quarter(int at)
    {
        var isHalf = Is(at, WordKind.Half, out var number);
        if (!isHalf && !Is(at, WordKind.Quarter, out number))
            return null;
        var of = IsWord(at + 1, "of") ? 1 : 0;
        return YearNumber(at + 1 + of, out var year)
            ? new Phrase(at + 2 + of, new NthOf(new CalendarDate(year, null, null), isHalf ? CalendarUnit.Half : CalendarUnit.Quarter, number)) : null;
    }

    /// <summary>year-end; the weekend, a weekend raid; the week of March 4; the eve of Ramadan.</summary>
    private Phrase? UnitFirst(int at)
    {
        if (Is(at, WordKind.Eve, out var by))
            return Whole(at + 1) is { Reference: { } eve } named && (IsDay(eve) || eve is NamedDayNear) ? named with { Reference = new DayBeside(eve, by) } : null;
        if (!IsUnit(at, out var unit) || IsPlural(at))
            return null;
        if (unit == CalendarUnit.Weekend)
            return IsPartOfName(at) ? null : new Phrase(at + 1, new WeekendNear());
        if (unit == CalendarUnit.Week && IsWord(at + 1, "of") && Atom(at + 2, inside: true) is { Reference: { } day } found && IsDay(day))
            return found with { Reference = new UnitOf(unit, day) };
        return unit is CalendarUnit.Month or CalendarUnit.Quarter or CalendarUnit.Year && IsHyphen(at + 1) && Is(at + 2, WordKind.Part, out var third) && third == 3
            ? new Phrase(at + 3, new ThirdOf(new Shifted(unit, 0), third)) : null;
    }
}
