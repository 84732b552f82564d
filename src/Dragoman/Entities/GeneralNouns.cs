namespace Dragoman.Entities;

/// <summary>A noun by which a text takes up somebody it has named: <c>the company</c>, <c>the bloc</c>, <c>the kingdom</c>.</summary>
/// <param name="Noun">Its lemma.</param>
/// <param name="Kinds">What may be meant.</param>
/// <param name="Sectors">One of these must be among the sectors of what is meant; empty where any may be.</param>
/// <param name="Countries">Whose country must be one of these, where a country is meant; empty where any may be.</param>
internal sealed record GeneralNoun(string Noun, IReadOnlyList<EntityKind> Kinds, IReadOnlyList<string> Sectors, IReadOnlyList<string> Countries)
{
    /// <summary>Whether the noun may take up somebody of this kind, country and sectors.</summary>
    public bool Fits(EntityKind kind, string? country, IReadOnlyList<string> sectors) =>
        Kinds.Contains(kind)
        && (Sectors.Count == 0 || Sectors.Any(s => sectors.Contains(s, StringComparer.Ordinal)))
        && (Countries.Count == 0 || (country is not null && Countries.Contains(country, StringComparer.Ordinal)));
}

/// <summary>The nouns of <c>data/actors/general-nouns.tsv</c>.</summary>
internal sealed class GeneralNouns
{
    private readonly Dictionary<string, GeneralNoun> byNoun = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folders">Data folders; of two rows the one read first wins.</param>
    public GeneralNouns(IEnumerable<string> folders)
    {
        foreach (var row in folders.SelectMany(f => ActorTables.Rows(f, "general-nouns.tsv")))
        {
            var kinds = row.List("kinds").Select(k => Enum.TryParse<EntityKind>(k, ignoreCase: true, out var kind) ? kind : throw row.Error($"'{k}' is no kind of entity")).ToList();
            byNoun.TryAdd(row["noun"], new GeneralNoun(row["noun"], kinds, row.List("sectors"), row.List("countries")));
        }
    }

    /// <summary>What a noun may take up; null if it takes up nobody.</summary>
    public GeneralNoun? For(string lemma) => byNoun.GetValueOrDefault(lemma);
}
