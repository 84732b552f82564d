using System.Globalization;
using Dragoman.Language;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>A stretch of tokens that tells a time, or looks as if it did.</summary>
/// <param name="End">The token after its last.</param>
/// <param name="Reference">What it says; null for what is no time, such as an age.</param>
/// <param name="Kind">What kind of time.</param>
internal readonly record struct Phrase(int End, TimeReference? Reference, TimeKind Kind = TimeKind.Date);

/// <summary>
/// How English tells time, over the tokens of one sentence after another. A rule reads from a token on and returns the
/// phrase it found there; none reads back further than a word or two. This part has the words; the others have the rules.
/// </summary>
internal sealed partial class TimeGrammar(Document document, TimeWords words)
{
    /// <summary>No word that says when is longer, in characters.</summary>
    private const int LongestWord = 24;

    /// <summary>Years that news speaks of by their four digits.</summary>
    private const int FirstYear = 1000, LastYear = 2100;

    private Sense[]?[] senses = [];
    private byte[] prefixes = [];
    private int first;
    private int end;
    private string[]? spelled;

    /// <summary>Turns to a sentence.</summary>
    public void Enter(Sentence sentence)
    {
        (first, end, spelled) = (sentence.First, sentence.End, null);
        if (senses.Length < sentence.Count)
            (senses, prefixes) = (new Sense[]?[sentence.Count + 32], new byte[sentence.Count + 32]);
        for (var token = first; token < end; token++)
            Look(token);
    }

    /// <summary>The time told from a token on; null if none is.</summary>
    public Phrase? Read(int at)
    {
        if (senses[at - first] is null && !StartsWithDigit(at))
            return null;
        return Age(at) ?? Set(at) ?? ClockTime(at) ?? Spanning(at) ?? Counted(at) ?? TimeOfDay(at) ?? Sometime(at);
    }

    /// <summary>Where an expression begins if "the" and the preposition before it are counted in, and what that makes of it.</summary>
    /// <param name="at">Its first token without them.</param>
    /// <param name="from">Where it may begin at the earliest.</param>
    /// <param name="bound">How an act stands to it.</param>
    public int WithPreposition(int at, int from, out Bound bound)
    {
        bound = Bound.At;
        var start = at > from && IsWord(at - 1, "the") ? at - 1 : at;
        if (start - 1 < from)
            return start;
        if (start - 2 >= from && (IsWord(start - 1, "of") || IsWord(start - 1, "to")) && Is(start - 2, WordKind.Preposition, out var before) && (Bound)before == Bound.Before)
        {
            bound = Bound.Before;                                      // "ahead of", "prior to"
            return start - 2;
        }
        if (document.Syntax.Upos(at) == "ADV" && document.Syntax.Head(start - 1) != at)
            return start;                                              // "at recently freed prisons"
        if (Is(start - 1, WordKind.Between) && !Is(start - 1, WordKind.Preposition))
            return start - 1;
        if (IsWord(start - 1, "of") || IsVerb(start - 1) || !Is(start - 1, WordKind.Preposition, out var value))
            return start;
        bound = (Bound)value;
        return start - 1;
    }

    /// <summary>A time without counting, durations or sets: what may stand at the ends of a range or within another time.</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="inside">Whether the words before say that a time must follow: "the end of ...".</param>
    private Phrase? Atom(int at, bool inside)
    {
        if (at >= end)
            return null;
        if (StartsWithDigit(at) && prefixes[at - first] == 0)
            return Named(at) ?? Numeric(at) ?? DayFirst(at) ?? Decade(at, inside) ?? Year(at, inside);
        if (senses[at - first] is null)
            return null;
        return Prefixed(at) ?? Named(at) ?? DayFirst(at) ?? MonthFirst(at, inside) ?? Weekday(at) ?? DayWord(at) ?? Overnight(at) ?? Third(at) ?? Within(at)
            ?? Ordinal(at) ?? Turn(at) ?? Beside(at) ?? DayBefore(at) ?? Season(at) ?? Quarter(at) ?? Decade(at, inside) ?? UnitFirst(at);
    }

    /// <summary>Finds what a word may do, and cuts off "mid-" before another.</summary>
    private void Look(int token)
    {
        senses[token - first] = null;
        prefixes[token - first] = 0;
        var text = document.Text.AsSpan(document.Tokens.Start(token), document.Tokens.Span(token).Length);
        if (text.Length > LongestWord)
            return;
        if (!System.Text.Ascii.IsValid(text))
            text = Spelling.Normal(text);
        var found = words.Senses(text);
        if (found is null && text.IndexOf('-') is > 0 and var hyphen && words.Senses(text[..hyphen]) is { } before && Array.Exists(before, s => s.Kind == WordKind.Part))
        {
            prefixes[token - first] = (byte)(hyphen + 1);
            found = words.Senses(text[(hyphen + 1)..]) ?? [];
        }
        senses[token - first] = found;
    }

