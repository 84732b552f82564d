using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>
/// Pairs the mentions of a gold report with those that were found, one to one: equal spans first, then spans with the same head
/// word, then spans of which at least half is common to both. So the entities of the one side are told on the other.
/// </summary>
internal sealed class MentionAlignment
{
    /// <summary>Spans with different heads are one mention only if they share this much of what they cover together.</summary>
    private const double LeastOverlap = 0.5;

    private readonly Document document;
    private readonly List<(TextSpan Span, GoldEntity? Entity, GroupMention? Group)> gold;
    private readonly List<(TextSpan Span, Entity Entity)> found;
    private readonly int[] foundOf, goldOf;
    private readonly Dictionary<string, GoldEntity> goldByFound;
    private readonly Dictionary<GoldEntity, Entity> foundByGold;

    public MentionAlignment(GoldReport report, Document document)
    {
        this.document = document;
        gold = [.. report.Entities.SelectMany(e => e.Mentions.Select(m => (m, (GoldEntity?)e, (GroupMention?)null))), .. report.GroupMentions.Select(g => (g.Span, (GoldEntity?)null, (GroupMention?)g))];
        found = [.. document.Entities.All.SelectMany(e => e.Mentions.Where(m => m.Start >= document.BodyStart).Select(m => (m, e)))];
        foundOf = new int[gold.Count];
        goldOf = new int[found.Count];
        Array.Fill(foundOf, -1);
        Array.Fill(goldOf, -1);
        foreach (var (g, f) in Candidates().OrderByDescending(c => c.Likeness).ThenBy(c => gold[c.Gold].Span).ThenBy(c => found[c.Found].Span).Select(c => (c.Gold, c.Found)))
        {
            if (foundOf[g] < 0 && goldOf[f] < 0)
                (foundOf[g], goldOf[f]) = (f, g);
        }
        var shared = gold.Index().Where(g => g.Item.Entity is not null && foundOf[g.Index] >= 0)
            .Select(g => (Gold: g.Item.Entity!, found[foundOf[g.Index]].Entity, found[foundOf[g.Index]].Span.Length)).ToList();
        goldByFound = shared.GroupBy(s => s.Entity.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => MostOften(g, s => s.Gold, s => s.Length), StringComparer.Ordinal);
        foundByGold = shared.GroupBy(s => s.Gold).ToDictionary(g => g.Key, g => MostOften(g, s => s.Entity, s => s.Length));
    }

    /// <summary>The found entities that are made of several gold ones.</summary>
    public IEnumerable<(Entity Found, IReadOnlyList<GoldEntity> Gold)> Merges =>
        document.Entities.All
            .Select(e => (e, (IReadOnlyList<GoldEntity>)[.. found.Index().Where(f => f.Item.Entity.Id == e.Id && goldOf[f.Index] >= 0).Select(f => gold[goldOf[f.Index]].Entity).OfType<GoldEntity>().Distinct()]))
            .Where(m => m.Item2.Count > 1);

    /// <summary>The found entity that has most mentions of a gold one; null if none has any.</summary>
    public Entity? Found(GoldEntity entity) => foundByGold.GetValueOrDefault(entity);

    /// <summary>
    /// The gold entities that a party of a found event stands for; none if the gold does not know it. A plural stands for all whom
    /// the gold says, or for those of them who are of the party's country.
    /// </summary>
    public IReadOnlyList<GoldEntity> Meant(Party party)
    {
        var mention = found.FindIndex(f => f.Entity.Id == party.Entity.Id && f.Span == party.Span);
        var aligned = mention >= 0 && goldOf[mention] >= 0 ? gold[goldOf[mention]].Group : null;
        if ((aligned ?? gold.Find(g => g.Group is not null && g.Span.Contains(party.Span)).Group) is { } group)
        {
            var compatriots = group.Entities.Where(e => e.Country is not null && e.Country == party.Entity.Country).ToList();
            if (compatriots.Count > 0 || aligned is not null)
                return compatriots.Count > 0 ? compatriots : group.Entities;
        }
        return goldByFound.TryGetValue(party.Entity.Id, out var entity) ? [entity] : [];
    }

    /// <summary>
    /// The entities of either side as numbers of mentions, for <see cref="CoreferenceTally"/>. The gold lists no places beside the
    /// events and nobody who is named only once: such entities are no fault, nor are plurals that stand for several.
    /// </summary>
    public (IReadOnlyList<IReadOnlyList<int>> Key, IReadOnlyList<IReadOnlyList<int>> Response) Clusters()
    {
        var key = gold.Index().Where(g => g.Item.Entity is not null).GroupBy(g => g.Item.Entity!, g => g.Index).Select(g => (IReadOnlyList<int>)[.. g]);
        var response = found.Index().Where(f => goldOf[f.Index] < 0 || gold[goldOf[f.Index]].Group is null)
            .GroupBy(f => f.Item.Entity.Id, StringComparer.Ordinal)
            .Where(e => e.Any(f => goldOf[f.Index] >= 0) || (e.Count() > 1 && e.First().Item.Entity.Kind != EntityKind.Place))
            .Select(e => (IReadOnlyList<int>)[.. e.Select(f => goldOf[f.Index] >= 0 ? goldOf[f.Index] : gold.Count + f.Index)]);
        return ([.. key], [.. response]);
    }

    /// <summary>The one that most mentions are of; of equals the one with the longest mention: a name tells more than a pronoun.</summary>
    private static T MostOften<TMention, T>(IEnumerable<TMention> mentions, Func<TMention, T> of, Func<TMention, int> length) =>
        mentions.GroupBy(of).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(length)).First().Key;

    private IEnumerable<(int Gold, int Found, double Likeness)> Candidates()
    {
        var heads = found.ConvertAll(f => Head(f.Span));
        foreach (var (g, (span, _, _)) in gold.Index())
        {
            var head = Head(span);
            for (var f = 0; f < found.Count; f++)
            {
                var other = found[f].Span;
                if (!span.Overlaps(other))
                    continue;
                var common = (double)(Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start)) / span.Union(other).Length;
                if (head == heads[f] && head >= 0)
                    yield return (g, f, 1 + common);                       // equal spans have 2
                else if (common >= LeastOverlap)
                    yield return (g, f, common == 1 ? 2 : common);
            }
        }
    }

    /// <summary>The word that all others of a span hang on: the first noun whose head is outside, else the first such word; -1 if there is no word.</summary>
    private int Head(TextSpan span)
    {
        var (first, end) = (FirstToken(span.Start), FirstToken(span.End));
        var head = -1;
        for (var token = first; token < end; token++)
        {
            var above = document.Syntax.Head(token);
            if (above >= first && above < end)
                continue;
            if (document.Syntax.Upos(token) is "NOUN" or "PROPN" or "PRON")
                return token;
            head = head < 0 ? token : head;
        }
        return head;
    }

    /// <summary>The first token that ends behind an offset.</summary>
    private int FirstToken(int offset)
    {
        var (low, high) = (0, document.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.Tokens.End(middle) <= offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
