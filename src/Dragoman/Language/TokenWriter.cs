namespace Dragoman.Language;

/// <summary>Collects the tokens that the tokenizer finds, in order.</summary>
internal sealed class TokenWriter(int capacity)
{
    private readonly List<int> starts = new(capacity);
    private readonly List<int> ends = new(capacity);
    private readonly List<TokenLayer.Marks> marks = new(capacity);
    private bool paragraph = true;

    /// <summary>Writes a token; one that joins is a later word of a multi-word token.</summary>
    public void Add(int start, int end, bool joins = false)
    {
        starts.Add(start);
        ends.Add(end);
        marks.Add((joins ? TokenLayer.Marks.JoinsPrevious : TokenLayer.Marks.None)
                  | (paragraph ? TokenLayer.Marks.StartsParagraph : TokenLayer.Marks.None));
        paragraph = false;
    }

    /// <summary>Notes white space behind the last token.</summary>
    public void Space()
    {
        if (marks.Count > 0)
            marks[^1] |= TokenLayer.Marks.SpaceAfter;
    }

    /// <summary>Notes the end of a paragraph behind the last token.</summary>
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
