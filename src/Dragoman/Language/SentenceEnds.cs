using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>
/// Places about which the splitter's model need not be asked, because in the treebanks a sentence always, or never, ends
/// there.
/// </summary>
internal sealed class SentenceEnds(TokenRules rules)
{
    /// <summary>Whether a sentence ends after a token; null where that is for the model to say.</summary>
    /// <param name="document">Has its tokens.</param>
    /// <param name="first">The first token of the sentence under way.</param>
    /// <param name="token">A token with another of its paragraph behind it.</param>
    public bool? After(Document document, int first, int token)
    {
        var tokens = document.Tokens;
        var word = Word(document, token);
        var next = Word(document, token + 1);
        if (token - first <= 1 && IsOpener(document, first, token))
            return false;
        if (word is "..." or "\u2026" && char.IsLower(next[0]) && !next.ContainsAny("./@"))
            return false;
        if (word is "\"" or "\u201D" && next is "\"" or "\u201C" && tokens.SpaceAfter(token) && !tokens.SpaceAfter(token + 1))
            return token > first && Word(document, token - 1) is "." or "!" or "?" ? true : null;
        return MayBeLastAbbreviation(word) && rules.Starters.Contains(next) ? true : null;
    }

    /// <summary>A number with a stop or bracket behind it, initials, or one word and a colon are no sentence: <c>1.</c>, <c>J.K.</c>, <c>Q:</c></summary>
    private static bool IsOpener(Document document, int first, int token)
    {
        var opener = Word(document, first);
        if (token == first)
            return opener.Length > 1 && opener[^1] == '.' && char.IsUpper(opener[0]) && opener[1] == '.';
        var mark = Word(document, token);
        return mark is ":" || (mark is "." or ")" && opener.Length <= 2 && !opener.ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>U.S., p.m., Inc.: no single initial, no title, no e.g.</summary>
    private bool MayBeLastAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] != '.' || !char.IsLetter(word[0]))
            return false;
        var use = rules.Abbreviation(word[..^1]);
        return use == AbbreviationUse.AlsoLast || (use is null && word[1] == '.');
    }

    private static ReadOnlySpan<char> Word(Document document, int token) =>
        document.Text.AsSpan(document.Tokens.Start(token), document.Tokens.End(token) - document.Tokens.Start(token));
}
