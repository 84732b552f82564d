using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>The entities of a document and which of them each noun names: the layer of <see cref="EntityFinder"/>.</summary>
public sealed class EntityLayer
{
    private readonly Dictionary<int, (Entity Entity, TextSpan Span)> byHead;

    private readonly Dictionary<int, List<int>> companions;

    private readonly Dictionary<int, DataRow> rows;

    internal EntityLayer(IReadOnlyList<Entity> all, Dictionary<int, (Entity, TextSpan)> byHead, Dictionary<int, List<int>> companions, Dictionary<int, DataRow> rows) =>
        (All, this.byHead, this.companions, this.rows) = (all, byHead, companions, rows);

    /// <summary>All entities, in the order of their first mentions.</summary>
    public IReadOnlyList<Entity> All { get; }

    /// <summary>The entity that a noun phrase names, given the token that heads it; null if it names none.</summary>
    public Entity? NamedBy(int headToken) => byHead.TryGetValue(headToken, out var found) ? found.Entity : null;

    /// <summary>The span of the mention that a token heads; null if it heads none.</summary>
    public TextSpan? SpanAt(int headToken) => byHead.TryGetValue(headToken, out var found) ? found.Span : null;

    /// <summary>The row of a lexicon that knows the words of the mention that a token heads; null where the text alone tells who is named.</summary>
    public DataRow? RowAt(int headToken) => rows.GetValueOrDefault(headToken);

    /// <summary>
    /// Who is named together with a plural: in "the ministers of Kenya and Uganda" the Ugandan one is a companion, headed by
    /// "Uganda".
    /// </summary>
    internal IReadOnlyList<int> Companions(int headToken) => companions.TryGetValue(headToken, out var heads) ? heads : [];
}
