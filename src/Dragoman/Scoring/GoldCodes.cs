using Dragoman.Events;
using Dragoman.Lexicons;

namespace Dragoman.Scoring;

/// <summary>
/// What the codes of gold mean in the ontology: CAMEO's event and actor codes, the names that PLOVER had before, and which
/// countries and sectors there are. Read from <c>data/events</c> and <c>data/actors</c>.
/// </summary>
public sealed class GoldCodes
{
    private readonly Dictionary<string, string> cameo = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Kind), IReadOnlyList<string>> older = [];
    private readonly HashSet<string> countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> sectors = new(StringComparer.Ordinal);
    private readonly HashSet<string> types = new(StringComparer.Ordinal);

    private GoldCodes()
    {
    }

    /// <summary>The event types there are, in order.</summary>
    public IEnumerable<string> EventTypes => types.Order(StringComparer.Ordinal);

    /// <summary>The sectors there are, in order.</summary>
    public IEnumerable<string> Sectors => sectors.Order(StringComparer.Ordinal);

    /// <summary>Reads the tables; a table of a later folder replaces that of an earlier one, but for countries, which add up.</summary>
    /// <exception cref="DataException">A table is missing or wrong.</exception>
    public static GoldCodes Load(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var codes = new GoldCodes();
        foreach (var row in Table(folders, "cameo.tsv", "cameo", "type").Rows)
            codes.cameo[row["cameo"]] = row["type"];
        foreach (var row in Table(folders, "older-codes.tsv", "code", "kind", "to").Rows)
            codes.older[(row["code"], row["kind"])] = row.List("to");
        foreach (var row in Table(folders, "types.tsv", "type").Rows)
            codes.types.Add(row["type"]);
        foreach (var row in Table(folders, "sectors.tsv", "sector").Rows)
            codes.sectors.Add(row["sector"]);
        foreach (var file in folders.Select(f => Path.Combine(f, "actors", "countries.tsv")).Where(File.Exists))
            codes.countries.UnionWith(DataTable.Read(file, "key", "country").Rows.SelectMany(r => (string[])[r["key"], r["country"]]).Where(c => c.Length == 3));
        return codes;
    }

    /// <summary>Whether it is an event type of the ontology.</summary>
    public bool IsType(string name) => types.Contains(name);

    /// <summary>Whether it is the ISO 3166-1 alpha-3 code of a country or territory of the lexicon.</summary>
    public bool IsCountry(string code) => countries.Contains(code);

    /// <summary>Whether it is a sector of the ontology.</summary>
    public bool IsSector(string code) => sectors.Contains(code);

    /// <summary>
    /// The event type of a CAMEO code; null if it has none. A code that the table lacks is read as the longest code it begins
    /// with, of two digits at least: <c>174K</c> as <c>174</c>.
    /// </summary>
    public string? TypeOfCameo(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var length = code.Length; length >= 2; length--)
        {
            if (cameo.TryGetValue(code[..length], out var type))
                return type;
        }
        return null;
    }

    /// <summary>What a type's name means today: itself, or the types that an older name may mean.</summary>
    public IReadOnlyList<string> Types(string name) => older.GetValueOrDefault((name, "type"), [name]);

    /// <summary>A party as PLOVER names it: a country or international code, and a sector, to which an ethnic tail may be added.</summary>
    public GoldParty PloverParty(string? text, string? code, string? sector)
    {
        // "***" is unknown, and so is what is no code.
        var part = sector is { Length: >= 3 } && sector.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 ? sector[..3] : null;
        if (string.IsNullOrEmpty(code) || code.AsSpan().IndexOfAnyExceptInRange('A', 'Z') >= 0)
            return new GoldParty(text, null, Sector(part));
        return older.TryGetValue((code, "international"), out var international)
            ? new GoldParty(text, null, international)
            : new GoldParty(text, Country(code), Sector(part));
    }

    /// <summary>
    /// A party as CAMEO names it: codes of three letters strung together, <c>USAGOV</c>, <c>IGOEUREEC</c>, <c>---MIL</c>. What is no
    /// code (a quoted text, <c>###</c>) is a party of which nothing is known.
    /// </summary>
    public GoldParty CameoParty(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.StartsWith('"') ? [] : code.Chunk(3).Where(c => c.Length == 3).Select(c => new string(c)).ToList();
        if (parts.Count == 0 || parts[0].AsSpan().ContainsAny('#', ' '))
            return new GoldParty(code, null, []);
        var roles = parts.SelectMany(p => older.GetValueOrDefault((p, "role"), [])).ToList();
        if (older.TryGetValue((parts[0], "international"), out var international) && parts[0] != "EUR")
        {
            // The UN and the EU are told behind the code; a national body has its country there: NGOUGA.
            var single = roles.Where(r => older.ContainsKey((r, "international")) && r != parts[0]).Take(1).ToList();
            var home = parts.Skip(1).FirstOrDefault(IsCountry);
            return home is null ? new GoldParty(code, null, single.Count > 0 ? single : international) : new GoldParty(code, Country(home), international);
        }
        var isCountry = parts[0] != "---" && !older.ContainsKey((parts[0], "region")) && !older.ContainsKey((parts[0], "role"));
        return new GoldParty(code, isCountry ? Country(parts[0]) : null, [.. roles.Take(1)]);
    }

    private string Country(string code) => older.TryGetValue((code, "country"), out var today) ? today[0] : code;

    private IReadOnlyList<string> Sector(string? code) => code is null ? [] : older.GetValueOrDefault((code, "sector"), [code]);

    private static DataTable Table(IReadOnlyList<string> folders, string file, params ReadOnlySpan<string> columns)
    {
        var path = folders.Select(f => Path.Combine(f, "events", file)).LastOrDefault(File.Exists)
                   ?? throw new DataException(Path.Combine(folders[0], "events", file), 0, "the file is missing");
        return DataTable.Read(path, columns);
    }
}
