namespace Dragoman.Text;

/// <summary>A sentence of a document: a view over its layers.</summary>
public readonly record struct Sentence(Document Document, int Index)
{
    /// <summary>First token's index in the document.</summary>
    public int First => Document.Sentences.First(Index);

    /// <summary>Index after the last token.</summary>
    public int End => Document.Sentences.End(Index);

    /// <summary>Number of tokens; at least one.</summary>
    public int Count => End - First;

    /// <summary>From the first token's start to the last token's end.</summary>
    public TextSpan Span => new(Document.Tokens.Start(First), Document.Tokens.End(End - 1));

    /// <summary>The sentence as written.</summary>
    public string Text => Document.TextOf(Span);

    /// <summary>Its tokens, in order.</summary>
    public IEnumerable<Token> Tokens
    {
        get
        {
            for (var token = First; token < End; token++)
                yield return new Token(Document, token);
        }
    }

    /// <summary>The sentence as written.</summary>
    public override string ToString() => Text;
}
