using System.Globalization;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>Reads the gold of a report: the notation of <c>docs/gold.md</c>. A wrong line is told and passed over.</summary>
public sealed class GoldReader(Ontology ontology, GoldCodes codes)
{
    private static readonly string[] DatePrecisions = ["day", "week", "month", "quarter", "year"];
    private static readonly string[] PlacePrecisions = ["city", "region", "country"];

    /// <summary>Reads the lines of a gold file.</summary>
    /// <param name="path">The file's name, for errors.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="document">The report that it is about.</param>
    /// <param name="problem">Is told what is wrong, one line each, with file and line.</param>
    public GoldReport Read(string path, IEnumerable<string> lines, Document document, Action<string> problem)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(problem);
        var entities = new List<GoldEntity>();
        var groups = new List<GroupMention>();
        var events = new List<GoldAct>();
        var mentions = new Dictionary<TextSpan, int>();
        var later = new List<GoldLine>();

        void Try(Action read)
        {
            try
            {
                read();
            }
            catch (DataException error)
            {
                problem(error.Message);
            }
        }

        foreach (var (index, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#')
                continue;
            Try(() =>
            {
                var parts = new GoldLine(path, index + 1, line);
                if (parts.TryPass("entity"))
                    entities.Add(Entity(parts, document, entities, mentions));
                else
                    later.Add(parts);
            });
        }
        foreach (var parts in later)                                       // these name entities, which may stand below them
        {
            Try(() =>
            {
                switch (parts.Next("entity, group-mention or event"))
                {
                    case "group-mention":
                        groups.Add(Group(parts, document, entities, mentions));
                        break;
                    case "event":
                        events.Add(Event(parts, document, entities));
                        break;
                    case var other:
                        throw parts.Error($"'{other}' begins no line of gold; there are: entity, group-mention, event");
                }
            });
        }
        return new GoldReport(entities, groups, events);
    }

    private GoldEntity Entity(GoldLine line, Document document, List<GoldEntity> earlier, Dictionary<TextSpan, int> mentions)
    {
        var id = line.Next("an id");
        if (earlier.Find(e => e.Id == id) is { } same)
            throw line.Error($"the id '{id}' stands in line {same.Line} too");
        var kind = line.Next("a kind");
        if (!Enum.TryParse<EntityKind>(kind, ignoreCase: true, out var parsed) || char.IsAsciiDigit(kind[0]))
            throw line.Error($"'{kind}' is no kind; there are: {string.Join(", ", Enum.GetNames<EntityKind>()).ToLowerInvariant()}");
        var country = Country(line);
        var sectors = line.NextOrNone("sectors or -")?.Split(',') ?? [];
        foreach (var sector in sectors.Where(s => !codes.IsSector(s)))
            throw line.Error($"'{sector}' is no sector; there are: {string.Join(", ", codes.Sectors)}");
        var spans = new List<TextSpan>();
        while (!line.IsAtEnd)
            spans.Add(Mention(line, document, mentions));
        return spans.Count > 0 ? new GoldEntity(id, line.Number, parsed, country, sectors, [.. spans.Order()]) : throw line.Error($"'{id}' has no mention");
    }

    private static GroupMention Group(GoldLine line, Document document, List<GoldEntity> entities, Dictionary<TextSpan, int> mentions)
    {
        var span = Mention(line, document, mentions);
        line.Pass("=");
        var meant = Parties(line, entities);
        return line.IsAtEnd ? new GroupMention(span, meant) : throw line.Error($"'{line.Next("the end of the line")}' stands behind the last entity");
    }

