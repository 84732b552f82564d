using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>
/// Finds words that say when and resolves them against the document's day. Reads the tokens and the document's date;
/// writes <see cref="Document.Times"/>. Without a date, only full dates are resolved.
/// </summary>
public sealed class TimeFinder(TimeWords words)
{
    /// <summary>Years that news speaks of by their four digits.</summary>
    private const int FirstYear = 1800, LastYear = 2100;

    /// <summary>Finds the time expressions.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<TimeExpression>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var reader = new Reader(words, document, document.Sentences.First(s), document.Sentences.End(s));
            for (var token = reader.First; token < reader.End;)
            {
                if (reader.At(token) is { } expression)
                {
                    found.Add(expression);
                    token = expression.End;
                }
                else
                {
                    token++;
                }
            }
        }
        document.Times = found;
    }

    private sealed class Reader(TimeWords words, Document document, int first, int end)
    {
        public int First => first;

        public int End => end;

        /// <summary>The time expression that begins at a token; null if none does.</summary>
        public TimeExpression? At(int token) =>
            FullDate(token) ?? Weekday(token) ?? Day(token) ?? Turn(token) ?? Ago(token) ?? Month(token) ?? Year(token);

        private string Word(int token) => token < end ? document.TextOf(document.Tokens.Span(token)).ToLowerInvariant() : string.Empty;

        private int? Number(string kind, int token) => words.Number(kind, Word(token));

        private int? Digits(int token, int least, int most)
        {
            var word = Word(token).AsSpan();
            if (word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal))
                word = word[..^2];
            return word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
        }

        private TimeExpression Expression(int from, int to, Interval past, Interval? ahead = null) =>
            new(from, to, new TextSpan(document.Tokens.Start(from), document.Tokens.End(to - 1)), past, ahead ?? past);

        /// <summary>22 May 2023, May 22, 2023, 22 May, May 22.</summary>
        private TimeExpression? FullDate(int token)
        {
            int? day, month;
            int next;
            if (Number("month", token) is { } named)
                (month, day, next) = (named, Digits(token + 1, 1, 31), token + 2);
            else
                (day, month, next) = (Digits(token, 1, 31), Number("month", token + 1), token + 2);
            if (day is null || month is null)
                return null;
            var comma = Word(next) == "," ? 1 : 0;
            if (Digits(next + comma, FirstYear, LastYear) is { } year)
                return IsDay(year, month.Value, day.Value) ? Expression(token, next + comma + 1, OneDay(new DateOnly(year, month.Value, day.Value))) : null;
            if (document.Date is not { } today)
                return null;
            var past = Nearest(today, month.Value, day.Value, -1);
            var ahead = Nearest(today, month.Value, day.Value, 1);
            return past is null || ahead is null ? null : Expression(token, next, OneDay(past.Value), OneDay(ahead.Value));
        }

        private TimeExpression? Weekday(int token)
        {
            var turn = Number("turn", token);
            var at = turn is null ? token : token + 1;
            if (document.Date is not { } today || Number("weekday", at) is not { } weekday)
                return null;
            var here = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
            var back = today.AddDays(-((here - weekday + 7) % 7));
            var forth = today.AddDays((weekday - here + 7) % 7);
            if (turn == -1 && back == today)
                back = back.AddDays(-7);
            if (turn == 1 && forth == today)
                forth = forth.AddDays(7);
            return Expression(token, at + 1, OneDay(turn == 1 ? forth : back), OneDay(turn == -1 ? back : forth));
        }

        private TimeExpression? Day(int token) =>
            document.Date is { } today && Number("day", token) is { } days ? Expression(token, token + 1, OneDay(today.AddDays(days))) : null;

        /// <summary>last week, next month, this year.</summary>
        private TimeExpression? Turn(int token)
        {
            if (document.Date is not { } today || Number("turn", token) is not { } turn)
                return null;
            if (words.Unit(Word(token + 1)) is { } unit && unit != "day")
                return Expression(token, token + 2, Whole(Shift(today, unit, turn), unit));
            if (Number("month", token + 1) is not { } month)
                return null;
            var past = MonthNear(today, month, -1);
            return turn == 1 ? Expression(token, token + 2, MonthNear(today, month, 1)) : Expression(token, token + 2, past);
        }

        /// <summary>two weeks ago, a year later.</summary>
        private TimeExpression? Ago(int token)
        {
            if (document.Date is not { } today || words.Unit(Word(token + 1)) is not { } unit || Number("ago", token + 2) is not { } direction || direction > 0)
                return null;
            var number = Number("number", token) ?? Digits(token, 1, 200);
            if (number is null)
                return null;
            var day = Shift(today, unit, direction * number.Value);
            return Expression(token, token + 3, unit == "day" ? OneDay(day) : Whole(day, unit));
        }

        /// <summary>January 2020, in January. Without a year a month counts only behind a preposition: "may" is a verb.</summary>
        private TimeExpression? Month(int token)
        {
            if (Number("month", token) is not { } month || !char.IsUpper(document.Text[document.Tokens.Start(token)]))
                return null;
            if (Digits(token + 1, FirstYear, LastYear) is { } year)
                return Expression(token, token + 2, Whole(new DateOnly(year, month, 1), "month"));
            if (document.Date is not { } today || token == first || document.Syntax.Upos(token - 1) != "ADP" || Digits(token + 1, 0, 99) is not null)
                return null;
            return Expression(token, token + 1, MonthNear(today, month, -1), MonthNear(today, month, 1));
        }

        private TimeExpression? Year(int token) =>
            token > first && document.Syntax.Upos(token - 1) == "ADP" && Word(token).Length == 4 && Digits(token, FirstYear, LastYear) is { } year
                ? Expression(token, token + 1, new Interval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "year"))
                : null;

        private static Interval OneDay(DateOnly day) => new(day, day, "day");

        private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

        private static DateOnly? Nearest(DateOnly today, int month, int day, int direction)
        {
            for (var year = today.Year; Math.Abs(year - today.Year) <= 4; year += direction)
            {
                if (year is < 1 or > 9998 || !IsDay(year, month, day))
                    continue;
                var there = new DateOnly(year, month, day);
                if (direction < 0 ? there <= today : there >= today)
                    return there;
            }
            return null;
        }

        private static Interval MonthNear(DateOnly today, int month, int direction)
        {
            var there = new DateOnly(today.Year, month, 1);
            if (direction < 0 && there > today)
                there = there.AddYears(-1);
            if (direction > 0 && month < today.Month)
                there = there.AddYears(1);
            return Whole(there, "month");
        }

        private static DateOnly Shift(DateOnly day, string unit, int by) => unit switch
        {
            "day" => day.AddDays(by),
            "week" => day.AddDays(7 * by),
            "month" => day.AddMonths(by),
            _ => day.Year + by is >= 1 and <= 9998 ? day.AddYears(by) : day,
        };

        /// <summary>The week (from Monday), month or year in which a day lies.</summary>
        private static Interval Whole(DateOnly day, string unit)
        {
            switch (unit)
            {
                case "week":
                    var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                    return new Interval(monday, monday.AddDays(6), unit);
                case "month":
                    var start = new DateOnly(day.Year, day.Month, 1);
                    return new Interval(start, start.AddMonths(1).AddDays(-1), unit);
                default:
                    return new Interval(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), "year");
            }
        }
    }
}
