using System.CommandLine;
using System.Globalization;
using Dragoman.App.Lexicons;
using Dragoman.Lexicons;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon add actor</c>: an organisation, a group or a person in office.</summary>
internal static class LexiconAddActor
{
    private static readonly string[] Organisations = ["name", "aliases", "country", "sectors", "kind", "from", "to", "source", "comment"];
    private static readonly string[] Leaders = ["name", "aliases", "country", "sectors", "role", "from", "to", "source", "comment"];

    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "Its usual name, as reports print it." };
        var kind = new Option<string>("--kind") { Description = "What it is.", Required = true };
        kind.AcceptOnlyFromAmong("organisation", "group", "person");
        var country = new Option<string?>("--country") { Description = "Its country, by code or name; none for international bodies." };
        var sector = new Option<string[]>("--sector") { Description = "A sector of PLOVER, as REB; the primary one first.", AllowMultipleArgumentsPerToken = true };
        var alias = new Option<string[]>("--alias") { Description = "Another name or spelling; may be given more than once." };
        var role = new Option<string?>("--role") { Description = "A person's office, as 'foreign minister'." };
        var from = new Option<string?>("--from") { Description = "First day of its life or office: 2019, 2019-03 or 2019-03-01." };
        var to = new Option<string?>("--to") { Description = "Last day." };
        var comment = new Option<string?>("--comment") { Description = "Anything for people." };
        var data = LexiconAdd.Data();
        var overrides = LexiconAdd.Override();
        var command = new Command("actor", "Adds an organisation, a group or a person to a folder of your own.") { name, kind, country, sector, alias, role, from, to, comment, data, overrides };
        command.SetAction(parsed =>
        {
            var folder = new UserFolder(parsed.GetValue(data)!);
            var catalogue = LexiconCatalogue.Load(folder.WithOwn);
            var isPerson = parsed.GetValue(kind) == "person";
            if (!isPerson && parsed.GetValue(role) is not null)
                throw new UsageException("--role is for persons");
            string[] names = [Name("NAME", parsed.GetValue(name)!), .. (parsed.GetValue(alias) ?? []).Select(a => Name("--alias", a))];
            var row = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = names[0],
                ["aliases"] = string.Join('|', names.Skip(1).Distinct(StringComparer.Ordinal).Where(n => n != names[0])),
                ["country"] = NewRow.Country(catalogue, parsed.GetValue(country)),
                ["sectors"] = NewRow.Sectors(catalogue, parsed.GetValue(sector) ?? []),
                [isPerson ? "role" : "kind"] = isPerson ? parsed.GetValue(role) ?? string.Empty : parsed.GetValue(kind)!,
                ["from"] = parsed.GetValue(from) ?? string.Empty,
                ["to"] = parsed.GetValue(to) ?? string.Empty,
                ["source"] = "own",
                ["comment"] = parsed.GetValue(comment) ?? string.Empty,
            };
            if (row["country"].Length + row["sectors"].Length == 0)
                throw new UsageException("an actor needs a --country or a --sector: without either it is no party to an event");
            NewRow.Add(folder, isPerson ? "actors/leaders.tsv" : "actors/organisations.tsv", isPerson ? Leaders : Organisations, row, parsed.GetValue(overrides));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>A name must have a capital or a digit: what has none is a word of every text.</summary>
    private static string Name(string option, string text)
    {
        var name = NewRow.Word(option, text);
        return name.Any(c => char.IsUpper(c) || char.IsDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter)
            ? name
            : throw new UsageException($"{option}: '{name}' has no capital letter: as a name it would be found in every text that has the word; for a word that tells what someone is, use 'lexicon add role'");
    }
}
