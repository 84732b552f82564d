using System.Globalization;
using Dragoman.Formats;
using Dragoman.Text;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Dragoman.App;

/// <summary>
/// A table of events for people: a block a document, a row an event, with the words that say so; on a narrow terminal they
/// stand below it.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
internal sealed class EventTableWriter(TextWriter output, bool isTerminal) : IRecordWriter
{
    /// <summary>Columns where the output is no terminal, and those that five columns of words need.</summary>
    private const int PlainWidth = 140, Wide = 110;

    /// <summary>The words shown: characters before the trigger, and in all.</summary>
    private const int Before = 40, Shown = 100;

    private readonly IAnsiConsole console = Terminal.Console(output, isTerminal, PlainWidth);

    public void Write(Document document, Record record)
    {
        var day = record.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        console.Write(new Words($"{day}  {record.Title ?? record.Id}\n", new Style(decoration: Decoration.Bold)));
        if (record.Events.Count == 0)
        {
            console.Write(new Words("  no events\n\n"));
            return;
        }
        console.Write(console.Profile.Width < Wide ? Narrow(document, record) : Table(document, record));
        console.Write(new Words("\n"));
    }

    public void Finish() => output.Flush();

    private static Table Table(Document document, Record record)
    {
        var table = new Table().Border(TableBorder.Simple).Expand();
        foreach (var heading in (string[])["when", "where", "event", "who", "whom", "words"])
            table.AddColumn(heading);
        foreach (var coded in record.Events)
            table.AddRow(new Words(When(coded)), new Words(Where(coded)), new Words(Event(coded)), new Words(Parties(coded.Actors)), new Words(Parties(coded.Recipients)), new Words(Evidence(document, coded)));
        return table;
    }

    private static Grid Narrow(Document document, Record record)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var coded in record.Events)
        {
            var whom = coded.Recipients.Count == 0 ? string.Empty : $" > {Parties(coded.Recipients)}";
            grid.AddRow(new Words(When(coded)), new Words($"{Event(coded)}: {Parties(coded.Actors)}{whom}{(coded.Place is null ? string.Empty : $" ({Where(coded)})")}"));
            grid.AddRow(new Words(string.Empty), new Words(Evidence(document, coded), new Style(decoration: Decoration.Dim)));
        }
        return grid;
    }

    /// <summary>The day, or the first and last.</summary>
    private static string When(Record.EventRow coded) => coded.Date switch
    {
        null => string.Empty,
        { Precision: "year" } date => date.Start.ToString("yyyy", CultureInfo.InvariantCulture),
        { Precision: "month" } date => date.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        var date when date.Start == date.End => date.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var date => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd} to {date.End:MM-dd}"),
    };

    /// <summary>The place, with its country where it is not itself one.</summary>
    private static string Where(Record.EventRow coded) =>
        coded.Place is null ? string.Empty : coded.Place is { Precision: "country" } or { Country: null } ? coded.Place.Name : $"{coded.Place.Name}, {coded.Place.Country}";

    /// <summary>Type and mode; the status only where the act is not actual.</summary>
    private static string Event(Record.EventRow coded)
    {
        var name = coded.Mode is null ? coded.Event : $"{coded.Event}/{coded.Mode}";
        return coded.Status == "actual" ? name : $"{name}, {coded.Status}";
    }

    private static string Parties(IReadOnlyList<Record.PartyRow> parties) =>
        string.Join("; ", parties.Select(p => $"{string.Join(' ', p.Sectors.Prepend(p.Country).Where(c => c is not null))} {p.Name}"));

    /// <summary>The sentence around the trigger, cut at words.</summary>
    private static string Evidence(Document document, Record.EventRow coded)
    {
        var start = Math.Max(coded.Sentence.Start, coded.Trigger.Start - Before);
        while (start > coded.Sentence.Start && !char.IsWhiteSpace(document.Text[start - 1]))
            start--;
        var end = Math.Min(coded.Sentence.End, Math.Max(coded.Trigger.End, start + Shown));
        while (end < coded.Sentence.End && !char.IsWhiteSpace(document.Text[end]))
            end++;
        var words = string.Join(' ', document.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (start > coded.Sentence.Start ? "… " : string.Empty) + words + (end < coded.Sentence.End ? " …" : string.Empty);
    }
}
