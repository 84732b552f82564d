using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>One place where an entity is named, and what the words there say of it.</summary>
/// <param name="Head">The token that heads the phrase.</param>
/// <param name="First">First token of the phrase.</param>
/// <param name="End">Token after the phrase.</param>
internal sealed record Mention(int Head, int First, int End)
{
    public EntityKind Kind { get; init; }

    /// <summary>A proper name in it, or null where there is only a description or a pronoun.</summary>
    public string? ProperName { get; init; }

    /// <summary>The name as the text has it, where a lexicon knows whose it is.</summary>
    public string? WrittenName { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Its office or occupation as the text says it.</summary>
    public string? Role { get; init; }

    /// <summary>The head noun of the role, lemma: what a bare title repeats.</summary>
    public string? RoleHead { get; init; }

    /// <summary>A personal pronoun for one person.</summary>
    public bool IsPersonalPronoun { get; init; }

    /// <summary>The head of the plural that this one is named together with: of "ministers", for "Uganda" in "the ministers of Kenya and Uganda".</summary>
    public int? CompanionOf { get; init; }

    /// <summary>The phrase names a capital or a seat, which may stand for the government or for the place.</summary>
    public bool IsSeat { get; init; }

    /// <summary>The row of a lexicon that says who or what its words name; null where the text alone says it.</summary>
    public DataRow? Row { get; init; }

    public TextSpan Span(Document document) => new(document.Tokens.Start(First), document.Tokens.End(End - 1));
}
