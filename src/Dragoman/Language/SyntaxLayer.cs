namespace Dragoman.Language;

/// <summary>
/// Tags, lemmas and one dependency tree a sentence, as flat arrays over the document's tokens: the layer of
/// <see cref="Parser"/>. Universal Dependencies v2 throughout.
/// </summary>
public sealed class SyntaxLayer
{
    private readonly Tagset tagset;
    private readonly byte[] upos;
    private readonly byte[] xpos;
    private readonly byte[] labels;
    private readonly byte[] mentionKinds;
    private readonly string[] lemmas;
    private readonly int[] heads;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    internal SyntaxLayer(Tagset tagset, byte[] upos, byte[] xpos, string[] lemmas, int[] heads, byte[] labels, byte[] mentionKinds)
    {
        (this.tagset, this.upos, this.xpos, this.lemmas) = (tagset, upos, xpos, lemmas);
        (this.heads, this.labels, this.mentionKinds) = (heads, labels, mentionKinds);
        firstChild = new int[heads.Length];
        nextSibling = new int[heads.Length];
        Array.Fill(firstChild, -1);
        for (var token = heads.Length - 1; token >= 0; token--)
        {
            nextSibling[token] = -1;
            if (heads[token] < 0)
                continue;
            nextSibling[token] = firstChild[heads[token]];
            firstChild[heads[token]] = token;
        }
    }

    /// <summary>Number of tokens.</summary>
    public int Count => heads.Length;

    /// <summary>Universal part of speech, as <c>VERB</c>.</summary>
    public string Upos(int token) => tagset.Upos[upos[token]];

    /// <summary>Penn Treebank tag, as <c>VBD</c>.</summary>
    public string Xpos(int token) => tagset.Xpos[xpos[token]];

    /// <summary>Dictionary form.</summary>
    public string Lemma(int token) => lemmas[token];

    /// <summary>The token that this one depends on, or -1 for the root of a sentence.</summary>
    public int Head(int token) => heads[token];

    /// <summary>The relation to the head with its subtype, as <c>nsubj:pass</c>.</summary>
    public string Label(int token) => tagset.Labels[labels[token]];

    /// <summary>
    /// What kind of thing the mention is that this token heads, in GUM's terms (<c>person</c>, <c>organization</c>,
    /// <c>place</c>, <c>time</c>, <c>event</c>, <c>object</c>, <c>abstract</c>, ...), or null if it heads none.
    /// </summary>
    public string? MentionKind(int token) => mentionKinds[token] == 0 ? null : tagset.MentionKinds[mentionKinds[token]];

    /// <summary>The first token that depends on this one, or -1.</summary>
    public int FirstChild(int token) => firstChild[token];

    /// <summary>The next token with the same head, or -1.</summary>
    public int NextSibling(int token) => nextSibling[token];
}

/// <summary>The names of the classes that a model tells apart, in the order of its numbers.</summary>
public sealed record Tagset(
    IReadOnlyList<string> Upos, IReadOnlyList<string> Xpos, IReadOnlyList<string> Lemmas, IReadOnlyList<string> Labels, IReadOnlyList<string> MentionKinds);
