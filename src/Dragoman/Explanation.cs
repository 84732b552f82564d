using System.Globalization;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Text;
using Dragoman.Time;

namespace Dragoman;

/// <summary>A frame that was tried at a word of a sentence.</summary>
/// <param name="Frame">The frame's name.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Trigger">The word.</param>
/// <param name="Obstacle">What was missing; null if it matched.</param>
/// <param name="IsNear">Whether all words of its predicate are there, so that only its arguments were missing, or nothing.</param>
/// <param name="IsCoded">Whether an event came of it. What matches is not coded where another event says the same, or where it is only asked for or promised.</param>
public sealed record TriedFrame(string Frame, string File, int Line, Token Trigger, string? Obstacle, bool IsNear, bool IsCoded)
{
    /// <summary>In one line: <c>warned: threats/warn (threats.frames:7) does not match: no actor...</c></summary>
    public override string ToString()
    {
        var outcome = Obstacle is not null ? $"does not match: {Obstacle}" : IsCoded ? "matches" : "matches, and is no event of its own: another says it, or it is only asked for, promised or threatened";
        return string.Create(CultureInfo.InvariantCulture, $"{Trigger.Text}: {Frame} ({Path.GetFileName(File)}:{Line}) {outcome}");
    }
}

/// <summary>How a document came to its record: what was tried and what came of it.</summary>
/// <param name="Document">The coded document.</param>
/// <param name="Tried">The frames tried, sentence by sentence.</param>
public sealed record Explanation(Document Document, IReadOnlyList<TriedFrame> Tried)
{
    /// <summary>The entities, in order.</summary>
    public IReadOnlyList<Entity> Entities => Document.Entities.All;

    /// <summary>The words that say when, in order.</summary>
    public IReadOnlyList<TimeExpression> Times => Document.Times.All;

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<CodedEvent> Events => Document.Events;
}
