using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>What people wrote down about one report: <c>docs/gold.md</c>.</summary>
/// <param name="Entities">Who is named, with all mentions.</param>
/// <param name="GroupMentions">Plurals that stand for several entities.</param>
/// <param name="Events">Who did what to whom.</param>
public sealed record GoldReport(IReadOnlyList<GoldEntity> Entities, IReadOnlyList<GroupMention> GroupMentions, IReadOnlyList<GoldAct> Events)
{
    /// <summary>The entities that take part in events, in their order.</summary>
    public IEnumerable<GoldEntity> Parties => Entities.Where(e => Events.Any(a => a.Actors.Contains(e) || a.Recipients.Contains(e)));
}

/// <summary>Someone or something in the report, with all its mentions.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER's sectors, primary first.</param>
/// <param name="Mentions">Where it is named, in order.</param>
public sealed record GoldEntity(string Id, int Line, EntityKind Kind, string? Country, IReadOnlyList<string> Sectors, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>An entity of a file is equal to itself alone.</summary>
    public bool Equals(GoldEntity? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Id, country and sectors: <c>lind (SWE GOV)</c>.</summary>
    public override string ToString() => $"{Id} ({string.Join(' ', Sectors.Prepend(Country ?? "-"))})";
}

/// <summary>A plural that stands for several entities: "the two ministers".</summary>
public sealed record GroupMention(TextSpan Span, IReadOnlyList<GoldEntity> Entities);

/// <summary>An event of the report.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Type">PLOVER's type.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Status">How it stands to the world.</param>
/// <param name="Actors">Who did it; in a reciprocal event, all.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Date">When; null where the report does not tell.</param>
/// <param name="Place">Where; null where the report does not tell.</param>
public sealed record GoldAct(
    int Line, string Type, string? Mode, EventStatus Status, IReadOnlyList<GoldEntity> Actors, IReadOnlyList<GoldEntity> Recipients, TextSpan Trigger, GoldDate? Date, GoldPlace? Place)
{
    /// <summary>In one line: <c>CONSULT visit actual lind (SWE GOV) > host (NOR)</c>.</summary>
    public override string ToString()
    {
        var line = $"{Type} {Mode ?? "-"} {Status.ToString().ToLowerInvariant()} {string.Join("; ", Actors)}";
        return Recipients.Count == 0 ? line : $"{line} > {string.Join("; ", Recipients)}";
    }
}

/// <summary>When something was, as an interval that includes both ends.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
public sealed record GoldDate(DateOnly Start, DateOnly End, string Precision);

/// <summary>Where something was.</summary>
/// <param name="Name">As the report has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Precision"><c>city</c>, <c>region</c> or <c>country</c>.</param>
public sealed record GoldPlace(string Name, string? Country, string Precision);
