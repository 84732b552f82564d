using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>What the grammar around a place's name says of it.</summary>
public enum PlaceRole
{
    /// <summary>Nothing: it is spoken of, or stands for its government.</summary>
    Bare,

    /// <summary>Something is there: "in Basra".</summary>
    At,

    /// <summary>Something goes there: "to Basra".</summary>
    To,

    /// <summary>Something comes from there.</summary>
    From,

    /// <summary>Something is done to it: "the raid on Basra".</summary>
    Against,

    /// <summary>It is the verb's object: "visited Basra".</summary>
    Undergoing,

    /// <summary>It stands before a noun that it tells apart: "the Basra talks".</summary>
    Modifier,
}

/// <summary>Words of a document that name a place.</summary>
/// <param name="First">Their first token.</param>
/// <param name="End">The token after their last.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Place">The place they name.</param>
/// <param name="Role">What the grammar says of it.</param>
/// <param name="How">Why it is that place and no other of its name, in words.</param>
public sealed record PlaceMention(int First, int End, TextSpan Span, Place Place, PlaceRole Role, string How)
{
    /// <summary>
    /// The token that the role is of: the name's own head, or that of the phrase the name is part of ("outskirts" in "on the
    /// outskirts of Basra"); for a modifier the noun it modifies.
    /// </summary>
    internal int Site { get; init; }
}

/// <summary>The places named in a document: the layer of <see cref="PlaceFinder"/>.</summary>
public sealed class PlaceLayer
{
    private readonly Document document;
    private readonly int[] firstOf;

    private readonly Gazetteer gazetteer;

    private readonly HashSet<int> unknown;

    internal PlaceLayer(Document document, Gazetteer gazetteer, IReadOnlyList<PlaceMention> all, HashSet<int> unknown, Place? dateline)
    {
        (this.document, this.gazetteer, All, this.unknown, Dateline) = (document, gazetteer, all, unknown, dateline);
        firstOf = new int[document.Sentences.Count + 1];
        for (var (sentence, mention) = (0, 0); sentence < firstOf.Length; sentence++)
        {
            while (mention < all.Count && document.Sentences.Of(all[mention].First) < sentence)
                mention++;
            firstOf[sentence] = mention;
        }
    }

    /// <summary>All mentions, in the order of the text.</summary>
    public IReadOnlyList<PlaceMention> All { get; }

    /// <summary>Where the report was written, as its dateline says; null where none says so.</summary>
    public Place? Dateline { get; }

    /// <summary>Whether a word says that something is at a place that nothing is known of: "in three provinces", "in Smallville".</summary>
    internal bool IsUnknownPlace(int token) => unknown.Contains(token);

    /// <summary>The country that a place lies in; null where it lies in none.</summary>
    internal Place? CountryOf(Place place) => place.Territory is { } code ? gazetteer.Country(code) : null;

    /// <summary>The mentions of a sentence.</summary>
    public IEnumerable<PlaceMention> In(Sentence sentence)
    {
        if (sentence.Document != document)
            throw new ArgumentException("the sentence is of another document", nameof(sentence));
        for (var i = firstOf[sentence.Index]; i < firstOf[sentence.Index + 1]; i++)
            yield return All[i];
    }
}
