using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Dragoman.Tests.Rules;

/// <summary>The library has no database, no HTTP, no clock and no randomness: the same text gives the same record.</summary>
public sealed class LibraryPurityTests
{
    private static readonly string[] ForbiddenNamespaces = ["System.Data", "System.Net", "Microsoft.Data", "Npgsql"];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.HashCode.Combine",
    ];

    private static readonly string[] ForbiddenTypes =
        ["System.Random", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Timer"];

    [Fact]
    public void The_library_uses_nothing_that_differs_from_run_to_run()
    {
        using var file = File.OpenRead(typeof(Coder).Assembly.Location);
        using var portable = new PEReader(file);
        var metadata = portable.GetMetadataReader();

        var types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}").ToList();
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (Type: metadata.GetTypeReference((TypeReferenceHandle)m.Parent), Name: metadata.GetString(m.Name)))
            .Select(m => $"{metadata.GetString(m.Type.Namespace)}.{metadata.GetString(m.Type.Name)}.{m.Name}").ToList();

        Assert.NotEmpty(members);
        Assert.DoesNotContain(types, t => ForbiddenTypes.Contains(t, StringComparer.Ordinal) || ForbiddenNamespaces.Any(n => t.StartsWith(n + ".", StringComparison.Ordinal)));
        Assert.DoesNotContain(members, m => ForbiddenMembers.Contains(m, StringComparer.Ordinal));
    }
}
