using Dragoman.Lexicons;

namespace Dragoman.Time;

/// <summary>Holy days, and dates of other calendars.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>"Eid al-Fitr", "Easter 2022", "Ramadan 1444".</summary>
    private Phrase? Named(int at)
    {
        if (!Is(at, WordKind.Name) || words.Days.Longest(Spelled(), at - first, d => IsFollowed(at, d), out var day) is not (> 0 and var length))
            return null;
        var next = at + length;
        var of = Text(next) is "," || IsWord(next, "of") ? 1 : 0;
        if (OwnYear(next + of, day!.Calendar, out var year))
            return new Phrase(next + of + 1, new NamedDayNear(day, year));
        if (DayNumber(next, out _, out _) && Is(at, WordKind.Name) && ForeignMonthFirst(at) is { } date)            // "Ramadan 15, 1444"
            return date;
        // "the Easter Rising", "the Yom Kippur War": a name of something else
        var isPartOfName = next < end && IsCapital(next) && document.Syntax.Upos(next) == "PROPN" && senses[next - first] is null;
        if (IsUnit(next, out var unit) && unit == CalendarUnit.Weekend)
            return new Phrase(next + 1, Untold.Instance);              // which days of "the Easter weekend", nobody says
        return isPartOfName ? null : new Phrase(next, new NamedDayNear(day));
    }

    /// <summary>Whether the word that a named day needs stands behind it: "the September 11 attacks".</summary>
    private bool IsFollowed(int at, NamedDay day)
    {
        if (day.Before.Count == 0)
            return true;
        for (var token = at + 1; token < Math.Min(end, at + 4); token++)
        {
            if (day.Before.Contains(document.Syntax.Lemma(token), StringComparer.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private bool ForeignMonth(int at, out ForeignMonth? month, out int next)
    {
        month = null;
        next = at;
        if (!Is(at, WordKind.Name) || words.Months.Longest(Spelled(), at - first, null, out month) is not (> 0 and var length))
            return false;
        next = at + length;
        return true;
    }

    /// <summary>Ramadan 15, 1444; Bahman 1357.</summary>
    private Phrase? ForeignMonthFirst(int at)
    {
        if (!ForeignMonth(at, out var month, out var next))
            return null;
        if (DayNumber(next, out var day, out _) && !Counts(next, at))
            return Foreign(month!, day, next + 1);
        return OwnYear(next, month!.Calendar, out var year) && month.Calendar.IsOwnYear(year)
            ? new Phrase(next + 1, new NamedDayNear(new NamedDay(month.Calendar, month.Month, 1, NamedDay.WholeMonth, null, null, []), year)) : null;
    }

    private Phrase Foreign(ForeignMonth month, int day, int next)
    {
        var comma = Text(next) is "," ? 1 : 0;
        var date = new NamedDay(month.Calendar, month.Month, day, 1, null, null, []);
        return OwnYear(next + comma, month.Calendar, out var year) ? new Phrase(next + comma + 1, new NamedDayNear(date, year)) : new Phrase(next, new NamedDayNear(date));
    }

    private bool OwnYear(int at, DayCalendar calendar, out int year) =>
        YearNumber(at, out year) || (calendar == DayCalendar.Hebrew && Text(at).Length == 4 && Digits(Text(at), out year) && calendar.IsOwnYear(year));
}
