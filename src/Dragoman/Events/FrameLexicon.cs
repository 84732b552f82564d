using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>All frames, found by the lemma that triggers them: <c>data/events/frames</c>.</summary>
public sealed class FrameLexicon
{
    private readonly Dictionary<(PredicateKind Kind, string Lemma), List<(Frame Frame, Predicate Predicate)>> byTrigger = [];

    private FrameLexicon(IReadOnlyList<Frame> frames)
    {
        Frames = frames;
        foreach (var frame in frames)
        {
            foreach (var predicate in frame.Predicates)
            {
                if (!byTrigger.TryGetValue((predicate.Kind, predicate.Lemma), out var list))
                    byTrigger[(predicate.Kind, predicate.Lemma)] = list = [];
                list.Add((frame, predicate));
            }
        }
        foreach (var list in byTrigger.Values)
            list.Sort(new FrameOrder());
    }

    /// <summary>All frames, in the order of their files.</summary>
    internal IReadOnlyList<Frame> Frames { get; }

    /// <summary>Reads every <c>.frames</c> file; a frame of a later folder replaces one of the same name, a list adds to it.</summary>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static FrameLexicon Load(IEnumerable<string> folders, Ontology ontology)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(ontology);
        var files = folders.Select(f => Path.Combine(f, "events", "frames")).Where(Directory.Exists)
            .Select(f => Directory.EnumerateFiles(f, "*.frames").Order(StringComparer.Ordinal).ToList()).ToList();
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in files.SelectMany(f => f))
            FrameReader.ReadLists(file, lists);
        var byId = new Dictionary<string, Frame>(StringComparer.Ordinal);
        foreach (var (rank, folder) in files.Index())
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in folder)
            {
                foreach (var frame in FrameReader.Read(file, ontology, lists))
                {
                    if (!here.Add(frame.Id))
                        throw frame.Error($"the frame '{frame.Id}' stands in {Path.GetFileName(byId[frame.Id].File)}:{byId[frame.Id].Line} too");
                    byId[frame.Id] = frame with { Folder = rank };
                }
            }
        }
        return new FrameLexicon([.. byId.Values.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }

    /// <summary>The frames that a lemma triggers, the most demanding first.</summary>
    internal IReadOnlyList<(Frame Frame, Predicate Predicate)> TriggeredBy(PredicateKind kind, string lemma) =>
        byTrigger.TryGetValue((kind, lemma), out var list) ? list : [];
}
