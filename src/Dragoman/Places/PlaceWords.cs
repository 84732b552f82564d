using System.Collections.Frozen;
using Dragoman.Lexicons;

namespace Dragoman.Places;

/// <summary>Words that tell where: <c>data/places/words.tsv</c>.</summary>
public sealed class PlaceWords
{
    private static readonly string[] Kinds = ["at", "to", "from", "against", "region", "town", "site", "surface", "occasion", "capital", "here", "there", "kilometre", "mile", "hub"];

    private readonly FrozenDictionary<string, FrozenSet<string>> forms;

    private PlaceWords(IEnumerable<DataRow> rows)
    {
        var sets = Kinds.ToDictionary(k => k, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!sets.TryGetValue(row["kind"], out var set))
                throw row.Error($"'{row["kind"]}' is no kind of word; did you mean '{Nearest.To(row["kind"], Kinds)}'?");
            set.Add(row["form"]);
        }
        forms = sets.ToFrozenDictionary(s => s.Key, s => s.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <summary>Reads the words of all folders.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static PlaceWords Load(IEnumerable<string> folders) =>
        new(folders.Select(f => Path.Combine(f, "places", "words.tsv")).Where(File.Exists).SelectMany(f => DataTable.Read(f, "kind", "form").Rows));

    /// <summary>The role that a preposition gives to the place behind it; bare if it gives none.</summary>
    internal PlaceRole RoleOf(string preposition) =>
        forms["at"].Contains(preposition) ? PlaceRole.At
        : forms["to"].Contains(preposition) ? PlaceRole.To
        : forms["from"].Contains(preposition) ? PlaceRole.From
        : forms["against"].Contains(preposition) ? PlaceRole.Against
        : PlaceRole.Bare;

    /// <summary>The name beside it is a region's: province, state.</summary>
    internal bool IsRegion(string lemma) => forms["region"].Contains(lemma);

    /// <summary>The name beside it is a town's: city, port.</summary>
    internal bool IsTown(string lemma) => forms["town"].Contains(lemma);

    /// <summary>It names a place, or what lies in one: province, city, airport, outskirts.</summary>
    internal bool IsPlace(string lemma) => forms["site"].Contains(lemma) || IsTown(lemma) || IsRegion(lemma);

    /// <summary>What is on it is there: outskirts, border, island.</summary>
    internal bool IsSurface(string lemma) => forms["surface"].Contains(lemma);

    /// <summary>What is done at it is done where it is held: summit, briefing.</summary>
    internal bool IsOccasion(string lemma) => forms["occasion"].Contains(lemma);

    /// <summary>With a country's name or adjective it names that country's capital.</summary>
    internal bool IsCapital(string lemma) => forms["capital"].Contains(lemma);

    /// <summary>The kilometres of a measure of way; null if it is none.</summary>
    internal double? Kilometres(string form) => forms["kilometre"].Contains(form) ? 1 : forms["mile"].Contains(form) ? 1.6 : null;

    /// <summary>It says: where the report was written.</summary>
    internal bool IsHere(string lemma) => forms["here"].Contains(lemma);

    /// <summary>It says: in the place spoken of before.</summary>
    internal bool IsThere(string lemma) => forms["there"].Contains(lemma);

    /// <summary>A country that is named in news of any place.</summary>
    internal bool IsHub(string country) => forms["hub"].Contains(country);
}
