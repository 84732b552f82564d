using System.CommandLine;
using Dragoman.App.Lexicons;
using Dragoman.Lexicons;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon add role</c>: a noun that tells what someone is.</summary>
internal static class LexiconAddRole
{
    private static readonly string[] Columns = ["phrase", "sectors", "kind", "source", "comment"];

    public static Command Build()
    {
        var phrase = new Argument<string>("NOUN") { Description = "The noun, in the singular, as 'customs chief'." };
        var sector = new Option<string[]>("--sector") { Description = "A sector of PLOVER, as GOV; the primary one first. Without one the role takes those of whom it belongs to.", AllowMultipleArgumentsPerToken = true };
        var kind = new Option<string>("--kind") { Description = "Who bears it.", DefaultValueFactory = _ => "person" };
        kind.AcceptOnlyFromAmong("organisation", "group", "person");
        var comment = new Option<string?>("--comment") { Description = "Anything for people." };
        var data = LexiconAdd.Data();
        var overrides = LexiconAdd.Override();
        var command = new Command("role", "Adds a noun that tells what someone is to a folder of your own.") { phrase, sector, kind, comment, data, overrides };
        command.SetAction(parsed =>
        {
            var folder = new UserFolder(parsed.GetValue(data)!);
            var catalogue = LexiconCatalogue.Load(folder.WithOwn);
            var noun = NewRow.Word("NOUN", parsed.GetValue(phrase)!);
            var row = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["phrase"] = noun,
                ["sectors"] = NewRow.Sectors(catalogue, parsed.GetValue(sector) ?? []),
                ["kind"] = parsed.GetValue(kind)!,
                ["source"] = "own",
                ["comment"] = parsed.GetValue(comment) ?? string.Empty,
            };
            NewRow.Add(folder, "actors/roles.tsv", Columns, row, parsed.GetValue(overrides));
            return CommandLine.Done;
        });
        return command;
    }
}
