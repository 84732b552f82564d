using System.Globalization;
using System.Net;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Makes a text readable that is HTML or has some in it, without moving a character: tags, comments and scripts become white
/// space, a character reference (<c>&amp;eacute;</c>) becomes its character and white space. Within a word, invisible
/// characters stand instead of white space. Other texts are left as they are, with every <c>&lt;</c> and <c>&amp;</c> in them.
/// </summary>
/// <remarks>
/// No parser of HTML tells where in the source the text between two tags stood once it has mended the tree; here the places
/// are all that matters, and the tree is nothing.
/// </remarks>
public static class Html
{
    /// <summary>What is told of a text that has markup.</summary>
    public const string Warning = "the text contains HTML markup: it was read without";

    /// <summary>Longer markup within a word parts it, in UTF-16 units.</summary>
    private const int LongestInWord = 64;

    /// <summary>Longest character reference, in UTF-16 units.</summary>
    private const int LongestReference = 32;

    /// <summary>Numbers that HTML reads by this code page, since they are control characters in Unicode.</summary>
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text with its markup blank, as long as before; the same string where it has none.</summary>
    public static string Blank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text;
        var blanks = new Blanks(text);
        var from = 0;
        foreach (var markup in HtmlTags.In(text))
        {
            blanks.Read(from, markup.Start);
            blanks.Put(markup);
            from = markup.End;
        }
        blanks.Read(from, text.Length);
        return blanks.ToText();
    }

    /// <summary>The character that a reference at a place stands for, and the reference's length; null if it is none.</summary>
    private static (string Character, int Length)? Reference(string text, int at, int end)
    {
        var length = text.AsSpan(at, Math.Min(end - at, LongestReference)).IndexOf(';') + 1;
        if (length < 4)
            return null;
        var reference = text.Substring(at, length);
        var character = WebUtility.HtmlDecode(reference);
        if (character.Length > 2 || character == reference)
            return null;
        if (character[0] is >= '\u0080' and <= '\u009F')
            character = Windows.GetString([(byte)character[0]]);
        return (char.IsControl(character[0]) || char.IsWhiteSpace(character[0]) || character[0] == '\u00AD' ? " " : character, length);
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The text as it is written.</summary>
    private sealed class Blanks(string text)
    {
        private char[]? written;

        /// <summary>Where the white space began that is written last and follows a word; -1 if none does.</summary>
        private int gap = -1;

        /// <summary>Where it ended.</summary>
        private int gapEnd = -1;

        /// <summary>Whether tags end the lines: from the first of them on, a line end of the source is a blank.</summary>
        private bool tagsEndLines;

        /// <summary>Reads a stretch without tags and writes the characters that it refers to.</summary>
        public void Read(int start, int end)
        {
            if (tagsEndLines)
                JoinLines(start, end);
            var at = start;
            while (at < end)
            {
                if (text[at] != '&' || Reference(text, at, end) is not var (character, length))
                {
                    CloseGap(at);
                    var next = text.AsSpan(at + 1, end - at - 1).IndexOf('&');
                    at = next < 0 ? end : at + 1 + next;
                    continue;
                }
                Put(at, at + length, character);
                at += length;
            }
        }

        /// <summary>Writes white space in the place of a piece of markup.</summary>
        public void Put(Markup markup)
        {
            Pad(markup.Start, markup.End);
            switch (markup.Kind)
            {
                case MarkupKind.Line:
                    written![markup.End - 1] = '\n';
                    break;
                case MarkupKind.Block:
                    written![markup.Start] = '\n';
                    written[markup.Start + 1] = '\n';
                    break;
                default:
                    KeepLineEnd(markup.Start, markup.End);
                    return;
            }
            tagsEndLines = true;
            gap = -1;
        }

        /// <summary>A line end before a tag moves behind it, so that the next line begins with a word still.</summary>
        private void KeepLineEnd(int start, int end)
        {
            if (start == 0 || written![start - 1] is not ('\n' or '\r'))
                return;
            if (start > 1 && written[start - 1] == '\n' && written[start - 2] == '\r')
                written[start - 2] = ' ';
            written[start - 1] = ' ';
            written[end - 1] = '\n';
        }

        /// <summary>Makes blanks of line ends, but for empty lines.</summary>
        private void JoinLines(int start, int end)
        {
            var line = start;
            var length = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
            while (length >= 0)
            {
                var from = line + length;
                var to = from;
                var count = 0;
                for (; to < end && char.IsWhiteSpace(text[to]); to++)
                    count += text[to] == '\n' || (text[to] == '\r' && !(to + 1 < end && text[to + 1] == '\n')) ? 1 : 0;
                if (count == 1)
                {
                    written ??= text.ToCharArray();
                    Array.Fill(written, ' ', from, to - from);
                }
                line = to;
                length = text.AsSpan(line, end - line).IndexOfAny('\n', '\r');
            }
        }

        /// <summary>A character that may stand in a word: a letter, or before one an apostrophe, a hyphen, the sign in AT&amp;T.</summary>
        private bool GoesOn(char c, int next) =>
            IsWord(c) || (c is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '&' && next < text.Length && IsWord(text[next]));

        public string ToText() => written is null ? text : new string(written);

        private void Put(int start, int end, string character)
        {
            written ??= text.ToCharArray();
            var behind = start > 0 && !char.IsWhiteSpace(written[start - 1]);
            if (behind && !GoesOn(character[0], end))                        // a mark belongs to what it follows
            {
                character.CopyTo(0, written, start, character.Length);
                Pad(start + character.Length, end);
                return;
            }
            var at = end - character.Length;
            Pad(start, at);
            character.CopyTo(0, written, at, character.Length);
            CloseGap(at);
        }

        private void Pad(int start, int end)
        {
            written ??= text.ToCharArray();
            if (start != gapEnd)
                gap = start > 0 && IsWord(written[start - 1]) ? start : -1;
            Array.Fill(written, ' ', start, end - start);
            gapEnd = end;
        }

        /// <summary>Makes the white space before a character invisible where a word goes on behind it.</summary>
        private void CloseGap(int at)
        {
            if (gap < 0 || at != gapEnd || at - gap > LongestInWord || !GoesOn(written![at], at + 1))
                return;
            Array.Fill(written, Document.Joiner[0], gap, at - gap);
            gap = -1;
        }
    }
}
