using Xunit;

namespace Dragoman.Tests.Rules;

/// <summary>Every table says what it is and where it is from, and its rows are in order, each once.</summary>
public sealed class DataFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static TheoryData<string> Tables() =>
        [.. Directory.EnumerateFiles(Folder, "*.tsv", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_names_its_source_and_licence(string file)
    {
        var head = string.Join('\n', File.ReadLines(Path.Combine(Folder, file)).TakeWhile(l => l.StartsWith('#')));
        Assert.Contains("source:", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("licence:", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("compiled", head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_rows_of_a_table_are_in_order_and_occur_once(string file)
    {
        var rows = File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
        var keys = rows.ConvertAll(r => r[..r.IndexOf('\t', StringComparison.Ordinal)]);
        for (var i = 1; i < keys.Count; i++)
            Assert.True(string.CompareOrdinal(keys[i - 1], keys[i]) <= 0, $"{file}: '{keys[i]}' stands behind '{keys[i - 1]}'");
    }

    [Fact]
    public void Frames_name_their_licence()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "events", "frames")))
            Assert.Contains("Licence: CC BY-SA 4.0", File.ReadAllText(file), StringComparison.Ordinal);
    }
}
