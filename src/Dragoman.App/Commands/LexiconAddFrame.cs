using System.CommandLine;
using System.Text;
using Dragoman.App.Lexicons;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon add frame</c>: a predicate that means an event, with an example that shows it.</summary>
internal static class LexiconAddFrame
{
    /// <summary>The lines of a frame that have a value, in the order in which they are written, each with the help for its option.</summary>
    private static readonly (string Key, string Help)[] Lines =
    [
        ("event", "The event type, and the mode if it has one, as 'COERCE arrest'."),
        ("verb", "Verbs that mean it, by lemma, with | between them, as 'oust | topple'."),
        ("noun", "Nouns that mean it."),
        ("actor", "Where those stand who act: subject, object, or a preposition; several with commas."),
        ("recipient", "Where those stand to whom it is done."),
        ("together", "Where those stand who act on each other, instead of --actor and --recipient."),
        ("where", "A slot and what must stand in it, as 'object troop | soldier'; may be given more than once."),
        ("cameo", "Its own CAMEO code."),
        ("context", "PLOVER contexts it always has, with commas."),
    ];

    public static Command Build()
    {
        var name = new Option<string>("--name") { Description = "Its group and itself, as my/oust.", Required = true };
        var values = Lines.ToDictionary(l => l.Key, l => new Option<string[]>($"--{l.Key}") { Description = l.Help, Required = l.Key == "event" }, StringComparer.Ordinal);
        var unreal = new Option<bool>("--unreal") { Description = "What its clause and object tell has not happened: urge, promise, threaten." };
        var example = new Option<string>("--example") { Description = "A sentence in which it is found.", Required = true };
        var coded = new Option<string[]>("--coded") { Description = "What must be found there, as 'COERCE - actual MLI MIL > MLI GOV'; once for each event. Without it, what is found is told and nothing written." };
        var data = LexiconAdd.Data();
        var overrides = LexiconAdd.Override();
        var command = new Command("frame", "Adds a frame to a folder of your own, once its example is coded as it should be.") { name };
        foreach (var option in values.Values)
            command.Options.Add(option);
        foreach (var option in (Option[])[unreal, example, coded, data, overrides])
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var id = OneLine("--name", parsed.GetValue(name)!);
            var block = new StringBuilder($"frame     {id}\n");
            foreach (var (key, _) in Lines)
            {
                foreach (var value in parsed.GetValue(values[key]) ?? [])
                    block.Append(Line(key, value));
            }
            if (parsed.GetValue(unreal))
                block.Append("unreal\n");
            block.Append(Line("example", parsed.GetValue(example)!));
            var codings = parsed.GetValue(coded) ?? [];
            foreach (var coding in codings)
                block.Append(Line("coded", coding));
            Add(new UserFolder(parsed.GetValue(data)!), id, block.ToString(), parsed.GetValue(example)!, codings.Length > 0, parsed.GetValue(overrides));
            return CommandLine.Done;
        });
        return command;
    }

    private static void Add(UserFolder folder, string id, string block, string example, bool isCoded, bool overrides)
    {
        var catalogue = LexiconCatalogue.Load(folder.WithOwn);
        NewRow.Refuse(catalogue.Entries.Where(e => e.Kind == LexiconKind.Frame && e.Name == id).Select(e => (e, new LexiconWords(id, "frame"))), folder.PathOf(string.Empty), overrides);
        var file = $"events/frames/{Group(id)}.frames";
        var text = folder.Read(file);
        if (text.Length > 0)
            text = text.TrimEnd('\n') + "\n\n";
        var line = text.Count(c => c == '\n') + 1;
        var warnings = new List<string>();
        folder.Write(file, text + block, line, folders => warnings.AddRange(Test(folders, id, example, isCoded)));
        foreach (var warning in warnings)
            Console.Error.WriteLine($"warning: {warning}");
        Console.WriteLine($"{folder.PathOf(file)}:{line}: {id}");
    }

    /// <summary>The group of a frame's name, which names its file.</summary>
    private static string Group(string id) =>
        id.Split('/') is [{ Length: > 0 } group, { Length: > 0 }] && group.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? group
            : throw new UsageException($"--name: a frame is named by its group and itself, as my/oust, not '{id}'");

    /// <summary>Codes the example, and those of the frames that share a word with the new one. Returns what is odd and no error.</summary>
    private static List<string> Test(IReadOnlyList<string> folders, string id, string example, bool isCoded)
    {
        using var coder = Coder.Load(folders);
        var frames = LexiconCatalogue.Load(folders).Entries.Where(e => e.Kind == LexiconKind.Frame).ToList();
        var triggers = Triggers(frames.Find(f => f.Name == id)!);
        var explanation = coder.Explain(new Document("example", example));
        var found = explanation.Events.Select(Coding.Of).ToList();
        if (!isCoded)
        {
            throw new UsageException(explanation.Events.Any(e => e.Frame == id)
                ? $"--coded is missing. With this frame the example is coded so; if that is right, add:{string.Concat(found.Select(f => $"\n  --coded \"{f}\""))}"
                : $"the frame does not match in its example{Tried(explanation, id, triggers)}");
        }
        if (FrameCheck.Run(coder, f => f == id).Problems.Count > 0)
        {
            throw new UsageException(
                $"the example is not coded as --coded says, but {(found.Count == 0 ? "as nothing" : string.Join(" and ", found.Select(f => $"\"{f}\"")))}{Tried(explanation, id, triggers)}");
        }
        var neighbours = frames.Where(f => f.Name != id && triggers.Overlaps(Triggers(f))).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return [.. FrameCheck.Run(coder, neighbours.Contains).Problems, .. FrameTies.In(coder).Where(t => t.Contains($" {id} (", StringComparison.Ordinal)).Select(t => t.Replace(folders[^1] + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal))];
    }

    /// <summary>The lemmas that trigger a frame.</summary>
    private static HashSet<string> Triggers(LexiconEntry frame) => frame.Words.Select(w => w.Text.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>What became of the frame in its example, and of the words that trigger it.</summary>
    private static string Tried(Explanation explanation, string id, HashSet<string> triggers)
    {
        var tried = explanation.Tried.Where(t => t.Frame == id).Select(t => t.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var taken = explanation.Tried.Where(t => t.Frame != id && t.Obstacle is null && triggers.Contains(t.Trigger.Lemma)).Select(t => t.ToString()).ToList();
        if (tried.Count + taken.Count == 0)
            return ": no word there triggers it";
        var hint = tried.Count == 0 ? "\nThe frame whose predicate has most words is tried first; of those with as many words, yours." : string.Empty;
        return string.Concat(tried.Concat(taken).Select(t => $"\n  {t}")) + hint;
    }

    private static string Line(string key, string value) => $"{key,-9} {OneLine($"--{key}", value)}\n";

    private static string OneLine(string option, string text) =>
        text.AsSpan().Trim() is { IsEmpty: false } value && !value.ContainsAny('\n', '\r') ? value.ToString() : throw new UsageException($"{option} wants one line of text");
}
