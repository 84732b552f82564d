namespace Dragoman.Entities;

/// <summary>
/// Who held which office when, and which words name the same office: <c>premier</c> is <c>prime minister</c>, Washington's
/// <c>secretary of state</c> is its <c>foreign minister</c> (<c>data/actors/offices.tsv</c>, <c>leaders.tsv</c>).
/// </summary>
internal sealed class Offices
{
    private readonly Dictionary<(string Role, string Country), string> same = [];
    private readonly Dictionary<(string Country, string Office), List<Actor>> holders = [];

    /// <param name="folders">Data folders; of two rows the one read first wins.</param>
    public Offices(IEnumerable<string> folders)
    {
        foreach (var row in folders.SelectMany(f => ActorTables.Rows(f, "offices.tsv")))
        {
            if (row.List("countries") is { Length: > 0 } countries)
            {
                foreach (var country in countries)
                    same.TryAdd((row["role"], country), row["office"]);
            }
            else
            {
                same.TryAdd((row["role"], string.Empty), row["office"]);
            }
        }
    }

    /// <summary>One name for all names of an office, lower case.</summary>
    /// <param name="role">The words of the role, lower case.</param>
    /// <param name="country">Whose office it is: some words mean different offices in different countries.</param>
    public string Named(string role, string? country) =>
        (country is not null && same.TryGetValue((role, country), out var office)) || same.TryGetValue((role, string.Empty), out office) ? office : role;

    /// <summary>Whether an office is one that one person has at a time.</summary>
    public bool IsOfOne(string role, string? country) => Named(role, country) is var office && same.TryGetValue((office, string.Empty), out var own) && own == office;

    /// <summary>The one person who held an office on a day; null if nobody or more than one is known, the day is not, or many have such an office.</summary>
    public Actor? Holder(string country, string office, DateOnly? day)
    {
        if (day is null || !IsOfOne(office, null) || !holders.TryGetValue((country, office), out var all))
            return null;
        Actor? found = null;
        foreach (var actor in all)
        {
            // An end that is not known says only that the successor is not: it is believed for a while.
            if (actor.From is not { } from || day < from || day > (actor.To ?? from.AddYears(LongestOpen)))
                continue;
            if (found is not null && found.Name != actor.Name)
                return null;
            found = actor;
        }
        return found;
    }

    /// <summary>Adds a person's time in an office.</summary>
    public void Add(Actor actor)
    {
        if (actor is not { Country: { } country, Role: { } role })
            return;
        var key = (country, Named(role, country));
        if (!holders.TryGetValue(key, out var list))
            holders[key] = list = [];
        list.Add(actor);
    }

    /// <summary>Years for which an office without a known end is believed.</summary>
    private const int LongestOpen = 6;
}