    private ReadOnlySpan<char> Text(int at) =>
        at < first || at >= end ? [] : document.Text.AsSpan(document.Tokens.Start(at) + prefixes[at - first], document.Tokens.Span(at).Length - prefixes[at - first]);

    private bool Is(int at, WordKind kind, out int value)
    {
        value = 0;
        if (at < first || at >= end || senses[at - first] is not { } all)
            return false;
        foreach (var sense in all)
        {
            if (sense.Kind != kind)
                continue;
            value = sense.Value;
            return true;
        }
        return false;
    }

    private bool Is(int at, WordKind kind) => Is(at, kind, out _);

    private bool IsUnit(int at, out CalendarUnit unit)
    {
        var found = Is(at, WordKind.Unit, out var value);
        unit = (CalendarUnit)value;
        return found;
    }

    /// <summary>Whether the lemma at a token is the word: for the few that only join others.</summary>
    private bool IsWord(int at, string word) => at >= first && at < end && document.Syntax.Lemma(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsPlural(int at) => document.Syntax.Xpos(at) is "NNS" or "NNPS";

    private bool IsCapital(int at) => Text(at) is [var initial, ..] && char.IsUpper(initial);

    private bool IsHyphen(int at) => Text(at) is "-" or "\u2010" or "\u2011";

    private bool IsVerb(int at) => document.Syntax.Upos(at) is "VERB" or "AUX";

    private bool StartsWithDigit(int at) => Text(at) is [var a, ..] text && (char.IsAsciiDigit(a) || (Characters.IsApostrophe(a) && text.Length > 1 && char.IsAsciiDigit(text[1])));

    /// <summary>Whether a word belongs to a noun behind it: "the <c>2003</c> invasion".</summary>
    private bool Modifies(int at) =>
        document.Syntax.Head(at) > at && document.Syntax.Upos(document.Syntax.Head(at)) is "NOUN" or "PROPN" && document.Syntax.Label(at) is "nummod" or "compound" or "amod" or "nmod:poss" or "nmod:unmarked" or "nmod";

    /// <summary>Whether a number counts the things behind it: "in March <c>10</c> people died"; not "the March <c>10</c> talks".</summary>
    private bool Counts(int number, int from) =>
        Modifies(number) && document.Syntax.Label(number) == "nummod" && IsPlural(document.Syntax.Head(number)) && !IsDefinite(from);

    /// <summary>Whether "the", "a" or an owner stands before.</summary>
    private bool IsDefinite(int at) => at > first && document.Syntax.Upos(at - 1) is "DET" or "PART" or "PRON";

    private static bool Digits(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>A whole number, in digits or in words; the token after it.</summary>
    private bool Number(int at, out int number, out int next)
    {
        next = at + 1;
        if (Text(at).Length <= 4 && Digits(Text(at), out number))
            return number > 0;
        if (!Is(at, WordKind.Number, out number))
            return false;
        if (number % 10 == 0 && number >= 20 && IsHyphen(next) && Is(next + 1, WordKind.Number, out var ones) && ones < 10)
            (number, next) = (number + ones, next + 2);
        return true;
    }

    /// <summary>A day of the month: 5, 5th.</summary>
    private bool DayNumber(int at, out int day, out bool isOrdinal)
    {
        var text = Text(at);
        isOrdinal = text.Length > 2 && (text.EndsWith("th") || text.EndsWith("st") || text.EndsWith("nd") || text.EndsWith("rd"));
        if (isOrdinal)
            text = text[..^2];
        day = 0;
        return text.Length is 1 or 2 && Digits(text, out day) && day is >= 1 and <= 31;
    }

    private bool YearNumber(int at, out int year)
    {
        year = 0;
        return Text(at).Length == 4 && Digits(Text(at), out year) && year is >= FirstYear and <= LastYear;
    }

    /// <summary>The words of the sentence as lexicons compare them.</summary>
    private string[] Spelled()
    {
        if (spelled is not null)
            return spelled;
        spelled = new string[end - first];
        for (var i = 0; i < spelled.Length; i++)
            spelled[i] = Spelling.Normal(Text(first + i));
        return spelled;
    }
}
