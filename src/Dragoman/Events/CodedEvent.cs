using System.Text.Json.Serialization;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>How an event stands to the world. See the record's contract.</summary>
public enum EventStatus
{
    /// <summary>It happened or is happening.</summary>
    Actual,

    /// <summary>It is to happen.</summary>
    Future,

    /// <summary>It would or may happen.</summary>
    Hypothetical,

    /// <summary>It did not happen.</summary>
    Negated,

    /// <summary>It happened over a year before the document, and is over.</summary>
    Historical,
}

/// <summary>A party to an event: an entity and the span that names it there.</summary>
public sealed record Party(Entity Entity, TextSpan Span);

/// <summary>How many were hurt; null where the text does not say.</summary>
public sealed record Toll(int? Killed, int? Injured, int? Detained);

/// <summary>When something was, as an interval that includes both ends.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="Text">The words that say so; null where the document's own day is meant.</param>
public sealed record EventDate(DateOnly Start, DateOnly End, string Precision, string? Text);

/// <summary>Where something was.</summary>
/// <param name="Name">Its usual name in English news.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code; null where there is no one state.</param>
/// <param name="Latitude">Degrees north of its middle.</param>
/// <param name="Longitude">Degrees east of its middle.</param>
/// <param name="Geonames">GeoNames id, or null.</param>
/// <param name="Precision"><c>city</c>, <c>region</c> or <c>country</c>.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude, long? Geonames, string Precision)
{
    /// <summary>What says so: the act's <c>argument</c>, its <c>clause</c>, <c>sentence</c> or <c>paragraph</c>, or the <c>dateline</c>. No part of the record.</summary>
    [JsonIgnore]
    public string How { get; init; } = string.Empty;
}

/// <summary>One coded interaction: who did what to whom, with the words that say so.</summary>
public sealed record CodedEvent
{
    /// <summary>A hash of document id, trigger span, type and participants.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER's event type, as <c>CONSULT</c>.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER's mode, that of <see cref="Modes"/> with the score of largest magnitude; or null.</summary>
    public string? Mode { get; init; }

    /// <summary>All modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>PLOVER's contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Quad class in words.</summary>
    public required string Quad { get; init; }

    /// <summary>PLOVER's score, from -10 to +10.</summary>
    public required double Score { get; init; }

    /// <summary>CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Goldstein's score of the CAMEO code, from -10 to +10; or null.</summary>
    public double? Goldstein { get; init; }

    /// <summary>How many were hurt.</summary>
    public Toll? Toll { get; init; }

    /// <summary>The words that name the act.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The sentence they stand in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Who did it; for a reciprocal event, all who took part.</summary>
    public required IReadOnlyList<Party> Actors { get; init; }

    /// <summary>To whom.</summary>
    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>When.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Who says so, where someone in the report does.</summary>
    public Party? ReportedBy { get; init; }

    /// <summary>The frame that matched.</summary>
    public required string Frame { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }
}
