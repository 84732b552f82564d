namespace Dragoman.Language;

/// <summary>Cuts a run of word characters into its words: at hyphens, before units, before clitics.</summary>
internal sealed class WordCutter(TokenRules rules)
{
    /// <summary>Writes the words of a run.</summary>
    public void Cut(string text, int start, int end, TokenWriter writer)
    {
        var run = text.AsSpan(start, end - start);
        var hyphen = NextHyphen(text, start, end);
        if (hyphen == end || run.Contains('@') || IsCode(run))
        {
            Word(text, start, end, writer);
            return;
        }
        var from = start;
        for (var at = hyphen; at < end; at = NextHyphen(text, at + 1, end))
        {
            var next = NextHyphen(text, at + 1, end);
            if (at == from || (from == start && IsPrefix(text.AsSpan(from, at - from), text.AsSpan(at + 1, next - at - 1)))
                || rules.Suffixes.Contains(text.AsSpan(at + 1, next - at - 1)))
                continue;
            Word(text, from, at, writer);
            writer.Add(at, at + 1);
            from = at + 1;
        }
        Word(text, from, end, writer);
    }

    private static int NextHyphen(string text, int from, int end)
    {
        var length = text.AsSpan(from, end - from).IndexOfAny('-', '\u2010', '\u2011');
        return length < 0 ? end : from + length;
    }

    /// <summary>A prefix in capitals counts where all is in capitals: EX-PRESIDENT, but UN-backed.</summary>
    private bool IsPrefix(ReadOnlySpan<char> part, ReadOnlySpan<char> next) =>
        rules.Prefixes.Contains(part)
        && (part.Length == 1 || part.ContainsAnyExceptInRange('A', 'Z') || !next.ContainsAnyInRange('a', 'z'));

    /// <summary>Telephone numbers and the like, whose hyphens do not separate words: 713-853-3989, SS-N-22, 02-05-02.</summary>
    private static bool IsCode(ReadOnlySpan<char> run)
    {
        int digits = 0, groups = 1, others = 0, longest = 0, group = 0;
        foreach (var c in run)
        {
            if (Characters.IsHyphen(c))
            {
                groups++;
                group = 0;
                continue;
            }
            longest = Math.Max(longest, ++group);
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c != '+')
                others++;
        }
        // 5-7, 40-45 and 1990-95 are ranges; three groups, or 853-7557, are not.
        if (others == 0)
            return groups >= 3 || (run.Length == 8 && Characters.IsHyphen(run[3]));
        return groups >= 3 && digits > 0 && longest <= 2;
    }

    /// <summary>Writes one hyphenless run: a word, a word with a clitic, a number with a unit.</summary>
    private void Word(string text, int start, int end, TokenWriter writer)
    {
        var word = text.AsSpan(start, end - start);
        if (rules.Contraction(word) is { } lengths)
        {
            var at = start;
            foreach (var length in lengths)
            {
                writer.Add(at, at + length, joins: at > start);
                at += length;
            }
            return;
        }
        if (UnitStart(word) is var unit and > 0)
        {
            writer.Add(start, start + unit);
            writer.Add(start + unit, end);
            return;
        }
        if (CliticStart(word) is var clitic and > 0)
        {
            Word(text, start, start + clitic, writer);
            writer.Add(start + clitic, end, joins: true);
            return;
        }
        writer.Add(start, end);
    }

    /// <summary>Where the unit begins in a number with a unit, <c>1.2bn</c>; or 0.</summary>
    private int UnitStart(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return 0;
        var digits = 1;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ',' or ':'))
            digits++;
        return digits < word.Length && rules.Units.Contains(word[digits..]) ? digits : 0;
    }

    /// <summary>Where a clitic begins in a word: <c>they're</c>, <c>didn't</c>, <c>Iran's</c>; or 0.</summary>
    private int CliticStart(ReadOnlySpan<char> word)
    {
        const int LongestHost = 40, LongestClitic = 2;
        var apostrophe = word.Length - 2;
        while (apostrophe > 0 && !Characters.IsApostrophe(word[apostrophe]))
            apostrophe--;
        if (apostrophe <= 0 || apostrophe < word.Length - 1 - LongestClitic || word.Length > LongestHost)
            return 0;
        var tail = word[(apostrophe + 1)..];
        if (tail is "s" or "S")
            return IsDecade(word[..apostrophe]) ? 0 : apostrophe;
        Span<char> straight = stackalloc char[word.Length];
        var host = Visible(word[..apostrophe], straight);
        straight[host] = '\'';
        tail.CopyTo(straight[(host + 1)..]);
        var negated = tail is "t" or "T" && host > 1 && straight[host - 1] is 'n' or 'N';
        if (!rules.TakesClitic(straight[..(host + 1 + tail.Length)], negated ? host - 1 : host))
            return 0;
        return negated ? word[..apostrophe].LastIndexOfAny('n', 'N') : apostrophe;
    }

    /// <summary>Copies what is not invisible. Returns its length.</summary>
    private static int Visible(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (!Characters.IsInvisible(c))
                into[length++] = c;
        }
        return length;
    }

    /// <summary>The 90's and the 1960's are plurals, not possessives.</summary>
    private static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length is 2 or 4 && word[^1] == '0' && !word.ContainsAnyExceptInRange('0', '9');
}
