using System.Collections.Frozen;
using System.Text.Json;
using Dragoman.Lexicons;

namespace Dragoman.Language;

/// <summary>The numbers that the model was trained with: <c>data/english/vocabulary.json</c>.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(Dictionary<string, string[]> names, string path)
    {
        Table Inputs(string key) => new(Names(key));
        string[] Names(string key) => names.TryGetValue(key, out var list) ? list : throw new DataException(path, 0, $"'{key}' is missing");
        Words = Inputs("word");
        Suffixes3 = Inputs("suffix3");
        Suffixes2 = Inputs("suffix2");
        Prefixes3 = Inputs("prefix3");
        Shapes = Inputs("shape");
        Characters = Inputs("character");
        Tagset = new Tagset(Names("upos"), Names("xpos"), Names("lemma"), Names("label"), Names("mention"));
    }

    public Table Words { get; }

    public Table Suffixes3 { get; }

    public Table Suffixes2 { get; }

    public Table Prefixes3 { get; }

    public Table Shapes { get; }

    public Table Characters { get; }

    public Tagset Tagset { get; }

    public static Vocabulary Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return new Vocabulary(json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Strings(p.Value), StringComparer.Ordinal), path);
        }
        catch (JsonException error)
        {
            throw new DataException(path, (int)(error.LineNumber ?? 0) + 1, $"is not the JSON that was expected: {error.Message}");
        }
        catch (InvalidOperationException error)
        {
            throw new DataException(path, 0, $"is not the object with lists of strings that was expected: {error.Message}");
        }

        static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(name => name.GetString() ?? string.Empty)];
    }

    /// <summary>Names to numbers; 1 stands for whatever is unknown.</summary>
    internal sealed class Table
    {
        private const int Unknown = 1;

        private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids;

        public Table(IReadOnlyList<string> names)
        {
            ids = names.Select((name, i) => KeyValuePair.Create(name, i))
                .ToFrozenDictionary(StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public int Id(ReadOnlySpan<char> name) => ids.TryGetValue(name, out var id) ? id : Unknown;
    }
}
