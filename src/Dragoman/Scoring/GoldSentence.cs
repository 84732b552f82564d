using Dragoman.Entities;
using Dragoman.Events;

namespace Dragoman.Scoring;

/// <summary>A sentence, or a few, with the events that people found in it.</summary>
/// <param name="Id">As its file names it.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">The text.</param>
/// <param name="Date">The day of the report, where it is told.</param>
/// <param name="Events">The events; none where people found none.</param>
public sealed record GoldSentence(string Id, int Line, string Text, DateOnly? Date, IReadOnlyList<GoldEvent> Events);

/// <summary>An event that people found.</summary>
/// <param name="Types">The event types it may be; more than one only where an older name means several.</param>
/// <param name="Actors">Who did it; in a reciprocal event, all.</param>
/// <param name="Recipients">To whom; empty also where that is not told.</param>
public sealed record GoldEvent(IReadOnlyList<string> Types, IReadOnlyList<GoldParty> Actors, IReadOnlyList<GoldParty> Recipients)
{
    /// <summary>The type it is counted under.</summary>
    public string Type => Types[0];

    /// <summary>
    /// Whether the parties of a found event agree. A side that the gold does not tell is not compared; the parties of a
    /// reciprocal event are compared as one side.
    /// </summary>
    public bool AgreesWithPartiesOf(CodedEvent found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if ((found.Recipients.Count == 0 && found.Actors.Count > 1) || (Recipients.Count == 0 && Actors.Count > 1))
            return Agree([.. Actors, .. Recipients], [.. found.Actors, .. found.Recipients]);
        return Agree(Actors, found.Actors) && Agree(Recipients, found.Recipients);
    }

    /// <summary>In one line: <c>ACCUSE USA GOV > RUS</c>.</summary>
    public override string ToString()
    {
        var line = $"{string.Join('|', Types)} {string.Join("; ", Actors)}";
        return Recipients.Count == 0 ? line : $"{line} > {string.Join("; ", Recipients)}";
    }

    private static bool Agree(IReadOnlyList<GoldParty> gold, IReadOnlyList<Party> found) =>
        gold.Count == 0 || (gold.All(g => !g.IsKnown || found.Any(f => g.Agrees(f.Entity))) && found.All(f => gold.Any(g => g.Agrees(f.Entity))));
}

/// <summary>A party of an event that people found.</summary>
/// <param name="Text">The words or the code that name it, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code; null where none is told.</param>
/// <param name="Sectors">The sectors one of which is its primary one; empty where none is told. International codes are sectors here, as in the record.</param>
public sealed record GoldParty(string? Text, string? Country, IReadOnlyList<string> Sectors)
{
    /// <summary>The sector that a bare country acts through.</summary>
    private const string Government = "GOV";

    /// <summary>Whether a country or a sector is told.</summary>
    public bool IsKnown => Country is not null || Sectors.Count > 0;

    /// <summary>Whether an entity's country and primary sector are as told. A country without a sector stands for its government.</summary>
    public bool Agrees(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (Country is not null && Country != entity.Country)
            return false;
        return Sectors.Count == 0 || Sectors.Contains(entity.Sectors.Count > 0 ? entity.Sectors[0] : entity.Kind == EntityKind.Country ? Government : string.Empty, StringComparer.Ordinal);
    }

    /// <summary>Country and sectors, else the words; <c>?</c> if nothing is told.</summary>
    public override string ToString() => IsKnown ? string.Join(' ', ((string?[])[Country, Sectors.Count == 0 ? null : string.Join('|', Sectors)]).Where(c => c is not null)) : Text is { Length: > 0 } ? $"\"{Text}\"" : "?";
}
