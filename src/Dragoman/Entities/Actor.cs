using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>How a string of the lexicon names its actor.</summary>
internal enum Naming
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By an adjective: <c>Iraqi</c>, <c>Kurdish</c>.</summary>
    Adjective,

    /// <summary>By its people: <c>Iraqis</c>.</summary>
    People,

    /// <summary>By the capital, which may stand for the government: <c>Tehran</c>.</summary>
    Capital,

    /// <summary>By the house its government sits in: <c>the Kremlin</c>.</summary>
    Seat,
}

/// <summary>An actor of the lexicon, as one of its strings names it.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">Person, organisation, group, place or country.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER's codes, primary first.</param>
/// <param name="Naming">How the string names it.</param>
internal sealed record Actor(string Name, EntityKind Kind, string? Country, IReadOnlyList<string> Sectors, Naming Naming)
{
    /// <summary>First day of its life or of the office, if known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its life or of the office, if known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A person's office in that time, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Countries of which the text must tell which is meant: of Kurdish or of Punjab. Empty where <see cref="Country"/> is known.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required DataRow Row { get; init; }

    /// <summary>Whether it is a state, and no part or dependency of one that shares its code.</summary>
    public bool IsState { get; init; }

    /// <summary>Whether the string stands for a government, if it does not stand for a place.</summary>
    public bool IsSeat => Naming is Naming.Capital or Naming.Seat;

    /// <summary>Whether it was there on a day; always where the day or the life is unknown.</summary>
    public bool LivedOn(DateOnly? day) => day is null || ((From is null || From <= day) && (To is null || day <= To));
}

/// <summary>A role noun: <c>foreign minister</c>.</summary>
/// <param name="Phrase">The noun.</param>
/// <param name="Sectors">The sectors it gives, primary first; empty where it takes those of whoever it belongs to.</param>
/// <param name="Kind">What bears the role: person, organisation or group.</param>
/// <param name="Strength">How it stands to what else is known of its bearer.</param>
/// <param name="Row">Where it stands; null for one that no table has.</param>
internal sealed record Role(string Phrase, IReadOnlyList<string> Sectors, EntityKind Kind, RoleStrength Strength, DataRow? Row = null)
{
    /// <summary>Whether the sectors of the body it belongs to take the place of its own.</summary>
    public bool Yields => Strength is RoleStrength.Yields or RoleStrength.Weak or RoleStrength.Definite;

    /// <summary>Whether it says next to nothing of its bearer, and may be no one at all.</summary>
    public bool IsWeak => Strength == RoleStrength.Weak;
}

/// <summary>How a role noun stands to what else is known of its bearer.</summary>
internal enum RoleStrength
{
    /// <summary>Its sectors stand beside those of the body it belongs to: <c>lawmaker</c>.</summary>
    Strong,

    /// <summary>It has the sectors of the body it belongs to instead: <c>official</c>.</summary>
    Yields,

    /// <summary>Its sectors are its own, whomever it has to do with: <c>critic</c>.</summary>
    Apart,

    /// <summary>The same, but those near to who governs are of the elite: <c>wife</c>.</summary>
    Kin,

    /// <summary>Beside a country alone it is of its government: <c>leader</c>.</summary>
    Governs,

    /// <summary>It counts only with an article, or with whose it is before it; it yields: <c>opposition</c>.</summary>
    Definite,

    /// <summary>It names nobody: <c>international community</c>, <c>market forces</c>.</summary>
    None,

    /// <summary>Yields, and it counts only where the model too takes it for somebody: <c>movement</c>.</summary>
    Weak,
}
