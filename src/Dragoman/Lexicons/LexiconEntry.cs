namespace Dragoman.Lexicons;

/// <summary>The lexicons that people look things up in.</summary>
public enum LexiconKind
{
    /// <summary>Countries, and what stands for them.</summary>
    Country,

    /// <summary>Organisations, groups and people in office.</summary>
    Actor,

    /// <summary>Role nouns.</summary>
    Role,

    /// <summary>Frames.</summary>
    Frame,
}

/// <summary>Words by which an entry is found.</summary>
/// <param name="Text">The words.</param>
/// <param name="How">How they mean it: <c>name</c>, <c>adjective</c>, <c>people</c>, <c>seat</c>, <c>role</c>, <c>verb</c> or <c>noun</c>.</param>
public sealed record LexiconWords(string Text, string How);

/// <summary>A row of a lexicon, or a frame, and where it stands.</summary>
/// <param name="Kind">Which lexicon.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">What it is: the kind of an actor or of who bears a role, a person's office, a frame's event type and mode.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER's codes, primary first.</param>
/// <param name="From">First day of its life or office, if known.</param>
/// <param name="To">Last day, if known.</param>
/// <param name="Words">By which words it is found.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line there, from 1.</param>
public sealed record LexiconEntry(
    LexiconKind Kind, string Name, string What, string? Country, IReadOnlyList<string> Sectors, DateOnly? From, DateOnly? To, IReadOnlyList<LexiconWords> Words, string File, int Line)
{
    /// <summary>Country and sectors as codings write them; <c>?</c> if neither is known.</summary>
    public string Codes => Kind == LexiconKind.Frame ? string.Empty : string.Join(' ', (Country is null ? Sectors : Sectors.Prepend(Country)).DefaultIfEmpty("?"));

    /// <summary>Whether there is a day on which both are alive; days that are not known do not part them.</summary>
    public bool LivesWith(LexiconEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(To < other.From) && !(other.To < From);
    }

    /// <summary>Whether it is alive on every day on which the other is.</summary>
    public bool Outlives(LexiconEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (From is null || From <= other.From) && (To is null || To >= other.To);
    }
}
