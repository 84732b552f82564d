namespace Dragoman.Events;

/// <summary>How far the acts of a sector are political.</summary>
public enum Standing
{
    /// <summary>Only in political acts: firms, gangs.</summary>
    Private,

    /// <summary>They speak for many of their kind: unions, teachers, refugees.</summary>
    Public,

    /// <summary>Whatever they do: governments, armies, parties, rebels.</summary>
    Political,
}
