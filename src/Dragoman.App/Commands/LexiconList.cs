using System.CommandLine;
using Dragoman.App.Lexicons;
using Dragoman.Lexicons;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon list</c>: what is known, row by row.</summary>
internal static class LexiconList
{
    private static readonly Dictionary<string, LexiconKind> Kinds = new(StringComparer.Ordinal)
    {
        ["countries"] = LexiconKind.Country,
        ["actors"] = LexiconKind.Actor,
        ["roles"] = LexiconKind.Role,
        ["frames"] = LexiconKind.Frame,
    };

    public static Command Build()
    {
        var which = new Argument<string?>("LEXICON") { Description = "countries, actors, roles or frames; all by default.", Arity = ArgumentArity.ZeroOrOne };
        which.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var match = new Option<string?>("--match") { Description = "Only entries with all these words, somewhere: in a name, a code, an event type, a file." };
        var format = new Option<string?>("--format") { Description = "table (to look at) or tsv; table on a terminal, tsv in a pipe by default." };
        format.AcceptOnlyFromAmong("table", "tsv");
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames, listed with the program's." };
        var command = new Command("list", "Lists countries, actors, roles or frames.") { which, match, format, data };
        command.SetAction(parsed => Run(parsed.GetValue(which), parsed.GetValue(match) ?? string.Empty, parsed.GetValue(format), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string? which, string match, string? format, string[] folders)
    {
        var words = match.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var entries = LexiconCatalogue.Load(DataFolder.With(folders)).Entries
            .Where(e => (which is null || e.Kind == Kinds[which]) && words.All(w => Has(e, w)))
            .OrderBy(e => e.Kind).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.From).ToList();
        using var output = StandardOutput.Open();
        if (format is "tsv" || (format is null && Console.IsOutputRedirected))
            EntryTable.WriteLines(entries, output);
        else
            EntryTable.Write(entries.Select(e => (e, e.Words)), output);
        if (entries.Count == 0)
            Console.Error.WriteLine("nothing is known of that");
        return CommandLine.Done;
    }

    private static bool Has(LexiconEntry entry, string word) =>
        entry.Words.Select(w => w.Text).Concat(entry.Sectors).Append(entry.Name).Append(entry.What).Append(entry.Country ?? string.Empty).Append(EntryTable.Place(entry)).Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
}