    private GoldAct Event(GoldLine line, Document document, List<GoldEntity> entities)
    {
        var (type, mode) = (line.Next("an event type"), line.NextOrNone("a mode or -"));
        if (!codes.IsType(type))
            throw line.Error($"'{type}' is no event type; there are: {string.Join(", ", codes.EventTypes)}");
        if (ontology.Find(type, mode) is null)
            throw line.Error($"'{mode}' is no mode of {type}");
        var status = line.Next("a status");
        if (!Enum.TryParse<EventStatus>(status, ignoreCase: true, out var parsed) || char.IsAsciiDigit(status[0]))
            throw line.Error($"'{status}' is no status; there are: {string.Join(", ", Enum.GetNames<EventStatus>()).ToLowerInvariant()}");
        var actors = Parties(line, entities);
        var recipients = line.TryPass(">") ? Parties(line, entities) : [];
        line.Pass("on");
        var trigger = Quoted(line, document);
        line.Pass("date");
        var date = Date(line);
        line.Pass("place");
        var place = Place(line);
        return line.IsAtEnd
            ? new GoldAct(line.Number, type, mode, parsed, actors, recipients, trigger, date, place)
            : throw line.Error("something stands behind the place");
    }

    private static List<GoldEntity> Parties(GoldLine line, List<GoldEntity> entities)
    {
        var parties = new List<GoldEntity>();
        do
        {
            var id = line.Next("the id of an entity");
            parties.Add(entities.Find(e => e.Id == id) ?? throw line.Error(
                $"there is no entity '{id}'{(entities.Count > 0 ? $"; nearest is '{Nearest.To(id, entities.Select(e => e.Id))}'" : string.Empty)}"));
        }
        while (line.TryPass(";"));
        return parties;
    }

    private static TextSpan Mention(GoldLine line, Document document, Dictionary<TextSpan, int> mentions)
    {
        var span = Quoted(line, document);
        if (!mentions.TryAdd(span, line.Number))
            throw line.Error($"this \"{document.TextOf(span)}\", at offset {span.Start}, is a mention in line {mentions[span]} too; #2 behind a quote names its second occurrence");
        return span;
    }

    private static TextSpan Quoted(GoldLine line, Document document)
    {
        var (words, occurrence) = line.NextQuote("words of the report");
        return GoldQuotes.Find(document, words, occurrence) ?? throw line.Error(GoldQuotes.Count(document, words) switch
        {
            0 => $"the body of the report has no \"{words}\"",
            var count => $"the body of the report has \"{words}\" {count} times, not {occurrence}",
        });
    }

    private static GoldDate? Date(GoldLine line)
    {
        if (line.NextOrNone("a date or -") is not { } text)
            return null;
        var ends = text.Split("..");
        if (ends.Length > 2 || Day(ends[0]) is not { } start || Day(ends[^1]) is not { } end || end < start)
            throw line.Error($"'{text}' is neither a day (2024-03-04) nor two with .. between them");
        return new GoldDate(start, end, OneOf(line, "a precision", DatePrecisions));
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Name, country and precision; the name may have several words, in quotes or not.</summary>
    private GoldPlace? Place(GoldLine line)
    {
        if (line.TryPass("-"))
            return null;
        var name = line.IsAtQuote ? line.NextQuote("a place").Words : line.Next("a place or -");
        string? code;
        while ((code = line.NextOrNone("a country or -")) is not null && !codes.IsCountry(code))
            name = PlacePrecisions.Contains(code, StringComparer.Ordinal) || line.IsAtEnd ? throw line.Error($"behind the place '{name}' should be a country as ISO 3166-1 alpha-3 code, or -") : $"{name} {code}";
        return new GoldPlace(name, code, OneOf(line, "a precision", PlacePrecisions));
    }

    private string? Country(GoldLine line) =>
        line.NextOrNone("a country or -") is not { } code ? null : codes.IsCountry(code) ? code : throw line.Error($"'{code}' is no country; give its ISO 3166-1 alpha-3 code, or -");

    private static string OneOf(GoldLine line, string expected, string[] words)
    {
        var word = line.Next(expected);
        return words.Contains(word, StringComparer.Ordinal) ? word : throw line.Error($"'{word}' is not one of: {string.Join(", ", words)}");
    }
}
