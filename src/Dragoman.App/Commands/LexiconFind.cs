using System.CommandLine;
using System.Globalization;
using Dragoman.App.Lexicons;
using Dragoman.Lexicons;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon find</c>: what is known of some words, and where.</summary>
internal static class LexiconFind
{
    /// <summary>Entries shown that have the words among others.</summary>
    private const int MostOthers = 12;

    public static Command Build()
    {
        var words = new Argument<string>("WORDS") { Description = "A name, a role noun, a verb in any form." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames, searched with the program's." };
        var command = new Command("find", "Shows which row of which file knows some words: countries, actors, roles, and the frames they trigger.") { words, data };
        command.SetAction(parsed => Run(parsed.GetValue(words)!, parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string words, string[] folders)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new UsageException("lexicon find wants words");
        var catalogue = LexiconCatalogue.Load(DataFolder.With(folders));
        using var output = StandardOutput.Open();
        var named = catalogue.Named(words).ToList();
        var others = catalogue.NamedAmongOthers(words).ToList();
        var frames = catalogue.TriggeredBy(words).ToList();
        if (named.Count > 1)
            Write(output, "names and roles, the first that was there on the day of the report wins", named);
        else if (named.Count == 1)
            Write(output, named[0].Entry.Kind == LexiconKind.Role ? "role" : "name", named);
        if (frames.Count > 0)
            Write(output, "frames, in the order in which they are tried", frames);
        if (others.Count > 0)
            Write(output, string.Create(CultureInfo.InvariantCulture, $"in longer names and roles ({others.Select(o => o.Entry).Distinct().Count()})"), others);
        if (named.Count + frames.Count + others.Count == 0)
            output.WriteLine($"nothing is known of '{words}'");
        return CommandLine.Done;
    }

    private static void Write(StreamWriter output, string heading, List<(LexiconEntry Entry, LexiconWords Words)> found)
    {
        output.WriteLine(heading);
        var rows = found.GroupBy(f => f.Entry).Select(g => (g.Key, (IReadOnlyList<LexiconWords>)[.. g.Select(f => f.Words).Distinct()])).ToList();
        var most = heading.StartsWith("in longer", StringComparison.Ordinal) ? MostOthers : rows.Count;
        EntryTable.Write(rows.Take(most), output);
        if (rows.Count > most)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {rows.Count - most} more: dragoman lexicon list --match shows them all"));
        output.WriteLine();
    }
}
