using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>What kind of time words tell, in TimeML's terms.</summary>
public enum TimeKind
{
    /// <summary>A day, or a longer time of the calendar.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>How long something lasts.</summary>
    Duration,

    /// <summary>How often something happens.</summary>
    Set,
}

/// <summary>How an act stands to the time told beside it.</summary>
public enum Bound
{
    /// <summary>It was in it: "in March".</summary>
    At,

    /// <summary>It went on from it: "since March".</summary>
    Since,

    /// <summary>It was in it or sooner: "by March".</summary>
    By,

    /// <summary>It went on to it: "until March".</summary>
    Until,

    /// <summary>It was sooner; how much, nobody says.</summary>
    Before,

    /// <summary>It was later; how much, nobody says.</summary>
    After,
}

/// <summary>Words of a document that say when: "on Wednesday", "last month", "22 May".</summary>
public sealed record TimeExpression
{
    /// <summary>Their first token, a preposition before them included.</summary>
    public required int First { get; init; }

    /// <summary>The token after their last.</summary>
    public required int End { get; init; }

    /// <summary>Where they stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of time they tell.</summary>
    public required TimeKind Kind { get; init; }

    /// <summary>How an act stands to it.</summary>
    public required Bound Bound { get; init; }

    /// <summary>When it was, if the act is done; null where that cannot be known, and for durations and sets.</summary>
    public required Interval? Past { get; init; }

    /// <summary>When it will be, if the act is ahead.</summary>
    public required Interval? Ahead { get; init; }

    /// <summary>Whether the tense of its clause says that it is ahead.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>When, as its clause says.</summary>
    public Interval? Value => IsAhead ? Ahead : Past;

    /// <summary>The predicate that it dates: a verb, or a noun that names an act; null where it stands alone.</summary>
    public required Token? Owner { get; init; }
}
