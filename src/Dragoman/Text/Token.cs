namespace Dragoman.Text;

/// <summary>
/// A word of a document: a view over its layers that costs nothing to make. See <see cref="Language.TokenLayer"/>
/// for what counts as a word.
/// </summary>
public readonly record struct Token(Document Document, int Index)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => Document.Tokens.Span(Index);

    /// <summary>The word as written.</summary>
    public string Text => Document.TextOf(Span);

    /// <summary>Dictionary form.</summary>
    public string Lemma => Document.Syntax.Lemma(Index);

    /// <summary>
    /// Dictionary form of the whole word where hyphens cut it into several tokens, of which this is the last: <c>cease-fire</c>;
    /// null for a word in one piece.
    /// </summary>
    public string? HyphenatedLemma
    {
        get
        {
            var tokens = Document.Tokens;
            var first = Index;
            while (first >= 2 && !tokens.SpaceAfter(first - 1) && !tokens.SpaceAfter(first - 2) && Document.TextOf(tokens.Span(first - 1)) is "-" or "‐")
                first -= 2;
            return first == Index ? null : string.Concat(Document.TextOf(new TextSpan(tokens.Start(first), tokens.Start(Index))).ToLowerInvariant(), Lemma.ToLowerInvariant());
        }
    }

    /// <summary>Universal part of speech, as <c>VERB</c>.</summary>
    public string Upos => Document.Syntax.Upos(Index);

    /// <summary>Penn Treebank tag, as <c>VBD</c>.</summary>
    public string Xpos => Document.Syntax.Xpos(Index);

    /// <summary>The relation to the head with its subtype, as <c>nsubj:pass</c>.</summary>
    public string Label => Document.Syntax.Label(Index);

    /// <summary>The relation without its subtype, as <c>nsubj</c>.</summary>
    public string Relation
    {
        get
        {
            var label = Label;
            var colon = label.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? label : label[..colon];
        }
    }

    /// <summary>Whether it is the root of its sentence.</summary>
    public bool IsRoot => Document.Syntax.Head(Index) < 0;

    /// <summary>The word it depends on; null for the root.</summary>
    public Token? Head => IsRoot ? null : new Token(Document, Document.Syntax.Head(Index));

    /// <summary>The words that depend on it, in order.</summary>
    public IEnumerable<Token> Children
    {
        get
        {
            for (var child = Document.Syntax.FirstChild(Index); child >= 0; child = Document.Syntax.NextSibling(child))
                yield return new Token(Document, child);
        }
    }

    /// <summary>The sentence it stands in.</summary>
    public Sentence Sentence => new(Document, Document.Sentences.Of(Index));

    /// <summary>The word as written.</summary>
    public override string ToString() => Text;
}
