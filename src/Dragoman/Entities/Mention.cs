using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>How a phrase refers.</summary>
internal enum MentionForm
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By telling what it is: <c>the Iraqi minister</c>.</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By naming several at once: <c>the two countries</c>.</summary>
    Members,

    /// <summary>Nobody who could act; a pronoun may take it up all the same.</summary>
    Thing,
}

/// <summary>What determines a noun.</summary>
internal enum Definiteness
{
    Bare,
    Definite,
    Indefinite,
    Possessive,
}

/// <summary>One place where an entity is named, and what the words there say of it.</summary>
/// <param name="Head">The token that heads the phrase.</param>
/// <param name="First">First token of the phrase.</param>
/// <param name="End">Token after the phrase.</param>
internal sealed record Mention(int Head, int First, int End)
{
    public MentionForm Form { get; init; } = MentionForm.Description;

    public EntityKind Kind { get; init; }

    /// <summary>Whether the kind is known from the lexicon or the words, and not only guessed by the model.</summary>
    public bool KindIsSure { get; init; } = true;

    /// <summary>A proper name in it, as the lexicon or else the text has it; null where there is only a description or a pronoun.</summary>
    public string? ProperName { get; init; }

    /// <summary>The name as the text has it, where a lexicon knows whose it is.</summary>
    public string? WrittenName { get; init; }

    /// <summary>The tokens of the proper name, half-open; empty where there is none.</summary>
    public (int First, int End) NameTokens { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the state as a whole is named, and no region or city of it: "the British prime minister", not "the Quebec premier".</summary>
    public bool IsOfState { get; init; }

    /// <summary>What tells the country.</summary>
    public string? CountryBy { get; init; }

    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>What tells the sectors.</summary>
    public string? SectorsBy { get; init; }

    /// <summary>Whether the sectors say next to nothing: <c>a group</c>.</summary>
    public bool IsVague { get; init; }

    /// <summary>Its office or occupation as the text says it.</summary>
    public string? Role { get; init; }

    /// <summary>The head noun of the role, lemma: what a bare title repeats.</summary>
    public string? RoleHead { get; init; }

    /// <summary>The role noun in full, lower case and singular: <c>foreign minister</c>.</summary>
    public string? RolePhrase { get; init; }

    /// <summary>Whether the office is over, or is told of another time than the report's.</summary>
    public bool IsOfOtherTime { get; init; }

    public Gender Gender { get; init; }

    public bool IsPlural { get; init; }

    public Definiteness Definiteness { get; init; }

    /// <summary>The token that heads the phrase of whose it is, where that must be told by what that phrase refers to: <c>his</c>, <c>the group's</c>.</summary>
    public int? Owner { get; init; }

    /// <summary>The name of whose it is, where no lexicon knows it.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whether the sectors of the body it belongs to take the place of its own.</summary>
    public bool SectorsYield { get; init; }

    /// <summary>Holds the same office as its owner.</summary>
    public bool IsCounterpart { get; init; }

    /// <summary>The head of the plural that this one is named together with: of "ministers", for "Uganda" in "the ministers of Kenya and Uganda".</summary>
    public int? CompanionOf { get; init; }

    /// <summary>The phrase names a government by its capital or seat.</summary>
    public bool IsSeat { get; init; }

    /// <summary>The row of a lexicon that says who or what its words name; null where the text alone says it.</summary>
    public DataRow? Row { get; init; }

    /// <summary>The government of its country as a whole is meant: <c>Tehran</c>, <c>the Iranian government</c>.</summary>
    public bool IsGovernment { get; init; }

    /// <summary>Words in it say that it is of another country than the report speaks of, or of none: <c>western governments</c>.</summary>
    public bool IsForeign { get; init; }

    /// <summary>It is taken up, and not described: only what was named before can be meant, as by <c>the country</c>.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>What the members of "the two countries" are.</summary>
    public MemberKind? Members { get; init; }

    /// <summary>How many members there are, where the text says so.</summary>
    public int? Count { get; init; }

    public TextSpan Span(Document document) => new(document.Tokens.Start(First), document.Tokens.End(End - 1));
}
