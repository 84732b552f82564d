namespace Dragoman.Language;

/// <summary>
/// Tells the apostrophe that follows a plural (<c>workers'</c>) from the one that closes a quotation (<c>'hawks'</c>).
/// </summary>
internal sealed class SingleQuotes
{
    /// <summary>How far ahead another closing quote is looked for, in characters.</summary>
    private const int Ahead = 300;

    private bool open;

    /// <summary>A new paragraph opens no quotation.</summary>
    public void Reset() => open = false;

    /// <summary>Takes note of an apostrophe that stands before a word, or behind punctuation.</summary>
    public void See(string text, int at) => open = at == 0 || !Characters.IsWord(text, at - 1) && text[at - 1] is not ('.' or ',' or '!' or '?');

    /// <summary>Whether the apostrophe behind a word is its possessive. If not, it closes the quotation.</summary>
    public bool IsPossessive(string text, int at)
    {
        if (IsPlural(text[at - 1]) && !(at + 1 < text.Length && Characters.IsWord(text, at + 1)) && (!open || ClosesLater(text, at + 1)))
            return true;
        open = false;
        return false;
    }

    private static bool IsPlural(char last) => last is 's' or 'S' or 'z' or 'x';

    /// <summary>Whether an apostrophe comes, before another opens a quotation, that can only close one.</summary>
    private static bool ClosesLater(string text, int from)
    {
        for (var at = from; at < Math.Min(text.Length, from + Ahead) && text[at] is not ('\n' or '\r'); at++)
        {
            if (!Characters.IsApostrophe(text[at]))
                continue;
            var wordFollows = at + 1 < text.Length && Characters.IsWord(text, at + 1);
            if (Characters.IsWord(text, at - 1) ? !wordFollows && !IsPlural(text[at - 1]) : !wordFollows && !Characters.IsSpace(text, at - 1))
                return true;
            if (wordFollows && !Characters.IsWord(text, at - 1))
                return false;
        }
        return false;
    }
}
