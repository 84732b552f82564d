using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>
/// The words of a document as flat arrays: the layer of <see cref="Tokenizer"/>.
/// </summary>
/// <remarks>
/// A token here is a syntactic word in the sense of Universal Dependencies: <c>don't</c> is the two tokens <c>do</c> and
/// <c>n't</c>, of which the second <see cref="JoinsPrevious">joins</see> the first to one multi-word token.
/// Spans are disjoint and in order; what lies between them is white space or invisible.
/// </remarks>
public sealed class TokenLayer
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly Marks[] marks;

    internal TokenLayer(int[] starts, int[] ends, Marks[] marks)
    {
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
    }

    [Flags]
    internal enum Marks : byte
    {
        None = 0,
        JoinsPrevious = 1,
        SpaceAfter = 2,
        StartsParagraph = 4,
    }

    /// <summary>Number of tokens.</summary>
    public int Count => starts.Length;

    /// <summary>Where the token stands in the text.</summary>
    public TextSpan Span(int token) => new(starts[token], ends[token]);

    /// <summary>Start of the token's span.</summary>
    public int Start(int token) => starts[token];

    /// <summary>End of the token's span.</summary>
    public int End(int token) => ends[token];

    /// <summary>Whether the token is a later part of a multi-word token.</summary>
    public bool JoinsPrevious(int token) => (marks[token] & Marks.JoinsPrevious) != 0;

    /// <summary>Whether white space, or the end of the text, follows.</summary>
    public bool SpaceAfter(int token) => (marks[token] & Marks.SpaceAfter) != 0;

    /// <summary>Whether the token is the first of a paragraph. A sentence never goes beyond one.</summary>
    public bool StartsParagraph(int token) => (marks[token] & Marks.StartsParagraph) != 0;
}
