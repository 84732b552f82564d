using System.Runtime.InteropServices;
using Dragoman.Lexicons;

namespace Dragoman.Places;

/// <summary>
/// The places that are known by name: <c>data/places</c>; the names of countries are those of <c>data/actors/countries.tsv</c>.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>More columns than any table has.</summary>
    private const int MostColumns = 24;

    private static readonly List<Place> None = [];

    private readonly Dictionary<string, int> firstOf = new(60_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Entry> entries = new(60_000);
    private readonly Dictionary<string, List<Place>> abbreviated = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Place> countries = new(StringComparer.Ordinal), capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataRow> codes;
    private readonly Dictionary<string, DataRow>.AlternateLookup<ReadOnlySpan<char>> codeOf;

    private Gazetteer(IEnumerable<DataRow> codes)
    {
        this.codes = codes.GroupBy(r => r["key"], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        codeOf = this.codes.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup = firstOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of places.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the gazetteer; a later folder adds to it.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static Gazetteer Load(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        IEnumerable<string> Files(string folder, string file) => folders.Select(f => Path.Combine(f, folder, file)).Where(File.Exists);
        var gazetteer = new Gazetteer(Files("actors", "countries.tsv").SelectMany(f => DataTable.Read(f, "key", "country", "name", "aliases").Rows));
        foreach (var file in Files("places", "regions.tsv"))
            gazetteer.AddRegions(file);
        foreach (var row in Files("places", "countries.tsv").SelectMany(f => DataTable.Read(f, "key", "latitude", "longitude", "geonames").Rows))
            gazetteer.AddCountry(row);
        foreach (var file in Files("places", "cities.tsv"))
            gazetteer.AddCities(file);
        return gazetteer;
    }

    /// <summary>The places that a text names, as far as their names tell; none if it names none.</summary>
    /// <param name="text">A name as written.</param>
    internal List<Place> Named(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[PlaceName.Longest];
        if (!lookup.TryGetValue(key[..PlaceName.Key(text, key)], out var at))
            return None;
        var found = new List<Place>();
        for (; at >= 0; at = entries[at].Next)
        {
            if (!entries[at].IsAbbreviation || !text.ContainsAnyInRange('a', 'z'))
                found.Add(entries[at].Place);
        }
        return found;
    }

    /// <summary>The regions that an abbreviation stands for behind the name of a town: <c>Tex.</c>, <c>TX</c>.</summary>
    internal IReadOnlyList<Place> Abbreviated(string text) =>
        abbreviated.TryGetValue(text, out var places) && (text.Length != 2 || !text.AsSpan().ContainsAnyInRange('a', 'z')) ? places : [];

    /// <summary>The country of a code; null if it is not here.</summary>
    internal Place? Country(string code) => countries.GetValueOrDefault(code);

    /// <summary>The capital of a country; null if it is not here.</summary>
    internal Place? Capital(string code) => capitals.GetValueOrDefault(code);

    private void AddRegions(string file)
    {
        var rows = new TableScan(file, stackalloc Range[MostColumns]);
        var (name, aliases, country, code, latitude, longitude, geonames, abbreviations) = (
            rows.Column("name"), rows.Column("aliases"), rows.Column("country"), rows.Column("code"), rows.Column("latitude"), rows.Column("longitude"), rows.Column("geonames"), rows.Column("abbreviations"));
        while (rows.Next())
        {
            var (territory, state) = rows[country].IsEmpty ? (null, null) : Code(rows, country);
            var place = new Place(rows[name].ToString(), PlaceKind.Region, state, rows.Number(latitude, 90), rows.Number(longitude, 180), rows.Number(geonames))
            {
                Territory = territory,
                Region = rows[code].ToString(),
            };
            Add(place, rows[name], rows[aliases]);
            foreach (var abbreviation in rows[abbreviations].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!abbreviated.TryGetValue(abbreviation, out var places))
                    abbreviated[abbreviation] = places = [];
                places.Add(place);
            }
        }
    }

    private void AddCities(string file)
    {
        var rows = new TableScan(file, stackalloc Range[MostColumns]);
        var (name, aliases, country, region, latitude, longitude, population, geonames, note) = (
            rows.Column("name"), rows.Column("aliases"), rows.Column("country"), rows.Column("region"), rows.Column("latitude"), rows.Column("longitude"), rows.Column("population"), rows.Column("geonames"), rows.Column("note"));
        while (rows.Next())
        {
            var (territory, state) = Code(rows, country);
            var place = new Place(rows[name].ToString(), PlaceKind.City, state, rows.Number(latitude, 90), rows.Number(longitude, 180), rows.Number(geonames))
            {
                Territory = territory,
                Region = rows[region].ToString(),
                Population = (int)Math.Min(int.MaxValue, rows.Number(population) ?? 0),
                IsCapital = rows[note] is "capital",
                IsKnown = rows[note] is "capital" or "known",
            };
            Add(place, rows[name], rows[aliases]);
            if (place.IsCapital)
                capitals[territory] = place;
        }
    }

    /// <summary>The key of a country or territory, and the state that it belongs to.</summary>
    private (string Territory, string State) Code(TableScan rows, int column) =>
        codeOf.TryGetValue(rows[column], out var key, out var row) ? (key, row["country"]) : throw rows.Error($"'{rows[column]}' is no key of actors/countries.tsv");

    private void AddCountry(DataRow row)
    {
        var key = row["key"];
        if (!codes.TryGetValue(key, out var named))
            throw row.Error($"'{key}' is no key of actors/countries.tsv; did you mean '{Nearest.To(key, codes.Keys)}'?");
        var isCountry = key.Length == 3;
        var place = new Place(
            named["name"], isCountry ? PlaceKind.Country : PlaceKind.Region, named["country"], Number(row, "latitude"), Number(row, "longitude"), row["geonames"].Length == 0 ? null : (long)Number(row, "geonames"))
        {
            Territory = isCountry ? key : named["country"],
        };
        if (isCountry)
            countries[key] = place;
        // Chechnya is a region of regions.tsv too: one place, with the names of both.
        var names = named.List("aliases").Prepend(named["name"]).ToList();
        var same = isCountry ? null : names.SelectMany(n => Named(n)).FirstOrDefault(p => p.Kind == PlaceKind.Region && p.Country == place.Country);
        Add(same ?? place, named["name"], named["aliases"]);
    }

    private static double Number(DataRow row, string column) =>
        double.TryParse(row[column], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw row.Error($"'{row[column]}' in column '{column}' is no number");

    private void Add(Place place, ReadOnlySpan<char> name, ReadOnlySpan<char> aliases)
    {
        Count++;
        Add(place, name);
        foreach (var alias in aliases.Split('|'))
            Add(place, aliases[alias]);
    }

    private void Add(Place place, ReadOnlySpan<char> name)
    {
        Span<char> room = stackalloc char[PlaceName.Longest];
        var key = room[..PlaceName.Key(name, room)];
        if (key.IsEmpty)
            return;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, key, out var exists);
        var next = exists ? first : -1;
        if (exists && ReferenceEquals(entries[next].Place, place))
            return;
        first = entries.Count;
        entries.Add(new Entry(place, next, name.Length <= 5 && !name.ContainsAnyInRange('a', 'z')));
    }

    /// <param name="Place">The place.</param>
    /// <param name="Next">The next place of the same name; -1 if there is none.</param>
    /// <param name="IsAbbreviation">Whether the name counts only in capitals: US, not "us".</param>
    private readonly record struct Entry(Place Place, int Next, bool IsAbbreviation);
}
