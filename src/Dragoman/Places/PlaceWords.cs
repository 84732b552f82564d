using Dragoman.Lexicons;

namespace Dragoman.Places;

/// <summary>Words that tell where: <c>data/places/words.tsv</c>.</summary>
public sealed class PlaceWords
{
    private static readonly string[] Kinds = ["at", "to", "from", "against", "region", "town", "site", "surface", "occasion", "capital", "here", "there", "kilometre", "mile", "hub"];

    private readonly WordKinds words;

    private PlaceWords(WordKinds words) => this.words = words;

    /// <summary>Reads the words of all folders.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static PlaceWords Load(IEnumerable<string> folders) => new(WordKinds.Load(folders, "places", "words.tsv", Kinds, "form"));

    /// <summary>The role that a preposition gives to the place behind it; bare if it gives none.</summary>
    internal PlaceRole RoleOf(string preposition) =>
        words.Has("at", preposition) ? PlaceRole.At
        : words.Has("to", preposition) ? PlaceRole.To
        : words.Has("from", preposition) ? PlaceRole.From
        : words.Has("against", preposition) ? PlaceRole.Against
        : PlaceRole.Bare;

    /// <summary>The name beside it is a region's: province, state.</summary>
    internal bool IsRegion(string lemma) => words.Has("region", lemma);

    /// <summary>The name beside it is a town's: city, port.</summary>
    internal bool IsTown(string lemma) => words.Has("town", lemma);

    /// <summary>It names a place, or what lies in one: province, city, airport, outskirts.</summary>
    internal bool IsPlace(string lemma) => words.Has("site", lemma) || IsTown(lemma) || IsRegion(lemma);

    /// <summary>What is on it is there: outskirts, border, island.</summary>
    internal bool IsSurface(string lemma) => words.Has("surface", lemma);

    /// <summary>What is done at it is done where it is held: summit, briefing.</summary>
    internal bool IsOccasion(string lemma) => words.Has("occasion", lemma);

    /// <summary>With a country's name or adjective it names that country's capital.</summary>
    internal bool IsCapital(string lemma) => words.Has("capital", lemma);

    /// <summary>The kilometres of a measure of way; null if it is none.</summary>
    internal double? Kilometres(string form) => words.Has("kilometre", form) ? 1 : words.Has("mile", form) ? 1.6 : null;

    /// <summary>It says: where the report was written.</summary>
    internal bool IsHere(string lemma) => words.Has("here", lemma);

    /// <summary>It says: in the place spoken of before.</summary>
    internal bool IsThere(string lemma) => words.Has("there", lemma);

    /// <summary>A country that is named in news of any place.</summary>
    internal bool IsHub(string country) => words.Has("hub", country);
}
