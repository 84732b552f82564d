namespace Dragoman.Language;

/// <summary>
/// The edit that turns a form into its lemma, as the model names it: <c>l3y</c> lower-cases, cuts three characters and
/// appends <c>y</c> (<c>Parties</c>, <c>party</c>); <c>k</c> keeps the case, <c>u</c> keeps the first letter's capital
/// only; <c>=be</c> is the lemma itself. The idea is from Straka and Strakova 2017, "Tokenizing, POS tagging,
/// lemmatizing and parsing UD 2.0 with UDPipe".
/// </summary>
internal readonly struct LemmaRule
{
    private readonly char mode;
    private readonly int cut;
    private readonly string tail;

    public LemmaRule(string rule)
    {
        mode = rule[0];
        cut = mode == '=' ? 0 : rule[1] - '0';
        tail = mode == '=' ? rule[1..] : rule[2..];
    }

    /// <summary>The lemma of a form, which may be any text; never empty.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        if (mode == '=')
            return tail;
        Span<char> text = stackalloc char[Math.Min(form.Length, 256)];
        var length = 0;
        foreach (var c in form[..text.Length])
        {
            var straight = Characters.Plain(c);
            if (straight == '\0')
                continue;
            text[length] = mode == 'l' || (mode == 'u' && length > 0) ? char.ToLowerInvariant(straight)
                : mode == 'u' ? char.ToUpperInvariant(straight) : straight;
            length++;
        }
        var kept = text[..Math.Max(0, length - cut)];
        return kept.IsEmpty && tail.Length == 0 ? form.ToString() : string.Concat(kept, tail);
    }
}
