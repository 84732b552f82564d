namespace Dragoman.Entities;

/// <summary>The sectors of PLOVER that the composition of phrases turns on.</summary>
internal static class Sector
{
    public const string Government = "GOV", Military = "MIL", Police = "COP", Party = "PTY", Opposition = "OPP", Elite = "ELI", Unidentified = "UAF", Civilian = "CVL", Rebel = "REB",
        Refugee = "REF", Unknown = "UNK", Press = "JRN";

    private static readonly string[] InternationalCodes = ["UNO", "EUR", "IGO", "MNC", "ISM", "IMG"];
    private static readonly string[] OfficeCodes = [Government, "LEG", "JUD", "SPY", Military, Police, Party];
    private static readonly string[] ArmedCodes = [Rebel, "IMG", Unidentified, "PRM"];
    private static readonly string[] StateCodes = [Government, "LEG", "JUD", "SPY", Military, Police];
    private static readonly string[] DomesticCodes = [.. StateCodes, Party, Opposition, Rebel, "PRM", Civilian, "LAB", "EDU", "MED", "AGR", "REL", "SOC"];

    /// <summary>Whether an actor of these sectors acts across countries. (NGO and none is international, NGO and a country national.)</summary>
    public static bool IsInternational(IReadOnlyList<string> sectors) => sectors.Count > 0 && InternationalCodes.Contains(sectors[0], StringComparer.Ordinal);

    /// <summary>Whether who no longer has such a role is one of the elite.</summary>
    public static bool IsOffice(IReadOnlyList<string> sectors) => sectors.Count > 0 && OfficeCodes.Contains(sectors[0], StringComparer.Ordinal);

    /// <summary>Whether it is an arm of the state.</summary>
    public static bool IsState(IReadOnlyList<string> sectors) => sectors.Count > 0 && StateCodes.Contains(sectors[0], StringComparer.Ordinal);

    /// <summary>Whether such an actor without a country is one of the country that a report is about.</summary>
    public static bool IsDomestic(IReadOnlyList<string> sectors) => sectors.Count > 0 && DomesticCodes.Contains(sectors[0], StringComparer.Ordinal);

    /// <summary>Whether one actor may be described by both: they share a sector, or both are armed without being a state's.</summary>
    public static bool MayBeSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 || one.Any(s => other.Contains(s, StringComparer.Ordinal))
        || (one.Any(s => ArmedCodes.Contains(s, StringComparer.Ordinal)) && other.Any(s => ArmedCodes.Contains(s, StringComparer.Ordinal)));

    /// <summary>The one list and what the other adds.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : [.. first.Union(second, StringComparer.Ordinal)];
}
