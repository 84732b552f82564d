using System.CommandLine;
using System.Globalization;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Places;
using Dragoman.Text;
using Dragoman.Time;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman explain</c>: why a text is coded as it is, and why not otherwise.</summary>
internal static class ExplainCommand
{
    /// <summary>Characters of a line about a frame.</summary>
    private const int LongestLine = 240;

    public static Command Build()
    {
        var text = new Argument<string>("TEXT") { Description = "A sentence or a few; - is standard input." };
        var format = new Option<string>("--format") { Description = "text (to read) or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var date = DayOption.Create("The day of the report, as 2023-02-24: who held which office then, and what \"on Monday\" means.");
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames." };
        var command = new Command("explain", "Shows the parse of a text, who is named in it, which frames matched or nearly did and why not, and the events.") { text, format, date, data };
        command.SetAction(parsed => Run(parsed.GetValue(text)!, parsed.GetValue(format)!, parsed.GetValue(date), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string text, string format, DateOnly? date, string[] folders)
    {
        if (text == "-")
            text = Console.In.ReadToEnd();
        if (string.IsNullOrWhiteSpace(text))
            throw new UsageException("explain wants a text");
        using var coder = Coder.Load(DataFolder.With(folders));
        using var output = StandardOutput.Open();
        var document = new Document("text", Html.Blank(text), text) { Date = date };
        if (document.HasMarkup)
            document.Warnings.Add(Html.Warning);
        var explanation = coder.Explain(document);
        if (format == "json")
        {
            new ExplanationJsonWriter(output).Write(explanation);
            return CommandLine.Done;
        }
        new TreeWriter(output).Write(explanation.Document);
        WriteEntities(output, explanation);
        WriteTimes(output, explanation);
        WritePlaces(output, explanation);
        WriteFrames(output, explanation);
        WriteEvents(output, explanation);
        foreach (var warning in document.Warnings)
            Console.Error.WriteLine($"warning: {warning}");
        return CommandLine.Done;
    }

    private static void WriteEntities(StreamWriter output, Explanation explanation)
    {
        output.WriteLine("entities");
        foreach (var entity in explanation.Entities)
        {
            var codes = string.Join(' ', entity.Sectors.Prepend(entity.Country).Where(c => c is not null).DefaultIfEmpty("nothing known"));
            var role = entity.Role is null ? string.Empty : $"  as \"{entity.Role}\"";
            output.WriteLine($"  {entity.Id}  {entity.Name}  {entity.Kind.ToString().ToLowerInvariant()}  {codes}{role}  in {string.Join(", ", Mentions(explanation.Document, entity))}");
        }
        output.WriteLine();
    }

    private static void WriteTimes(StreamWriter output, Explanation explanation)
    {
        output.WriteLine("times");
        foreach (var time in explanation.Times)
        {
            var bound = time.Bound == Bound.At ? string.Empty : $"  {time.Bound.ToString().ToLowerInvariant()}";
            var dated = time.Owner is { } owner ? $"  of {owner.Text}" : string.Empty;
            output.WriteLine($"  \"{explanation.Document.TextOf(time.Span)}\"  {time.Kind.ToString().ToLowerInvariant()}{bound}  {Text(time.Value)}{(time.IsAhead ? ", ahead" : string.Empty)}{dated}");
        }
        if (explanation.Times.Count == 0)
            output.WriteLine("  none");
        output.WriteLine();
    }

    private static string Day(EventDate? date) => date is null ? "without date" : $"{Text(new Interval(date.Start, date.End, Enum.Parse<Precision>(date.Precision, ignoreCase: true)))}{(date.Text is null ? ", the report's day" : $", \"{date.Text}\"")}";

    private static string Text(Interval? interval) => interval is null ? "no date"
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Start:yyyy-MM-dd}{(interval.IsOneDay ? string.Empty : $" to {interval.End:yyyy-MM-dd}")}, to the {interval.Precision.ToString().ToLowerInvariant()}");

    private static void WritePlaces(StreamWriter output, Explanation explanation)
    {
        output.WriteLine("places");
        if (explanation.Document.Places.Dateline is { } dateline)
            output.WriteLine($"  written in {Shown(dateline)}");
        foreach (var mention in explanation.Document.Places.All)
            output.WriteLine($"  \"{explanation.Document.TextOf(mention.Span)}\"  {Shown(mention.Place)}: {mention.How}{(mention.Role == PlaceRole.Bare ? string.Empty : $"; {mention.Role.ToString().ToLowerInvariant()}")}");
        output.WriteLine();
    }

    private static string Shown(Place place) => string.Create(
        CultureInfo.InvariantCulture, $"{place.Name}  {place.Kind.ToString().ToLowerInvariant()}  {place.Country ?? "-"}  {place.Latitude:0.##} {place.Longitude:0.##}{(place.Geonames is { } id ? $"  geonames {id}" : string.Empty)}");

    /// <summary>Where an entity is named, each with the row of the lexicon that knows it.</summary>
    private static IEnumerable<string> Mentions(Document document, Entity entity)
    {
        for (var head = 0; head < document.Tokens.Count; head++)
        {
            if (document.Entities.NamedBy(head) == entity)
                yield return $"\"{document.TextOf(document.Entities.SpanAt(head)!.Value)}\"{(document.Entities.RowAt(head) is { } row ? $" ({Path.GetFileName(row.File)}:{row.Line})" : string.Empty)}";
        }
    }

    private static void WriteFrames(StreamWriter output, Explanation explanation)
    {
        output.WriteLine("frames");
        foreach (var line in explanation.Tried.Where(t => t.IsNear).Select(t => t.ToString()).Distinct(StringComparer.Ordinal))
            output.WriteLine($"  {Short(line)}");
        var far = explanation.Tried.Where(t => !t.IsNear).Select(t => t.Frame).Distinct(StringComparer.Ordinal).Count();
        if (far > 0)
            output.WriteLine($"  and {far} more that lack a word of their predicate");
        if (explanation.Tried.Count == 0)
            output.WriteLine("  no word here triggers a frame");
        output.WriteLine();
    }

    /// <summary>What a slot may hold can be hundreds of words; JSON has them all.</summary>
    private static string Short(string line) => line.Length <= LongestLine ? line : $"{line.AsSpan(0, line.LastIndexOf(' ', LongestLine))} ...";

    private static void WriteEvents(StreamWriter output, Explanation explanation)
    {
        output.WriteLine("events");
        foreach (var coded in explanation.Events)
        {
            var where = coded.Place is null ? string.Empty : $"  at {coded.Place.Name} ({coded.Place.Precision}, by its {coded.Place.How})";
            var reporter = coded.ReportedBy is null ? string.Empty : $"  says {coded.ReportedBy.Entity.Name}";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {Coding.Of(coded)}  by {coded.Frame}, CAMEO {coded.Cameo ?? "-"}, score {coded.Score}, confidence {coded.Confidence}{where}{reporter}, {Day(coded.Date)}"));
        }
        if (explanation.Events.Count == 0)
            output.WriteLine("  none");
    }
}
