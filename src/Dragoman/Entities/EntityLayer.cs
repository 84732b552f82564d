using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>The entities of a document and which of them each noun or pronoun names: the layer of <see cref="EntityFinder"/>.</summary>
public sealed class EntityLayer
{
    private readonly Dictionary<int, (Entity Entity, TextSpan Span)[]> byHead;
    private readonly Dictionary<int, int[]> companions;

    internal EntityLayer(IReadOnlyList<Entity> all, Dictionary<int, (Entity, TextSpan)[]> byHead, Dictionary<int, int[]> companions) =>
        (All, this.byHead, this.companions) = (all, byHead, companions);

    /// <summary>All entities, in the order of their first mentions.</summary>
    public IReadOnlyList<Entity> All { get; }

    /// <summary>
    /// Everybody whom a phrase names, given the token that heads it, each with the span that names it: one for most; the
    /// members of a plural as "the two countries", "both sides" or "they"; both ministers of "the ministers of Kenya and Uganda".
    /// </summary>
    public IEnumerable<(Entity Entity, TextSpan Span)> Named(int headToken)
    {
        var own = byHead.GetValueOrDefault(headToken, []);
        return companions.TryGetValue(headToken, out var others) ? own.Concat(others.SelectMany(o => byHead.GetValueOrDefault(o, []))) : own;
    }

    /// <summary>The entity that a phrase names, given the token that heads it: of several the first; null if it names none.</summary>
    public Entity? NamedBy(int headToken) => byHead.TryGetValue(headToken, out var found) ? found[0].Entity : null;

    /// <summary>The span of the mention that a token heads; null if it heads none.</summary>
    public TextSpan? SpanAt(int headToken) => byHead.TryGetValue(headToken, out var found) ? found[0].Span : null;

    /// <summary>The row of a lexicon that knows the words of the mention that a token heads; null where the text alone tells who is named.</summary>
    public DataRow? RowAt(int headToken) => Rows.GetValueOrDefault(headToken);

    internal Dictionary<int, DataRow> Rows { private get; init; } = [];

    /// <summary>
    /// Heads of the mentions of those who are named together with a plural: in "the ministers of Kenya and Uganda" the Ugandan one
    /// is a companion, headed by "Uganda"; of "the two countries" the second country's last mention.
    /// </summary>
    internal IReadOnlyList<int> Companions(int headToken) => companions.TryGetValue(headToken, out var heads) ? heads : [];
}
