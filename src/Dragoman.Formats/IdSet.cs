using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Dragoman.Formats;

/// <summary>
/// The ids seen in one run, as hashes of 63 bits in one flat table: eight bytes an id at best, sixteen on average. It
/// remembers twelve million; what comes beyond is not compared, so that no input fills the memory.
/// </summary>
internal sealed class IdSet
{
    private const int FirstSize = 1 << 10, LargestSize = 1 << 24;

    /// <summary>Set in the entry of an id that has come again.</summary>
    private const ulong Told = 1;

    private ulong[] table = new ulong[FirstSize];
    private int count;

    /// <summary>Whether the table is full: further ids are not remembered.</summary>
    public bool IsFull => table.Length == LargestSize && count >= LargestSize / 4 * 3;

    /// <summary>Notes an id.</summary>
    /// <returns>True where it comes for the second time; not the first, nor the third.</returns>
    public bool ComesAgain(string id)
    {
        var hash = Hash(id);
        ref var entry = ref Find(table, hash);
        if (entry != 0)
        {
            var isSecond = (entry & Told) == 0;
            entry |= Told;
            return isSecond;
        }
        if (IsFull)
            return false;
        entry = hash;
        if (++count > table.Length / 4 * 3 && table.Length < LargestSize)
            Grow();
        return false;
    }

    private void Grow()
    {
        var larger = new ulong[table.Length * 2];
        foreach (var entry in table)
        {
            if (entry != 0)
                Find(larger, entry & ~Told) = entry;
        }
        table = larger;
    }

    private static ref ulong Find(ulong[] table, ulong hash)
    {
        var at = (int)(hash >> 1) & (table.Length - 1);
        while (table[at] != 0 && (table[at] & ~Told) != hash)
            at = (at + 1) & (table.Length - 1);
        return ref table[at];
    }

    /// <summary>Never zero, and even.</summary>
    private static ulong Hash(string id)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), digest);
        return (MemoryMarshal.Read<ulong>(digest) & ~Told) is var hash and > 0 ? hash : 2;
    }
}
