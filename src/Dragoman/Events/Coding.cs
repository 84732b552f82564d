namespace Dragoman.Events;

/// <summary>
/// An event in one line, as examples and case files write it: type, mode or <c>-</c>, status, parties with their country
/// and sectors, <c>;</c> between parties and <c>></c> before recipients: <c>CONSULT visit actual SWE GOV > FIN</c>.
/// </summary>
public static class Coding
{
    /// <summary>The line of an event. A party of which nothing is known is <c>?</c>.</summary>
    public static string Of(CodedEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var line = $"{coded.Type} {coded.Mode ?? "-"} {coded.Status.ToString().ToLowerInvariant()} {Parties(coded.Actors)}";
        return coded.Recipients.Count == 0 ? line : $"{line} > {Parties(coded.Recipients)}";
    }

    /// <summary>A line with its blanks made single.</summary>
    public static string Normal(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ;", ";", StringComparison.Ordinal);
    }

    private static string Parties(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(Party));

    private static string Party(Party party)
    {
        var codes = party.Entity.Country is { } country ? party.Entity.Sectors.Prepend(country) : party.Entity.Sectors;
        return string.Join(' ', codes.DefaultIfEmpty("?"));
    }
}
