namespace Dragoman.Places;

/// <summary>How much ground a place covers: the precision of a statement that something was there.</summary>
public enum PlaceKind
{
    /// <summary>A town, a village, or a site as small.</summary>
    City,

    /// <summary>A part of a country, or a sea, an island, a stretch of land that belongs to no one country.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its usual name in English news.</param>
/// <param name="Kind">City, region or country.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of the state it lies in or is; null where there is no one state.</param>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
/// <param name="Geonames">GeoNames id, or null.</param>
public sealed record Place(string Name, PlaceKind Kind, string? Country, double Latitude, double Longitude, long? Geonames)
{
    private const double EarthRadius = 6371, DegreesToRadians = Math.PI / 180;

    /// <summary>What lies nearer than this to the middle of a region without known bounds may be in it, in kilometres.</summary>
    private const double Vicinity = 400;

    private const int LargeCity = 300_000;

    /// <summary>The country or territory with a code of its own; null where there is none.</summary>
    internal string? Territory { get; init; }

    /// <summary>GeoNames' code of the first-level region within the territory; empty where none is known.</summary>
    internal string Region { get; init; } = string.Empty;

    /// <summary>People who live there; 0 where unknown, and for all but cities.</summary>
    internal int Population { get; init; }

    internal bool IsCapital { get; init; }

    /// <summary>Whether readers of news know it, whatever its size.</summary>
    internal bool IsKnown { get; init; }

    /// <summary>Whether its name is understood without its country being spoken of.</summary>
    internal bool IsProminent => Kind != PlaceKind.City || IsKnown || Population >= LargeCity;

    /// <summary>Whether a place is known to lie in this one.</summary>
    internal bool Contains(Place other) => Kind switch
    {
        PlaceKind.Country => Territory == Country ? other.Country == Country && other.Kind != PlaceKind.Country : other.Territory == Territory && other.Kind != PlaceKind.Country,
        PlaceKind.Region when Region.Length > 0 => other.Kind == PlaceKind.City && other.Territory == Territory && other.Region == Region,
        _ => false,
    };

    /// <summary>Whether a place may lie in this one, as far as its distance tells.</summary>
    internal bool MayContain(Place other) =>
        Contains(other)
        || (Kind == PlaceKind.Region && Region.Length == 0 && other.Kind == PlaceKind.City && (Country is null || Country == other.Country) && DistanceTo(other) < Vicinity);

    /// <summary>Great-circle distance between the middles of two places, in kilometres.</summary>
    internal double DistanceTo(Place other)
    {
        double north = (other.Latitude - Latitude) * DegreesToRadians, east = (other.Longitude - Longitude) * DegreesToRadians;
        var half = Math.Pow(Math.Sin(north / 2), 2)
                   + (Math.Cos(Latitude * DegreesToRadians) * Math.Cos(other.Latitude * DegreesToRadians) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
