using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>
/// The head of a report's first paragraph: place, day, agency, and a dash behind them, as <c>TEHRAN (Reuters) -</c>,
/// <c>GENEVA, March 12 -</c>, <c>KABUL, Afghanistan --</c> or <c>Boulder, CO, Feb. 23 (UPI) --</c>. It is a sentence of its own.
/// </summary>
/// <remarks>
/// A place in capitals is enough. In ordinary case an agency in brackets or a day must stand before the dash, and a
/// sentence begin behind it: <c>Chad - Niger talks</c> and <c>Ms Moe (Oslo) - a lawyer - said</c> are no datelines.
/// </remarks>
internal readonly ref struct Dateline
{
    /// <summary>The most tokens before the dash.</summary>
    private const int Longest = 18;

    /// <summary>So many capitals make a word a place; fewer may be an initial or a title.</summary>
    private const int PlaceCapitals = 3;

    /// <summary>Letters of the small words within names: Dar <c>es</c> Salaam, Bosnia <c>and</c> Herzegovina.</summary>
    private const int LongestParticle = 3;

    private static readonly string[] Months = [.. DateTimeFormatInfo.InvariantInfo.MonthNames.Where(m => m.Length > 0)];
    private static readonly string[] Days = DateTimeFormatInfo.InvariantInfo.DayNames;

    private readonly ReadOnlySpan<char> text;
    private readonly TokenLayer tokens;
    private readonly int first;
    private readonly int end;

    private Dateline(Document document, int first)
    {
        text = document.Text;
        tokens = document.Tokens;
        this.first = first;
        end = first + 1;
        while (end < tokens.Count && end - first < Longest + 4 && !tokens.StartsParagraph(end))
            end++;
    }

    /// <summary>The number of tokens of the dateline at the head of a paragraph, its dash included; 0 if there is none.</summary>
    /// <param name="document">Has its tokens.</param>
    /// <param name="first">The paragraph's first token.</param>
    public static int Length(Document document, int first)
    {
        var paragraph = new Dateline(document, first);
        var dash = paragraph.FindDash(out var agency);
        return dash > first && paragraph.IsHead(dash, agency) ? dash + 1 - first : 0;
    }

    /// <summary>Finds the dash behind words of which a dateline may consist, or -1; a bracket on the way holds the agency.</summary>
    private int FindDash(out bool agency)
    {
        agency = false;
        if (!char.IsUpper(Word(first)[0]))
            return -1;
        for (var token = first; token < end; token++)
        {
            var word = Word(token);
            if (word is "(")
            {
                var close = ClosingBracket(token);
                if (close < 0 || !IsAgency(token + 1, close))
                    return -1;
                agency = true;
                token = close;
            }
            else if (IsDash(word))
            {
                if (StandsApart(token))
                    return token;
            }
            else if (!MayStandInside(word))
            {
                return -1;
            }
        }
        return -1;
    }

    private bool IsHead(int dash, bool agency)
    {
        if (dash + 1 >= end)
            return false;
        var capitals = BeginsInCapitals(dash);
        var certain = agency || HasDay(dash);
        return (capitals && certain) || ((capitals || certain) && BeginsSentence(dash + 1));
    }

    private static bool MayStandInside(ReadOnlySpan<char> word) =>
        word is "," or "/" or "." || char.IsAsciiDigit(word[0]) || char.IsUpper(word[0])
        || Characters.IsApostrophe(word[0]) || IsParticle(word);

    private static bool IsParticle(ReadOnlySpan<char> word) => word.Length <= LongestParticle && char.IsLower(word[0]);

    private static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "--" or "---" or "\u2013" or "\u2014" or "\u2015";

    /// <summary>Not the hyphen of PORT-AU-PRINCE nor the dash of KHARTOUM–JUBA, but that of TEHRAN- or BAGHDAD—.</summary>
    private bool StandsApart(int dash) =>
        Word(dash) is not ("-" or "\u2013") || tokens.SpaceAfter(dash) || tokens.SpaceAfter(dash - 1) || Word(dash - 1) is ")";

    /// <summary>An agency's name is one word in any case, or several that begin with capitals.</summary>
    private bool IsAgency(int from, int close)
    {
        for (var token = from; token < close; token++)
        {
            if (token == from ? !char.IsLetter(Word(token)[0]) : char.IsLower(Word(token)[0]))
                return false;
        }
        return close > from;
    }

    private int ClosingBracket(int open)
    {
        for (var token = open + 1; token < end; token++)
        {
            if (Word(token) is ")")
                return token;
        }
        return -1;
    }

    /// <summary>Whether the place, as far as the first comma or bracket, is in capitals.</summary>
    private bool BeginsInCapitals(int dash)
    {
        var found = false;
        for (var token = first; token < dash && Word(token) is not ("," or "("); token++)
        {
            var word = Word(token);
            if (word.ContainsAnyInRange('a', 'z') && !IsParticle(word))
                return token > first && found && IsMonth(word);
            found |= Letters(word) >= PlaceCapitals;
        }
        return found;
    }

    /// <summary>A day of the week, or a month with a number beside it.</summary>
    private bool HasDay(int dash)
    {
        for (var token = first + 1; token < dash; token++)
        {
            var word = Word(token);
            if (Days.AsSpan().Contains(word.ToString(), StringComparer.OrdinalIgnoreCase))
                return true;
            if (IsMonth(word) && (char.IsAsciiDigit(Word(token - 1)[0]) || char.IsAsciiDigit(Word(token + 1)[0])))
                return true;
        }
        return false;
    }

    /// <summary>A month's name, whole or cut short: March, Mar., Sept.</summary>
    private static bool IsMonth(ReadOnlySpan<char> word)
    {
        var name = word.TrimEnd('.');
        if (name.Length < 3)
            return false;
        foreach (var month in Months)
        {
            if (month.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether what follows begins with no small letter, and is not all in capitals as a headline is.</summary>
    private bool BeginsSentence(int from)
    {
        if (char.IsLower(Word(from)[0]))
            return false;
        for (var token = from; token < end; token++)
        {
            if (Word(token).ContainsAnyInRange('a', 'z'))
                return true;
        }
        return false;
    }

    private static int Letters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
            count += char.IsLetter(c) ? 1 : 0;
        return count;
    }

    private ReadOnlySpan<char> Word(int token) => text[tokens.Start(token)..tokens.End(token)];
}
