using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>
/// Reads <c>.frames</c> files: blocks of lines, each a key and its value; a block begins with <c>frame</c>. Lines with
/// <c>list</c> name words that many frames ask for. The keys are described in docs/frames.md.
/// </summary>
internal static class FrameReader
{
    private static readonly string[] Keys =
        ["list", "frame", "event", "verb", "adjective", "noun", "actor", "recipient", "together", "where", "unless", "unreal", "first", "cameo", "context", "example", "coded"];

    /// <summary>Adds the words of a file's lists: <c>list grain wheat | rice</c>; lines with the same name add up.</summary>
    /// <exception cref="DataException">A list has no words.</exception>
    public static void ReadLists(string path, Dictionary<string, HashSet<string>> lists)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!line.StartsWith("list ", StringComparison.Ordinal))
                continue;
            var value = line[4..].Trim();
            var space = value.IndexOfAny([' ', '\t']);
            if (space < 0)
                throw new DataException(path, number, "'list' wants a name and its words, as 'list grain wheat | rice'");
            if (!lists.TryGetValue(value[..space], out var words))
                lists[value[..space]] = words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            words.UnionWith(Words(value[space..]));
        }
    }

    /// <summary>All frames of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ontology">The types and modes that there are.</param>
    /// <param name="lists">The lists of all files, which restrictions may name as <c>@grain</c>.</param>
    /// <exception cref="DataException">The file is wrong; the first error is told.</exception>
    public static List<Frame> Read(string path, Ontology ontology, IReadOnlyDictionary<string, HashSet<string>> lists)
    {
        var frames = new List<Frame>();
        Draft? draft = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            var space = text.AsSpan().IndexOfAny(' ', '\t');
            var key = space < 0 ? text : text[..space];
            var value = space < 0 ? string.Empty : text[space..].Trim();
            if (key == "list")
                continue;
            if (key == "frame")
            {
                if (draft is not null)
                    frames.Add(draft.Finish());
                draft = new Draft(path, number, value, ontology, lists);
                continue;
            }
            (draft ?? throw new DataException(path, number, "the file must begin with 'frame NAME'")).Set(key, value, number);
        }
        if (draft is not null)
            frames.Add(draft.Finish());
        return frames;
    }

    private static string[] Words(string value) => value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class Draft(string file, int line, string id, Ontology ontology, IReadOnlyDictionary<string, HashSet<string>> lists)
    {
        private readonly List<Predicate> predicates = [];
        private readonly List<Restriction> restrictions = [];
        private readonly List<FrameExample> examples = [];
        private EventClass? act;
        private List<Slot> actors = [];
        private List<Slot> recipients = [];
        private List<Slot> together = [];
        private List<string> contexts = [];
        private string? cameo;
        private bool unreal;
        private bool first;

        public void Set(string key, string value, int number)
        {
            switch (key)
            {
                case "event":
                    act = ReadAct(value, number);
                    break;
                case "verb":
                    predicates.AddRange(ReadPredicates(PredicateKind.Verb, value));
                    break;
                case "adjective":
                    predicates.AddRange(ReadPredicates(PredicateKind.Adjective, value));
                    break;
                case "noun":
                    predicates.AddRange(ReadPredicates(PredicateKind.Noun, value));
                    break;
                case "actor":
                    actors = ReadSlots(value);
                    break;
                case "recipient":
                    recipients = ReadSlots(value);
                    break;
                case "together":
                    together = ReadSlots(value);
                    break;
                case "where":
                    restrictions.Add(ReadRestriction(value, number));
                    break;
                case "unless":
                    restrictions.Add(ReadRestriction(value, number) with { IsUnless = true });
                    break;
                case "unreal":
                    unreal = true;
                    break;
                case "first":
                    first = true;
                    break;
                case "cameo":
                    cameo = ontology.Goldstein(value) is null ? throw new DataException(file, number, $"'{value}' is no CAMEO code") : value;
                    break;
                case "context":
                    contexts = ReadContexts(value, number);
                    break;
                case "example":
                    examples.Add(new FrameExample(value, [], number));
                    break;
                case "coded":
                    if (examples.Count == 0)
                        throw new DataException(file, number, "'coded' stands before any 'example'");
                    if (value != "none")
                        examples[^1] = examples[^1] with { Codings = [.. examples[^1].Codings, value] };
                    break;
                default:
                    throw new DataException(file, number, $"'{key}' is no key; did you mean '{Nearest.To(key, Keys)}'?");
            }
        }

        public Frame Finish()
        {
            if (id.Length == 0 || !id.Contains('/', StringComparison.Ordinal))
                throw new DataException(file, line, $"a frame is named by its group and itself, as consult/meet, not '{id}'");
            if (act is null)
                throw new DataException(file, line, $"the frame '{id}' has no 'event'");
            if (predicates.Count == 0)
                throw new DataException(file, line, $"the frame '{id}' has neither 'verb', 'adjective' nor 'noun'");
            if (actors.Count == 0 && together.Count == 0)
                throw new DataException(file, line, $"the frame '{id}' has neither 'actor' nor 'together'");
            if (examples.Count == 0)
                throw new DataException(file, line, $"the frame '{id}' has no 'example'");
            return new Frame
            {
                Id = id,
                File = file,
                Line = line,
                Act = act,
                Predicates = predicates,
                Actors = actors,
                Recipients = recipients,
                Together = together,
                Restrictions = restrictions,
                ClauseIsUnreal = unreal,
                IsFirst = first,
                Cameo = cameo,
                Contexts = contexts,
                Examples = examples,
            };
        }

        private EventClass ReadAct(string value, int number)
        {
            var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var type = words.Length > 0 ? words[0] : string.Empty;
            if (ontology.Find(type, null) is null)
                throw new DataException(file, number, $"'{type}' is no event type; did you mean '{Nearest.To(type, ontology.Types)}'?");
            return ontology.Find(type, words.Length > 1 ? words[1] : null) ?? throw new DataException(file, number, $"'{words[1]}' is no mode of {type}");
        }

        private static IEnumerable<Predicate> ReadPredicates(PredicateKind kind, string value) =>
            Words(value)
                .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(words => new Predicate(kind, words[0], words[1..]));

        private static List<Slot> ReadSlots(string value) =>
            [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new Slot(name))];

        private Restriction ReadRestriction(string value, int number)
        {
            var space = value.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
                throw new DataException(file, number, "'where' wants a slot and the words that may stand in it, as 'where object troop | soldier'");
            var lemmas = Words(value[space..]).SelectMany(w => w[0] == '@' ? ListNamed(w[1..], number) : [w]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return new Restriction(new Slot(value[..space]), lemmas);
        }

        private HashSet<string> ListNamed(string name, int number) =>
            lists.TryGetValue(name, out var words) ? words : throw new DataException(file, number, $"there is no list '{name}'; did you mean '{Nearest.To(name, lists.Keys)}'?");

        private List<string> ReadContexts(string value, int number)
        {
            var names = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
            foreach (var name in names)
            {
                if (!ontology.Contexts.Contains(name))
                    throw new DataException(file, number, $"'{name}' is no context; did you mean '{Nearest.To(name, ontology.Contexts)}'?");
            }
            return names;
        }
    }
}
