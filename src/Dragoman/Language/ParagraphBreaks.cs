namespace Dragoman.Language;

/// <summary>
/// Tells which line ends of a text end a paragraph. An empty line always does. A single line end does unless the text is
/// wrapped there: the next line goes on with a small letter, or the text keeps to a width, and the next line's first word
/// would not have fitted on this one.
/// </summary>
internal sealed class ParagraphBreaks
{
    /// <summary>Wider lines than this were not wrapped by anyone.</summary>
    private const int WidestWrap = 120;

    /// <summary>Narrower texts are lists and verse.</summary>
    private const int NarrowestWrap = 40;

    private readonly string text;
    private readonly int width;

    public ParagraphBreaks(string text)
    {
        this.text = text;
        var longest = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = LineEnd(at);
            longest = Math.Max(longest, end - at);
            at = end + 1;
        }
        width = longest is >= NarrowestWrap and <= WidestWrap ? longest : 0;
    }

    /// <summary>Whether the character at a place ends a paragraph.</summary>
    public bool EndsAt(int at) => text[at] switch
    {
        '\u2029' => true,                                      // Unicode's own paragraph separator
        '\n' when at > 0 && text[at - 1] == '\r' => false,     // judged at its CR
        '\n' or '\r' => !IsWrapped(at),
        _ => false,
    };

    private bool IsWrapped(int lineEnd)
    {
        var next = lineEnd + 1;
        if (text[lineEnd] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        if (next >= text.Length || char.IsWhiteSpace(text[next]))
            return false;
        var line = LineBefore(lineEnd);
        if (line.IsEmpty)
            return false;
        var word = text.AsSpan(next, WordEnd(next) - next);
        if (IsBullet(word))
            return false;
        var goesOn = char.IsLower(word[0]) && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',');
        return goesOn || (width > 0 && line.Length + 1 + word.Length > width);
    }

    private ReadOnlySpan<char> LineBefore(int lineEnd)
    {
        var start = lineEnd;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
            start--;
        return text.AsSpan(start, lineEnd - start).TrimEnd();
    }

    private static bool IsBullet(ReadOnlySpan<char> word) => word is "-" or "*" or "\u2022" or "\u2013" or "\u2014" or "o" or "+";

    private int WordEnd(int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private int LineEnd(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }
}
