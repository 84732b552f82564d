using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>A sentence with two marked parties and the root code between them: a row of a relation file.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Words of the one who acts.</param>
/// <param name="Target">Words of the one to whom it is done.</param>
/// <param name="Root">PLOVER's type; YIELD stands for CONCEDE and RETREAT.</param>
public sealed record Relation(string Id, string Text, string Source, string Target, string Root);

/// <summary>Precision, recall and F1 of one class, as fractions; 0 where nothing is there to be divided.</summary>
public sealed record ClassScore(string Name, int Right, int Found, int Gold)
{
    /// <summary>Share of what was found that is right.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the gold that was found.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>
/// Scores root codes between marked parties. Of the events of a sentence that one counts whose actor overlaps the source
/// and whose recipient overlaps the target; else the one that comes nearest to it; in a reciprocal event any actor may
/// meet the target. An event that touches neither does not count.
/// </summary>
public sealed class RelationScorer
{
    /// <summary>What is found where no event touches either party.</summary>
    public const string Nothing = "-";

    private const string Yield = "YIELD";

    private readonly Dictionary<(string Gold, string Found), int> confusion = [];

    /// <summary>How often a gold class was found as another.</summary>
    public IReadOnlyDictionary<(string Gold, string Found), int> Confusion => confusion;

    /// <summary>The scores of every gold class, in order.</summary>
    public IReadOnlyList<ClassScore> Classes =>
        [.. confusion.Keys.Select(k => k.Gold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new ClassScore(
            name,
            confusion.GetValueOrDefault((name, name)),
            confusion.Where(c => c.Key.Found == name).Sum(c => c.Value),
            confusion.Where(c => c.Key.Gold == name).Sum(c => c.Value)))];

    /// <summary>Mean F1 of the classes.</summary>
    public double MacroF1 => Classes.Count == 0 ? 0 : Classes.Average(c => c.F1);

    /// <summary>Share of the rows that are right.</summary>
    public double Accuracy => confusion.Count == 0 ? 0 : (double)confusion.Where(c => c.Key.Gold == c.Key.Found).Sum(c => c.Value) / confusion.Values.Sum();

    /// <summary>Counts a row and returns what was found for it.</summary>
    public string Add(Relation gold, Document coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var source = Find(gold.Text, gold.Source);
        var target = Find(gold.Text, gold.Target);
        var best = coded.Events
            .Select(e => (Event: e, Points: Points(e, source, target)))
            .Where(e => e.Points > 0)
            .OrderByDescending(e => e.Points).ThenBy(e => e.Event.Status == Events.EventStatus.Actual ? 0 : 1).ThenBy(e => e.Event.Trigger)
            .Select(e => e.Event.Type).FirstOrDefault();
        var found = ClassOf(best ?? Nothing);
        var root = ClassOf(gold.Root);
        confusion[(root, found)] = confusion.GetValueOrDefault((root, found)) + 1;
        return found;
    }

    /// <summary>The class that a type is counted in: YIELD for CONCEDE and RETREAT, else itself.</summary>
    public static string ClassOf(string type) => type is "CONCEDE" or "RETREAT" ? Yield : type;

    private static int Points(Events.CodedEvent coded, TextSpan? source, TextSpan? target)
    {
        var actor = coded.Actors.Any(a => source is { } s && a.Span.Overlaps(s));
        var recipients = coded.Recipients.Count == 0 ? coded.Actors : coded.Recipients;
        var recipient = recipients.Any(r => target is { } t && r.Span.Overlaps(t));
        return (actor ? 2 : 0) + (recipient ? 2 : 0);
    }

    private static TextSpan? Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + words.Length);
    }
}
