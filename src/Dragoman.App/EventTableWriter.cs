using Dragoman.Formats;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Dragoman.App;

/// <summary>A table of events for people: a block a document, a row an event, with the words that say so.</summary>
internal sealed class EventTableWriter(TextWriter output) : IRecordWriter
{
    /// <summary>Columns where the output is no terminal.</summary>
    private const int PlainWidth = 140;

    private readonly IAnsiConsole console = CreateConsole(output);

    public void Write(Record record)
    {
        console.Write(new Words($"{record.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "undated"}  {record.Title ?? record.Id}\n", new Style(decoration: Decoration.Bold)));
        if (record.Events.Count == 0)
        {
            console.Write(new Words("  no events\n\n"));
            return;
        }
        var table = new Table().Border(TableBorder.Simple).Expand();
        foreach (var heading in (string[])["event", "status", "who", "whom", "words"])
            table.AddColumn(heading);
        foreach (var coded in record.Events)
        {
            table.AddRow(
                new Words(coded.Mode is null ? coded.Event : $"{coded.Event}/{coded.Mode}"),
                new Words(coded.Status),
                new Words(Parties(coded.Actors)),
                new Words(Parties(coded.Recipients)),
                new Words(Trigger(coded)));
        }
        console.Write(table);
        console.Write(new Words("\n"));
    }

    public void Finish() => output.Flush();

    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        var created = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            created.Profile.Width = PlainWidth;
        return created;
    }

    private static string Parties(IReadOnlyList<Record.PartyRow> parties) =>
        string.Join("; ", parties.Select(p => $"{string.Join(' ', new[] { p.Country }.Concat(p.Sectors).Where(c => c is not null))} {p.Name}"));

    private static string Trigger(Record.EventRow coded) => coded.Trigger.Text.ReplaceLineEndings(" ");
}
