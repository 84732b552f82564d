using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>An event type or one of its modes, with what follows from it.</summary>
/// <param name="Type">As <c>CONSULT</c>.</param>
/// <param name="Mode">As <c>visit</c>, or null for the bare type.</param>
/// <param name="Quad">Quad class in words.</param>
/// <param name="Score">PLOVER's score, from -10 to +10.</param>
/// <param name="Cameo">The CAMEO code it has when no frame gives one; or null.</param>
/// <param name="Goldstein">Goldstein's score of that code; or null.</param>
public sealed record EventClass(string Type, string? Mode, string Quad, double Score, string? Cameo, double? Goldstein)
{
    /// <summary>How the places named with it tell where it was.</summary>
    public ActSite Site { get; init; }
}

/// <summary>How the places that are named with an act tell where it was; none of these: it was where its words say that something was.</summary>
[Flags]
public enum ActSite
{
    /// <summary>Where its clause says.</summary>
    None = 0,

    /// <summary>It is words: what they are about lies elsewhere.</summary>
    Speech = 1,

    /// <summary>It is done over a distance and has no place.</summary>
    Remote = 2,

    /// <summary>The town or region that it is done to is where it is done.</summary>
    Target = 4,

    /// <summary>So is the country.</summary>
    Country = 8,

    /// <summary>It is done where its movement ends.</summary>
    Destination = 16,

    /// <summary>It is done where its movement begins.</summary>
    Source = 32,

    /// <summary>It is done where people come together: a report of it is often written there.</summary>
    Local = 64,

    /// <summary>It is a meeting: what is spoken of at it lies elsewhere; it is reported from where it was.</summary>
    Meeting = 128,
}

