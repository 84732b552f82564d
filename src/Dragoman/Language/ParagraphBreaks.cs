namespace Dragoman.Language;

/// <summary>
/// Tells which line ends of a text end a paragraph. An empty line always does. A single line end does unless the text
/// is wrapped there: the text keeps to a width, and the next line's first word would not have fitted on this one.
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
        var at = 0;
        while (at < text.Length)
        {
            var end = LineEnd(at);
            longest = Math.Max(longest, end - at);
            at = end + 1;
        }
        width = longest is >= NarrowestWrap and <= WidestWrap ? longest : 0;
    }

    /// <summary>Whether the line end at a place (a CR or LF) ends a paragraph.</summary>
    public bool EndsAt(int lineEnd)
    {
        var next = lineEnd + 1;
        if (text[lineEnd] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        var start = lineEnd;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
            start--;
        if (start == lineEnd && text[lineEnd] == '\n' && start > 0 && text[start - 1] == '\r')
            return false;                                      // the LF of a CR LF, judged at its CR
        if (width == 0 || next >= text.Length)
            return true;
        var nextEnd = LineEnd(next);
        var word = next;
        while (word < nextEnd && !char.IsWhiteSpace(text[word]))
            word++;
        var indented = word == next;
        if (indented || IsBullet(text.AsSpan(next, word - next)))
            return true;
        return lineEnd - start + 1 + (word - next) <= width;
    }

    private static bool IsBullet(ReadOnlySpan<char> word) => word is "-" or "*" or "\u2022" or "\u2013" or "\u2014" or "o" or "+";

    private int LineEnd(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }
}
