namespace Dragoman.Scoring;

/// <summary>A coding of the CAMEO coders: one source, one target, one code.</summary>
public readonly record struct CameoDyad(string Source, string Target, string Code);

/// <summary>
/// Makes PLOVER events of CAMEO codings. CAMEO has a coding for each pair of parties, and for meetings one each way; PLOVER has
/// one event: codings of a sentence that have the same type are one event if they share their source or their target, or
/// if one is the other turned round. An event with codings each way is reciprocal: all its parties are actors.
/// </summary>
public static class CameoDyads
{
    /// <summary>The events of a sentence's codings, in order.</summary>
    /// <param name="dyads">The codings.</param>
    /// <param name="codes">Tell what the codes mean.</param>
    /// <param name="untold">The codes that have no PLOVER type.</param>
    public static IReadOnlyList<GoldEvent> Events(IReadOnlyList<CameoDyad> dyads, GoldCodes codes, out IReadOnlyList<string> untold)
    {
        ArgumentNullException.ThrowIfNull(dyads);
        ArgumentNullException.ThrowIfNull(codes);
        var groups = new List<(string Type, List<CameoDyad> Dyads)>();
        var unknown = new List<string>();
        foreach (var dyad in dyads)
        {
            if (codes.TypeOfCameo(dyad.Code) is not { } type)
            {
                unknown.Add(dyad.Code);
                continue;
            }
            var joined = groups.Where(g => g.Type == type && g.Dyads.Exists(d => IsOneEvent(d, dyad, codes))).ToList();
            groups.RemoveAll(joined.Skip(1).Contains);                     // this coding joins what was apart
            if (joined.Count == 0)
                groups.Add((type, [dyad]));
            else
                joined[0].Dyads.AddRange(joined.Skip(1).SelectMany(g => g.Dyads).Append(dyad));
        }
        untold = unknown;
        return groups.ConvertAll(g => Event(g.Type, g.Dyads, codes));
    }

    private static bool IsOneEvent(CameoDyad one, CameoDyad other, GoldCodes codes) =>
        IsSame(one.Source, other.Source, codes) || IsSame(one.Target, other.Target, codes) || IsTurned(one, other);

    private static bool IsSame(string one, string other, GoldCodes codes) => one == other && codes.CameoParty(one).IsKnown;

    private static bool IsTurned(CameoDyad one, CameoDyad other) => one.Source == other.Target && one.Target == other.Source && one.Source != one.Target;

    private static GoldEvent Event(string type, List<CameoDyad> dyads, GoldCodes codes)
    {
        IReadOnlyList<GoldParty> Parties(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Select(codes.CameoParty)];
        return dyads.Exists(d => dyads.Exists(e => IsTurned(d, e)))
            ? new GoldEvent([type], Parties(dyads.SelectMany(d => (string[])[d.Source, d.Target])), [])
            : new GoldEvent([type], Parties(dyads.Select(d => d.Source)), Parties(dyads.Select(d => d.Target)));
    }
}