/// <summary>
/// Event types, modes and contexts, and what a type becomes when the act is still ahead: <c>data/events</c>. PLOVER
/// (github.com/openeventdata/PLOVER, manual draft 2.0) as shipped; a user may bring another.
/// </summary>
public sealed class Ontology
{
    private readonly Dictionary<(string Type, string? Mode), EventClass> classes = [];
    private readonly Dictionary<string, double?> goldstein = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Mode, EventStatus Status), (string Type, string? Mode)> conversions = [];
    private readonly Dictionary<(string Outer, string Type, string Mode, bool Negated), (string Type, string? Mode)> compositions = [];
    private readonly Dictionary<string, Standing> standings = new(StringComparer.Ordinal);
    private readonly HashSet<string> contexts = new(StringComparer.Ordinal);

    private Ontology()
    {
    }

    /// <summary>The types, in order.</summary>
    public IEnumerable<string> Types => classes.Keys.Where(k => k.Mode is null).Select(k => k.Type).Order(StringComparer.Ordinal);

    /// <summary>The contexts.</summary>
    public IReadOnlySet<string> Contexts => contexts;

    /// <summary>How far the acts of a sector are political; <see cref="Standing.Private"/> if it is none of this ontology.</summary>
    public Standing StandingOf(string sector) => standings.GetValueOrDefault(sector, Standing.Private);

    /// <summary>Reads the ontology; files of a later folder replace those of an earlier one.</summary>
    /// <exception cref="DataException">A file is missing or wrong.</exception>
    public static Ontology Load(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var all = folders.ToList();
        DataTable Table(string file, params ReadOnlySpan<string> columns)
        {
            var path = all.Select(f => Path.Combine(f, "events", file)).LastOrDefault(File.Exists)
                       ?? throw new DataException(Path.Combine(all[0], "events", file), 0, "the file is missing");
            return DataTable.Read(path, columns);
        }

        var ontology = new Ontology();
        foreach (var row in Table("cameo.tsv", "cameo", "goldstein").Rows)
            ontology.goldstein[row["cameo"]] = OptionalNumber(row, "goldstein");
        foreach (var row in Table("contexts.tsv", "context").Rows)
            ontology.contexts.Add(row["context"]);
        foreach (var row in Table("sectors.tsv", "sector", "standing").Rows)
        {
            if (!Enum.TryParse<Standing>(row["standing"], ignoreCase: true, out var standing))
                throw row.Error($"'{row["standing"]}' is no standing; there are: political, public, private");
            ontology.standings[row["sector"]] = standing;
        }
        foreach (var row in Table("types.tsv", "type", "quad", "score", "cameo", "goldstein", "site").Rows)
            ontology.classes[(row["type"], null)] = new EventClass(row["type"], null, row["quad"], Number(row, "score"), Optional(row, "cameo"), OptionalNumber(row, "goldstein")) { Site = Site(row) };
        foreach (var row in Table("modes.tsv", "type", "mode", "score", "cameo", "goldstein", "site").Rows)
        {
            var type = ontology.Find(row["type"], null) ?? throw row.Error($"'{row["type"]}' is no event type; there are: {string.Join(", ", ontology.Types)}");
            ontology.classes[(row["type"], row["mode"])] = type with { Mode = row["mode"], Score = Number(row, "score"), Cameo = Optional(row, "cameo"), Goldstein = OptionalNumber(row, "goldstein"), Site = row["site"].Length == 0 ? type.Site : Site(row) };
        }
        foreach (var row in Table("conversions.tsv", "type", "mode", "status", "to_type", "to_mode").Rows)
        {
            if (ontology.Find(row["to_type"], Optional(row, "to_mode")) is null)
                throw row.Error($"'{row["to_type"]} {row["to_mode"]}' is no event type and mode");
            if (!Enum.TryParse<EventStatus>(row["status"], ignoreCase: true, out var status))
                throw row.Error($"'{row["status"]}' is no status");
            ontology.conversions[(row["type"], row["mode"], status)] = (row["to_type"], Optional(row, "to_mode"));
        }
        foreach (var row in Table("compositions.tsv", "outer", "inner_type", "inner_mode", "inner_status", "to_type", "to_mode").Rows)
        {
            if (ontology.Find(row["to_type"], Optional(row, "to_mode")) is null || ontology.Find(row["inner_type"], Optional(row, "inner_mode")) is null)
                throw row.Error("names a type and mode that the ontology does not have");
            ontology.compositions[(row["outer"], row["inner_type"], row["inner_mode"], row["inner_status"] == "negated")] = (row["to_type"], Optional(row, "to_mode"));
        }
        return ontology;
    }

    /// <summary>A type with a mode or without; null if the ontology has none such.</summary>
    public EventClass? Find(string type, string? mode) => classes.GetValueOrDefault((type, mode));

    /// <summary>Goldstein's score of a CAMEO code; null if there is none.</summary>
    public double? Goldstein(string cameo) => goldstein.GetValueOrDefault(cameo);

    /// <summary>
    /// What an act is coded as, given its status: a visit still ahead is AGREE, a strike announced is THREATEN. A row for
    /// the mode outranks one for the type.
    /// </summary>
    public EventClass Convert(EventClass act, EventStatus status)
    {
        ArgumentNullException.ThrowIfNull(act);
        return conversions.TryGetValue((act.Type, act.Mode ?? string.Empty, status), out var to) || conversions.TryGetValue((act.Type, string.Empty, status), out to)
            ? classes[to]
            : act;
    }

    /// <summary>What a speech act is coded as, given the act in its clause and whether the clause denies it.</summary>
    public EventClass Compose(EventClass outer, EventClass inner, bool negated)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        return compositions.TryGetValue((outer.Type, inner.Type, inner.Mode ?? string.Empty, negated), out var to) || compositions.TryGetValue((outer.Type, inner.Type, string.Empty, negated), out to)
            ? classes[to]
            : outer;
    }

    /// <summary>Whether an act told in a clause of another is only what that one is about: the demand of a demonstration.</summary>
    public bool Absorbs(EventClass outer, EventClass inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        return compositions.TryGetValue((outer.Type, inner.Type, string.Empty, false), out var to) && to.Type == outer.Type;
    }

    /// <summary>What refusing an act is: a row of the compositions with the outer <c>refusal</c>; null where refusing it is no event ("will not attack").</summary>
    public EventClass? Refuse(EventClass act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return compositions.TryGetValue(("refusal", act.Type, act.Mode ?? string.Empty, false), out var to) || compositions.TryGetValue(("refusal", act.Type, string.Empty, false), out to)
            ? classes[to]
            : null;
    }

    private static ActSite Site(DataRow row)
    {
        var site = ActSite.None;
        foreach (var name in row.List("site"))
            site |= Enum.TryParse<ActSite>(name, ignoreCase: true, out var part) ? part : throw row.Error($"'{name}' in column 'site' is none of: {string.Join(", ", Enum.GetNames<ActSite>()).ToLowerInvariant()}");
        return site;
    }

    private static string? Optional(DataRow row, string column) => row[column].Length == 0 ? null : row[column];

    private static double Number(DataRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw row.Error($"'{row[column]}' in column '{column}' is no number");

    private static double? OptionalNumber(DataRow row, string column) => row[column].Length == 0 ? null : Number(row, column);
}
