using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.Tests.Scoring;

/// <summary>Events and entities as if they had been found, and the codes that gold is read with.</summary>
internal static class SomeEvents
{
    private static readonly Lazy<GoldCodes> Loaded = new(() => GoldCodes.Load([Path.Combine(AppContext.BaseDirectory, "data")]));

    public static GoldCodes Codes => Loaded.Value;

    /// <summary>A party by its codes: <c>SWE GOV</c>, <c>- UNO</c>; a country without sector is a country, all others are persons.</summary>
    public static Party Party(string codes)
    {
        var parts = codes.Split(' ');
        var kind = parts.Length == 1 ? EntityKind.Country : EntityKind.Person;
        return new Party(new Entity(codes, codes, kind, parts[0] == "-" ? null : parts[0], parts[1..], null, []), new TextSpan(0, 1));
    }

    /// <summary>A found event of which only type, parties and status matter.</summary>
    public static CodedEvent Event(string type, string[] actors, string[] recipients, EventStatus status = EventStatus.Actual) => Event(
        type, [.. actors.Select(Party)], [.. recipients.Select(Party)], status, new TextSpan(0, 1));

    /// <summary>A found event.</summary>
    public static CodedEvent Event(string type, IReadOnlyList<Party> actors, IReadOnlyList<Party> recipients, EventStatus status, TextSpan trigger) => new()
    {
        Id = "1",
        Type = type,
        Status = status,
        Quad = "-",
        Score = 0,
        Trigger = trigger,
        Sentence = trigger,
        Actors = actors,
        Recipients = recipients,
        Frame = "some/frame",
        Confidence = 1,
    };

    /// <summary>A document in which these events were found.</summary>
    public static Document Document(params IReadOnlyList<CodedEvent> events) => new("a", "-") { Events = events };
}
