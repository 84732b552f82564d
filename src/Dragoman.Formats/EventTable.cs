using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// One event a row, for spreadsheets and statistics: CSV (RFC 4180) or, with a tab, TSV. Several parties stand in one cell with
/// <c>; </c> between them, each as its codes in one column and its name in another. Line ends are LF.
/// </summary>
public sealed class EventTable : IRecordWriter, IDisposable
{
    private static readonly string[] Columns =
    [
        "document", "document_date", "source", "event_id", "event", "mode", "status", "quad", "score", "cameo", "goldstein", "actor", "actor_name", "recipient",
        "recipient_name", "date_start", "date_end", "date_precision", "contexts", "reported_by", "trigger", "trigger_start", "trigger_end", "sentence", "frame", "confidence",
        "place", "place_country", "place_precision", "latitude", "longitude", "geonames",
    ];

    private readonly CsvWriter csv;

    /// <summary>Writes the heading.</summary>
    /// <param name="output">Where to; not closed at the end.</param>
    /// <param name="delimiter">What stands between cells.</param>
    public EventTable(TextWriter output, string delimiter)
    {
        csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, NewLine = "\n", InjectionOptions = InjectionOptions.None }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
    }

    /// <inheritdoc/>
    public void Write(Document document, Record record)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(record);
        foreach (var coded in record.Events)
        {
            object?[] cells =
            [
                record.Id, Day(record.Date), record.Source, coded.Id, coded.Event, coded.Mode, coded.Status, coded.Quad, coded.Score, coded.Cameo, coded.Goldstein,
                Codes(coded.Actors), Names(coded.Actors), Codes(coded.Recipients), Names(coded.Recipients), Day(coded.Date?.Start), Day(coded.Date?.End), coded.Date?.Precision,
                string.Join("; ", coded.Contexts), coded.ReportedBy?.Name, OneLine(coded.Trigger.Text), coded.Trigger.Start, coded.Trigger.End,
                OneLine(document.Text[coded.Sentence.Start..coded.Sentence.End]), coded.Frame, coded.Confidence,
                coded.Place?.Name, coded.Place?.Country, coded.Place?.Precision, coded.Place?.Latitude, coded.Place?.Longitude, coded.Place?.Geonames,
            ];
            foreach (var cell in cells)
                csv.WriteField(cell is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : cell?.ToString());
            csv.NextRecord();
        }
    }

    /// <inheritdoc/>
    public void Finish() => csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Codes(IReadOnlyList<Record.PartyRow> parties) =>
        string.Join("; ", parties.Select(p => string.Join(' ', p.Sectors.Prepend(p.Country).Where(c => c is not null))));

    private static string Names(IReadOnlyList<Record.PartyRow> parties) => string.Join("; ", parties.Select(p => p.Name));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
