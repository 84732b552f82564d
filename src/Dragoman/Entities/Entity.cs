using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>What kind of thing an entity is.</summary>
public enum EntityKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A body with a name or a seat: a ministry, a court, a company, an alliance.</summary>
    Organisation,

    /// <summary>People without a body: protesters, rebels, villagers.</summary>
    Group,

    /// <summary>Somewhere.</summary>
    Place,

    /// <summary>A state, or what stands for its government.</summary>
    Country,
}

/// <summary>Someone or something in a document, with all its mentions.</summary>
/// <param name="Id">Names it within the document: <c>e1</c>, <c>e2</c>, ... in the order of first mentions.</param>
/// <param name="Name">Its fullest name, or the words that describe it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER's sector codes, primary first.</param>
/// <param name="Role">Its office or occupation, as the text says it, or null.</param>
/// <param name="Mentions">Where it is named, in order.</param>
public sealed record Entity(
    string Id, string Name, EntityKind Kind, string? Country, IReadOnlyList<string> Sectors, string? Role, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>How country and sectors were got, in short; null if neither is known.</summary>
    public string? Evidence { get; init; }
}
