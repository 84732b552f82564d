using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman;

/// <summary>Everything written down about one document, and its one JSON spelling.</summary>
/// <remarks>
/// Public contract: keys are always present, unknown is null or empty, and it changes only by additions. Offsets count
/// UTF-16 code units of the document's text.
/// </remarks>
public sealed record Record(
    string Id, string? Title, DateOnly? Date, string? Source, string? Url, string Language,
    IReadOnlyList<Record.EntityRow> Entities, IReadOnlyList<Record.EventRow> Events, IReadOnlyList<object> Statements, IReadOnlyList<object> Encounters,
    IReadOnlyList<object> Matters, IReadOnlyList<string> Warnings)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>The record of a coded document.</summary>
    public static Record Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Record(
            document.Id, document.Title, document.Date, document.Source, document.Url, document.Language,
            [.. document.Entities.All.Select(e => EntityRow.Of(document, e))], [.. document.Events.Select(e => EventRow.Of(document, e))], [], [], [], document.Warnings);
    }

    /// <summary>The record as one line of JSON, without line end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>A stretch of the text.</summary>
    public sealed record SpanRow(int Start, int End, string Text)
    {
        internal static SpanRow Of(Document document, TextSpan span) => new(span.Start, span.End, document.TextOf(span));
    }

    /// <summary>Where a sentence stands.</summary>
    public sealed record RangeRow(int Start, int End);

    /// <summary>An entity.</summary>
    public sealed record EntityRow(
        string Id, string Name, string Kind, string? Country, IReadOnlyList<string> Sectors, string? Role, IReadOnlyList<SpanRow> Mentions)
    {
        internal static EntityRow Of(Document document, Entity entity) => new(
            entity.Id, entity.Name, entity.Kind.ToString().ToLowerInvariant(), entity.Country, entity.Sectors, entity.Role, [.. entity.Mentions.Select(m => SpanRow.Of(document, m))]);
    }

    /// <summary>An actor, recipient, speaker, addressee or participant.</summary>
    public sealed record PartyRow(string Entity, string Name, string? Country, IReadOnlyList<string> Sectors, int Start, int End, string Text)
    {
        internal static PartyRow Of(Document document, Party party) => new(
            party.Entity.Id, party.Entity.Name, party.Entity.Country, party.Entity.Sectors, party.Span.Start, party.Span.End, document.TextOf(party.Span));
    }

    /// <summary>An event.</summary>
    public sealed record EventRow(
        string Id, string Event, string? Mode, IReadOnlyList<string> Modes, IReadOnlyList<string> Contexts, string Status, string Quad, double Score,
        string? Cameo, double? Goldstein, Toll? Toll, SpanRow Trigger, RangeRow Sentence, IReadOnlyList<PartyRow> Actors, IReadOnlyList<PartyRow> Recipients,
        EventDate? Date, EventPlace? Place, PartyRow? ReportedBy, IReadOnlyList<string> Statements, string Frame, double Confidence)
    {
        internal static EventRow Of(Document document, CodedEvent coded) => new(
            coded.Id, coded.Type, coded.Mode, coded.Modes, coded.Contexts, coded.Status.ToString().ToLowerInvariant(), coded.Quad, coded.Score,
            coded.Cameo, coded.Goldstein, coded.Toll, SpanRow.Of(document, coded.Trigger), new RangeRow(coded.Sentence.Start, coded.Sentence.End),
            [.. coded.Actors.Select(p => PartyRow.Of(document, p))], [.. coded.Recipients.Select(p => PartyRow.Of(document, p))], coded.Date, coded.Place,
            coded.ReportedBy is null ? null : PartyRow.Of(document, coded.ReportedBy), [], coded.Frame, coded.Confidence);
    }
}
