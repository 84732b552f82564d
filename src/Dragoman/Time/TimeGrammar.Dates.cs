namespace Dragoman.Time;

/// <summary>Dates of the calendar, written out or in figures.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>A number before a noun is not taken for a year that is earlier: "the 1800 troops".</summary>
    private const int FirstYearBeforeNoun = 1900;

    /// <summary>Years of two digits up to here are of this century.</summary>
    private const int LastShortYear = 49;

    /// <summary>Dates in figures whose order is in doubt are understood if one reading is so near the document, in days, and the other is not.</summary>
    private const int Near = 31;

    private static readonly char[] Separators = ['-', '/', '.'];

    /// <summary>5 March 2024, 5th of March, 5-7 March, 5 to 7 March; the same with Ramadan or Bahman.</summary>
    private Phrase? DayFirst(int at)
    {
        if (!DayNumber(at, out var day, out var isOrdinal))
            return null;
        var (next, last) = (at + 1, day);
        if (DayRange(next, day, at, out var till))
            (next, last) = (next + 2, till);
        if (IsWord(next, "of") && (isOrdinal || IsWord(at - 1, "the")))
            next++;
        if (Month(next, out var month))
            return MaybeYear(next + 1, month, day, last);
        return ForeignMonth(next, out var foreign, out var behind) ? Foreign(foreign!, day, behind)
            : isOrdinal && last == day ? DayAlone(at, day, next) : null;
    }

    /// <summary>March 5, 2024; March 5th; March 5-7; March the 5th; March 2024; March last year; March.</summary>
    private Phrase? MonthFirst(int at, bool inside)
    {
        if (!Month(at, out var month))
            return ForeignMonthFirst(at);
        var next = at + 1;
        if (IsWord(next, "the") && DayNumber(next + 1, out _, out var isOrdinal) && isOrdinal)
            next++;
        if (DayNumber(next, out var day, out _) && !Counts(next, at))
        {
            var last = DayRange(next + 1, day, at, out var till) && !Month(next + 3, out _) ? till : day;
            return MaybeYear(last == day ? next + 1 : next + 3, month, day, last);
        }
        var comma = Text(at + 1) is "," || IsWord(at + 1, "of") ? 1 : 0;
        if (YearNumber(at + 1 + comma, out var year))
            return new Phrase(at + 2 + comma, new CalendarDate(year, month, null));
        if (Turn(at + 1 + (IsWord(at + 1, "of") ? 1 : 0)) is { Reference: Shifted { Unit: CalendarUnit.Year } turned } turn)
            return new Phrase(turn.End, new NthOf(turned, CalendarUnit.Month, month));
        return inside || MayStandAlone(at) ? new Phrase(at + 1, new CalendarDate(null, month, null)) : null;
    }

    /// <summary>A month without day or year counts behind a preposition, before "'s", and as the first part of a noun phrase: "a March summit".</summary>
    private bool MayStandAlone(int at)
    {
        if (Is(at - 1, WordKind.Preposition) && !IsVerb(at - 1))
            return true;
        return !Is(at, WordKind.Ambiguous) && document.Syntax.Label(at) is "nmod:poss" or "compound" && (at == first || document.Syntax.Upos(at - 1) != "PROPN");
    }

    private bool Month(int at, out int month) =>
        Is(at, WordKind.Month, out month) && IsCapital(at) && document.Syntax.MentionKind(at) != "person" && !IsVerb(at);

    /// <summary>A second day behind the first: "5-7", "5 to 7", "between 5 and 7", "5 and 6".</summary>
    private bool DayRange(int at, int day, int from, out int last) =>
        DayNumber(at + 1, out last, out _) && last > day && (IsTo(at) || (IsWord(at, "and") && (last == day + 1 || (Is(from - 1, WordKind.Between, out var joined) && joined == 1))));

    private bool IsTo(int at) => Is(at, WordKind.To) || IsHyphen(at);

    private Phrase? MaybeYear(int at, int month, int day, int last)
    {
        if (last > DateTime.DaysInMonth(4, month))
            return new Phrase(at, Untold.Instance);
        var comma = Text(at) is "," ? 1 : 0;
        int? year = YearNumber(at + comma, out var written) && !Counts(at + comma, at) ? written : null;
        if (year is null && Turn(at) is { Reference: Shifted { Unit: CalendarUnit.Year } turned } turn && day == last)      // "5 March last year"
            return new Phrase(turn.End, new NthOf(new NthOf(turned, CalendarUnit.Month, month), CalendarUnit.Day, day));
        var date = new CalendarDate(year, month, day);
        return new Phrase(year is null ? at : at + comma + 1, day == last ? date : new FromTo(date, date with { Day = last }));
    }

    /// <summary>"on the 5th", "the 5th of this month".</summary>
    private Phrase? DayAlone(int at, int day, int next)
    {
        if (IsUnit(next, out var unit) || IsHyphen(next))
            return unit == CalendarUnit.Century || (IsHyphen(next) && IsUnit(next + 1, out unit) && unit == CalendarUnit.Century) ? new Phrase(IsHyphen(next) ? next + 2 : next + 1, Untold.Instance) : null;
        if (!IsWord(at - 1, "the"))
            return null;
        if (IsWord(next - 1, "of") || IsWord(next, "of"))
        {
            var of = IsWord(next, "of") ? next + 1 : next;
            if (IsWord(of, "the") && IsUnit(of + 1, out unit) && unit == CalendarUnit.Month)
                return new Phrase(of + 2, new NthOf(new Shifted(CalendarUnit.Month, 0), CalendarUnit.Day, day));
            return Turn(of) is { Reference: Shifted { Unit: CalendarUnit.Month } month } turn ? new Phrase(turn.End, new NthOf(month, CalendarUnit.Day, day)) : null;
        }
        return IsWord(at - 2, "on") && !Modifies(at) ? new Phrase(next, new CalendarDate(null, null, day)) : null;
    }

    /// <summary>2024; 1979-80; 2014-2016. A number is a year behind a preposition or before a noun; not one that counts things.</summary>
    private Phrase? Year(int at, bool inside)
    {
        if (!YearNumber(at, out var year))
            return null;
        var phrase = new Phrase(at + 1, new CalendarDate(year, null, null));
        var last = at;
        if ((IsHyphen(at + 1) || Text(at + 1) is "\u2013" or "/") && !document.Tokens.SpaceAfter(at) && Digits(Text(at + 2), out var till) && Text(at + 2).Length is 2 or 4)
        {
            till = Text(at + 2).Length == 2 ? (year / 100 * 100) + till : till;
            if (till <= year || till > LastYear)
                return null;
            last = at + 2;
            phrase = new Phrase(at + 3, new FromTo(phrase.Reference!, new CalendarDate(till, null, null)));
        }
        if (Text(last + 1) is "%" || Is(last + 1, WordKind.Clock))
            return null;
        foreach (var number in (ReadOnlySpan<int>)[at, last])
        {
            if (!Modifies(number))
                continue;
            var noun = document.Syntax.Head(number);
            if (noun <= last || Is(noun, WordKind.Unit) || year < FirstYearBeforeNoun)
                return noun <= last ? phrase : null;
            return !IsPlural(noun) || IsDefinite(at) ? phrase : null;
        }
        return inside || IsYearPlace(at, last) ? phrase : null;
    }

    private bool IsYearPlace(int at, int last) =>
        (Is(at - 1, WordKind.Preposition) && !IsWord(at - 1, "at") && document.Syntax.MentionKind(at) is "time" or null)
        || (Text(at - 1) is "(" && Text(last + 1) is ")")
        || (IsUnit(at - 1, out var unit) && unit == CalendarUnit.Year && IsWord(at - 2, "the"));

    /// <summary>"the 1990s", "the '90s", "the nineties".</summary>
    private Phrase? Decade(int at, bool inside)
    {
        var isDefinite = IsWord(at - 1, "the") || (inside && IsWord(at - 2, "the")) || (prefixes[at - first] > 0 && IsWord(at - 1, "the")) || (IsHyphen(at - 1) && IsWord(at - 3, "the"));
        if (Is(at, WordKind.Decade, out var ten))
            return isDefinite ? new Phrase(at + 1, new DecadeNear(ten)) : null;
        var text = Text(at);
        if (text.Length < 3 || text[^1] is not ('s' or 'S'))
            return null;
        text = text[..^1];
        if (Language.Characters.IsApostrophe(text[^1]))
            text = text[..^1];
        if (text.Length > 0 && Language.Characters.IsApostrophe(text[0]))
            text = text[1..];
        if (!Digits(text, out var year) || year % 10 != 0)
            return null;
        if (text.Length == 4 && year is >= FirstYear and <= LastYear)
            return new Phrase(at + 1, new Known(CalendarUnit.Decade.Containing(new DateOnly(year, 1, 1))));
        return text.Length == 2 && year >= 10 && isDefinite ? new Phrase(at + 1, new DecadeNear(year)) : null;
    }

    /// <summary>2024-03-05, 2024/03/05, 05.03.2024, 5/3/24.</summary>
    private Phrase? Numeric(int at)
    {
        var next = at + 1;
        while (next < end && !document.Tokens.SpaceAfter(next - 1) && next - at < 5 && (StartsWithDigit(next) || IsTo(next)))
            next++;                                                    // the tokenizer may cut it
        var text = document.Text.AsSpan(document.Tokens.Start(at), document.Tokens.End(next - 1) - document.Tokens.Start(at));
        var separator = text.IndexOfAny(Separators);
        if (separator <= 0 || text.Length is < 6 or > 10)
            return null;
        Span<System.Range> parts = stackalloc System.Range[4];
        if (text.Split(parts, text[separator]) != 3 || !Digits(text[parts[0]], out var a) || !Digits(text[parts[1]], out var b) || !Digits(text[parts[2]], out var c))
            return null;
        if (text[parts[0]].Length == 4)
            return a is >= FirstYear and <= LastYear && IsDay(a, b, c) ? new Phrase(next, new CalendarDate(a, b, c)) : null;
        if (text[parts[2]].Length == 2)
            c += c <= LastShortYear ? 2000 : 1900;
        else if (text[parts[2]].Length != 4 || c is < FirstYear or > LastYear)
            return null;
        var (dayFirst, monthFirst) = (IsDay(c, b, a), IsDay(c, a, b) && text[separator] != '.');
        return dayFirst && monthFirst && a != b ? new Phrase(next, new Known(InDoubt(c, a, b)))
            : dayFirst ? new Phrase(next, new CalendarDate(c, b, a))
            : monthFirst ? new Phrase(next, new CalendarDate(c, a, b)) : null;
    }

    /// <summary>Day and month may be either way round: the reading near the document's day, else only the year is sure.</summary>
    private Interval InDoubt(int year, int one, int other)
    {
        DateOnly[] readings = [new(year, other, one), new(year, one, other)];
        var near = document.Date is { } today ? Array.FindAll(readings, r => Math.Abs(r.DayNumber - today.DayNumber) <= Near) : [];
        return near.Length == 1 ? Interval.OneDay(near[0]) : CalendarUnit.Year.Containing(readings[0]);
    }

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
