using System.Buffers;
using System.Text.RegularExpressions;
using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>
/// Cuts English text into words by the conventions of Universal Dependencies v2 (EWT and GUM): clitics are words of
/// their own within a multi-word token, hyphenated words are split, numbers, addresses and abbreviations are not.
/// Reads the text; writes <see cref="Document.Tokens"/>. Linear in the length of the text.
/// </summary>
/// <remarks>
/// The text is cut at white space into chunks. A chunk is read from left to right: at each place stands either a run of
/// letters, digits and what may stand inside a word, or punctuation. A run is then cut at its hyphens, units and clitics.
/// </remarks>
public sealed partial class Tokenizer(TokenRules rules)
{
    /// <summary>Chunks longer than this are cut, so that no pattern meets a line of megabytes.</summary>
    private const int LongestChunk = 1000;

    /// <summary>Cuts the document's text.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Tokens = Tokenize(document.Text);
    }

    internal TokenLayer Tokenize(string text)
    {
        var writer = new Writer(text.Length / 5);
        var paragraphs = new ParagraphBreaks(text);
        var openQuote = false;
        var at = 0;
        while (at < text.Length)
        {
            if (IsSpace(text, at))
            {
                if (text[at] is '\n' or '\r' && paragraphs.EndsAt(at))
                {
                    writer.EndParagraph();
                    openQuote = false;
                }
                else
                {
                    writer.Space();
                }
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && !IsSpace(text, end) && end - at < LongestChunk)
                end++;
            if (end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
                end--;
            if (end <= at)
                end = at + 1;
            Chunk(text, at, end, writer, ref openQuote);
            at = end;
        }
        return writer.ToLayer();
    }

    /// <summary>White space, control characters, and invisible ones that do not stand inside a word.</summary>
    private static bool IsSpace(string text, int at)
    {
        var c = text[at];
        if (c < 128)
            return c <= ' ' || c == 127;
        if (char.IsWhiteSpace(c) || char.IsControl(c))
            return true;
        return IsInvisible(c) && !(at > 0 && at + 1 < text.Length && IsInsideWord(text[at - 1]) && IsInsideWord(text[at + 1]));
    }

    private static bool IsInsideWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c) || IsInvisible(c);

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u061C';

    private static bool IsMark(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= 128 && (char.IsLetterOrDigit(c) || IsMark(c) || IsInvisible(c)));

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE' or '\u00B4';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private void Chunk(string text, int start, int end, Writer writer, ref bool openQuote)
    {
        var at = start;
        while (at < end)
        {
            var rest = text.AsSpan(at, end - at);
            var whole = WholeLength(text, at, end);
            if (whole > 0)
            {
                writer.Add(at, at + whole);
                at += whole;
                continue;
            }
            if (!IsWord(rest[0]) && !StartsWithClippedWord(text, at, end))
            {
                var length = PunctuationLength(rest, at == start);
                if (IsApostrophe(rest[0]))
                    openQuote = at == start || !IsWord(text[at - 1]);
                writer.Add(at, at + length);
                at += length;
                continue;
            }
            var runEnd = RunEnd(text, at, end);
            Run(text, at, runEnd, writer);
            at = runEnd;
            at = Possessive(text, at, end, writer, ref openQuote);
        }
    }

    /// <summary>Length of an address, a face or a sign of money at a place that is one word whatever stands in it; or 0.</summary>
    private int WholeLength(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var first = rest[0];
        if (char.IsAsciiLetter(first) && (at == 0 || !IsWord(text[at - 1])))
        {
            if (rest.ContainsAny("@:/.".AsSpan()) || rest.Contains('$'))
            {
                if (MayBeAddress(rest))
                {
                    foreach (var match in Addresses().EnumerateMatches(rest))
                        return match.Index == 0 ? TrimAddress(rest[..match.Length]) : 0;
                }
                foreach (var sign in rules.Currencies)
                {
                    if (rest.StartsWith(sign, StringComparison.Ordinal))
                        return sign.Length;
                }
            }
            return 0;
        }
        if (first is '#' or '@' && rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_'))
        {
            var length = 1;
            while (length < rest.Length && (IsWord(rest[length]) || rest[length] == '_'))
                length++;
            return length;
        }
        foreach (var face in rules.Emoticons)
        {
            if (rest.StartsWith(face, StringComparison.Ordinal) && (rest.Length == face.Length || !IsWord(rest[face.Length]))
                && (at == 0 || !IsWord(text[at - 1])) && (face.Length > 2 || rest.Length == face.Length))
                return face.Length;
        }
        return 0;
    }

    /// <summary>
    /// Whether the pattern of addresses could match: it takes long to set up, a tenth of a short run, and most texts have none.
    /// </summary>
    private static bool MayBeAddress(ReadOnlySpan<char> rest)
    {
        if (rest.Contains('@') || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == ':' || (rest[at] == '.' && at + 2 < rest.Length && char.IsLetter(rest[at + 1]) && char.IsLetter(rest[at + 2])))
                return true;
        }
        return false;
    }

    /// <summary>A stop, comma or bracket behind an address does not belong to it.</summary>
    private static int TrimAddress(ReadOnlySpan<char> address)
    {
        var length = address.Length;
        while (length > 1)
        {
            var last = address[length - 1];
            if (last == ')' && address[..length].Contains('('))
                break;
            if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '"' or '\'' or '\u201D' or '\u2019'))
                break;
            length--;
        }
        return length;
    }

    /// <summary>'90s, 'em: an apostrophe that begins a word.</summary>
    private static bool StartsWithClippedWord(string text, int at, int end)
    {
        if (!IsApostrophe(text[at]) || at + 2 >= end || (at > 0 && IsWord(text[at - 1])))
            return false;
        if (char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
            return at + 3 == end || text[at + 3] == 's' || !IsWord(text[at + 3]);
        return text[at] is '\u02BF' or '\u02BE' or '\u02BB' && char.IsLetter(text[at + 1]);
    }

    private static int PunctuationLength(ReadOnlySpan<char> rest, bool first)
    {
        var c = rest[0];
        var length = 1;
        switch (c)
        {
            case '.' or '-' or '=' or '*' or '_' or '~' or '+' or '<' or '>' or '\u2026' or '|' or '^':
                while (length < rest.Length && rest[length] == c)
                    length++;
                if (c == '.' && first && length == 1 && rest.Length > 2 && char.IsAsciiDigit(rest[1]))
                {
                    while (length < rest.Length && char.IsAsciiDigit(rest[length]))
                        length++;
                }
                return length;
            case '!' or '?':
                while (length < rest.Length && rest[length] is '!' or '?')
                    length++;
                return length;
            case '\'' or '`' or '\u2019' or '\u2018':
                return rest.Length > 1 && rest[1] == c ? 2 : 1;
            default:
                if (char.IsHighSurrogate(c) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
                    length = 2;
                while (length < rest.Length && (rest[length] is '\uFE0F' || IsMark(rest[length])))
                    length++;
                return length;
        }
    }

    /// <summary>Where the run of word characters ends that begins at a place.</summary>
    private int RunEnd(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            var c = text[at];
            if (IsWord(c) || c == '_')
            {
                at++;
                continue;
            }
            var previous = text[at - 1];
            var next = at + 1 < end ? text[at + 1] : '\0';
            var inside = c switch
            {
                '.' => StopInside(text, start, at, end),
                ',' => char.IsAsciiDigit(previous) && at + 3 < end && char.IsAsciiDigit(next) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
                       && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4])),
                ':' => char.IsAsciiDigit(previous) && char.IsAsciiDigit(next),
                '/' => SlashInside(text, start, at, end),
                '&' => char.IsUpper(previous) && char.IsUpper(next) && at - start <= 3,
                '@' => IsWord(next),
                _ when IsHyphen(c) => IsWord(previous) && IsWord(next),
                _ when IsApostrophe(c) => IsWord(previous) && IsWord(next),
                _ => false,
            };
            if (inside)
            {
                at++;
                continue;
            }
            return c == '.' && KeepsStop(text, start, at, end) ? at + 1 : at;
        }
        return at;
    }

    private static bool StopInside(string text, int start, int at, int end)
    {
        if (at + 1 >= end)
            return false;
        char previous = text[at - 1], next = text[at + 1];
        if (char.IsAsciiDigit(previous) && char.IsAsciiDigit(next))
            return true;
        if (!char.IsLetter(previous) || !IsWord(next))
            return false;
        if (SingleLetterBefore(text, start, at))
        {
            // U.S, e.g, H.R: a letter follows and then a stop, the end, or no letter; and H.McMaster is two words.
            return at + 2 >= end || !IsWord(text[at + 2]) || char.IsLower(previous);
        }
        // Ph.D, example.com; but "ended.The", where a full stop has lost its space.
        if (char.IsUpper(next) && !(at + 2 >= end || !char.IsLetter(text[at + 2])))
            return false;
        return char.IsLower(next) || (at - start <= 2 && char.IsUpper(next));
    }

    private static bool SingleLetterBefore(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && (at - 1 == start || !IsWord(text[at - 2]));

    private bool KeepsStop(string text, int start, int at, int end)
    {
        if (at + 1 < end && text[at + 1] == '.')
            return false;
        var from = start;
        for (var i = at - 1; i >= start; i--)
        {
            if (IsHyphen(text[i]))
            {
                from = i + 1;
                break;
            }
        }
        var word = text.AsSpan(from, at - from);
        if (word.Length == 0)
            return false;
        if (word.Length == 1)
            return char.IsUpper(word[0]) && (word[0] != 'I' || NextIsCapital(text, at + 1)) && at + 1 == end;
        if (word.Length is >= 3 and <= 9 && word[1] == '.' && !word.ContainsAnyExcept(Letters) && word[^2] == '.')
            return true;
        if (rules.Abbreviations.Contains(word))
            return true;
        Span<char> numbered = stackalloc char[20];
        if (word.Length < 20)
        {
            word.CopyTo(numbered);
            numbered[word.Length] = '#';
            if (rules.Abbreviations.Contains(numbered[..(word.Length + 1)]))
            {
                var next = at + 1;
                while (next < text.Length && text[next] is ' ' or '\u00A0')
                    next++;
                return next < text.Length && char.IsAsciiDigit(text[next]);
            }
        }
        return false;
    }

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    private static bool NextIsCapital(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.';
    }

    private static bool SlashInside(string text, int start, int at, int end)
    {
        if (at + 1 >= end)
            return false;
        char previous = text[at - 1], next = text[at + 1];
        if (char.IsAsciiDigit(previous) && char.IsAsciiDigit(next))
            return true;
        // a/c, w/o: single letters on both sides
        return at - start == 1 && char.IsLower(previous) && char.IsLower(next) && (at + 2 == end || !IsWord(text[at + 2]));
    }

    /// <summary>Cuts a run at its hyphens and writes the words.</summary>
    private void Run(string text, int start, int end, Writer writer)
    {
        var hyphens = text.AsSpan(start, end - start).IndexOfAny('-', '\u2010', '\u2011');
        if (hyphens < 0 || text.AsSpan(start, end - start).Contains('@') || IsCode(text.AsSpan(start, end - start)))
        {
            Word(text, start, end, writer);
            return;
        }
        var from = start;
        for (var at = start + hyphens; at < end; at++)
        {
            if (!IsHyphen(text[at]))
                continue;
            var next = at + 1;
            while (next < end && !IsHyphen(text[next]))
                next++;
            if (rules.Prefixes.Contains(text.AsSpan(from, at - from)) || rules.Suffixes.Contains(text.AsSpan(at + 1, next - at - 1)))
                continue;
            Word(text, from, at, writer);
            writer.Add(at, at + 1);
            from = at + 1;
        }
        Word(text, from, end, writer);
    }

    /// <summary>Telephone numbers and the like, whose hyphens do not separate words: 713-853-3989, SS-N-22, 02-05-02.</summary>
    private static bool IsCode(ReadOnlySpan<char> run)
    {
        int digits = 0, groups = 1, others = 0, longest = 0, group = 0;
        foreach (var c in run)
        {
            if (IsHyphen(c))
            {
                groups++;
                group = 0;
                continue;
            }
            longest = Math.Max(longest, ++group);
            if (char.IsAsciiDigit(c))
                digits++;
            else
                others++;
        }
        if (others == 0 && digits > 0)
        {
            // 5-7, 40-45 and 1990-95 are ranges; three groups, or 853-7557, are not.
            return groups >= 3 || (groups == 2 && IsLocalNumber(run));
        }
        return groups >= 3 && digits > 0 && longest <= 2;
    }

    private static bool IsLocalNumber(ReadOnlySpan<char> run)
    {
        var hyphen = run.IndexOfAny('-', '\u2010', '\u2011');
        return hyphen == 3 && run.Length == 8;
    }

    /// <summary>Writes one hyphenless run: a word, a word with a clitic, a number with a unit.</summary>
    private void Word(string text, int start, int end, Writer writer)
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
        var unit = UnitStart(word);
        if (unit > 0)
        {
            writer.Add(start, start + unit);
            writer.Add(start + unit, end);
            return;
        }
        var clitic = CliticStart(word);
        if (clitic > 0)
        {
            Word(text, start, start + clitic, writer);
            writer.Add(start + clitic, end, joins: true);
            return;
        }
        writer.Add(start, end);
    }

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
        var apostrophe = -1;
        for (var i = word.Length - 2; i > 0 && i >= word.Length - 3; i--)
        {
            if (IsApostrophe(word[i]))
            {
                apostrophe = i;
                break;
            }
        }
        if (apostrophe < 0)
            return 0;
        var tail = word[(apostrophe + 1)..];
        if (tail.Length == 1 && tail[0] is 's' or 'S')
            return apostrophe;
        var cut = tail is "t" or "T" && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' ? apostrophe - 1 : apostrophe;
        Span<char> straight = stackalloc char[24];
        if (word.Length > straight.Length)
            return 0;
        word.CopyTo(straight);
        straight[apostrophe] = '\'';
        return rules.TakesClitic(straight[..word.Length]) ? cut : 0;
    }

    /// <summary>
    /// The apostrophe behind a plural: a clitic (<c>workers'</c>) unless it closes a quotation that an apostrophe opened.
    /// </summary>
    private static int Possessive(string text, int at, int end, Writer writer, ref bool openQuote)
    {
        if (at >= end || !IsApostrophe(text[at]))
            return at;
        if (at + 1 < end && IsApostrophe(text[at + 1]))
            return at;
        if (openQuote || text[at - 1] is not ('s' or 'S' or 'z' or 'x') || (at + 1 < end && IsWord(text[at + 1])))
        {
            openQuote = false;
            writer.Add(at, at + 1);
            return at + 1;
        }
        writer.Add(at, at + 1, joins: true);
        return at + 1;
    }

    [GeneratedRegex(@"\A(?:(?:https?|ftp|mailto|file):\S+|www\.[\w.-]+\S*|[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|int|info|co\.[a-z]{2})\b(?:/\S*)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    /// <summary>Collects the tokens.</summary>
    private sealed class Writer(int capacity)
    {
        private readonly List<int> starts = new(capacity);
        private readonly List<int> ends = new(capacity);
        private readonly List<TokenLayer.Marks> marks = new(capacity);
        private bool paragraph = true;

        public void Add(int start, int end, bool joins = false)
        {
            starts.Add(start);
            ends.Add(end);
            marks.Add((joins ? TokenLayer.Marks.JoinsPrevious : TokenLayer.Marks.None)
                      | (paragraph ? TokenLayer.Marks.StartsParagraph : TokenLayer.Marks.None));
            paragraph = false;
        }

        public void Space()
        {
            if (marks.Count > 0)
                marks[^1] |= TokenLayer.Marks.SpaceAfter;
        }

        public void EndParagraph()
        {
            Space();
            paragraph = true;
        }

        public TokenLayer ToLayer()
        {
            Space();
            return new TokenLayer([.. starts], [.. ends], [.. marks]);
        }
    }
}
