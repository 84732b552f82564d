namespace Dragoman.Language;

/// <summary>The sentences of a document as ranges of tokens: the layer of <see cref="SentenceSplitter"/>.</summary>
public sealed class SentenceLayer
{
    private readonly int[] bounds;
    private readonly int[] sentenceOf;

    /// <param name="bounds">The first token of each sentence and, last, the number of all tokens.</param>
    internal SentenceLayer(int[] bounds)
    {
        this.bounds = bounds;
        sentenceOf = new int[bounds[^1]];
        for (var s = 0; s < Count; s++)
            sentenceOf.AsSpan(bounds[s]..bounds[s + 1]).Fill(s);
    }

    /// <summary>Number of sentences.</summary>
    public int Count => bounds.Length - 1;

    /// <summary>The sentence's tokens, from the first to before the last.</summary>
    public Range Tokens(int sentence) => bounds[sentence]..bounds[sentence + 1];

    /// <summary>First token of the sentence.</summary>
    public int First(int sentence) => bounds[sentence];

    /// <summary>The token after the sentence's last.</summary>
    public int End(int sentence) => bounds[sentence + 1];

    /// <summary>The sentence in which a token stands.</summary>
    public int Of(int token) => sentenceOf[token];
}
