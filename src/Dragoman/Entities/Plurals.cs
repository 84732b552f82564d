using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Who "the two countries", "both sides", "the trio" or "the ministers" are: those named together just before, else the only
/// ones of the kind in the last sentences, if they are as many as the words say.
/// </summary>
internal sealed class Plurals(Document document, Recent recent)
{
    /// <summary>Sentences back in which the members are named.</summary>
    private const int Reach = 3;

    /// <summary>Sentences back in which the same plural may have been used.</summary>
    private const int SameReach = 6;

    private readonly SyntaxLayer syntax = document.Syntax;
    private readonly Dictionary<MemberKind, (IReadOnlyList<Cluster> Members, int Sentence)> last = [];

    /// <summary>The members; empty if they are not clear.</summary>
    /// <param name="plural">The phrase.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="asMember">Gives what stands for somebody named in such a plural: a country for its minister; null if nothing does.</param>
    public IReadOnlyList<Cluster> Members(Mention plural, int sentence, Func<Cluster, Cluster?> asMember)
    {
        var kind = plural.Members!.Value;
        IReadOnlyList<Cluster>? found = Coordinated(plural, sentence, asMember) ?? Opposed(plural, sentence, asMember) ?? Only(plural, sentence, asMember);
        if (found is null && last.TryGetValue(kind, out var before) && sentence - before.Sentence <= SameReach && (plural.Count is null || plural.Count == before.Members.Count))
            found = before.Members;
        if (found is null)
            return [];
        last[kind] = (found, sentence);
        return found;
    }

    /// <summary>The nearest "A and B".</summary>
    private List<Cluster>? Coordinated(Mention plural, int sentence, Func<Cluster, Cluster?> asMember)
    {
        foreach (var occurrence in recent.Back(sentence, 1))
        {
            if (occurrence.Head > plural.Head || syntax.Label(occurrence.Head) == "conj")
                continue;
            var members = new List<Cluster>();
            foreach (var member in Conjuncts(occurrence, sentence))
            {
                if (asMember(member) is { } one && !members.Contains(one))
                    members.Add(one);
            }
            if (members.Count >= 2 && members.Count == (plural.Count ?? members.Count))
                return InOrder(members);
        }
        return null;
    }

    private IEnumerable<Cluster> Conjuncts(Occurrence first, int sentence)
    {
        if (first.Clusters.Count > 1)
            return first.Clusters;
        var others = recent.Back(sentence, 1).Where(o => o.Sentence == first.Sentence && syntax.Label(o.Head) == "conj" && syntax.Head(o.Head) == first.Head).Select(o => o.Cluster);
        return others.Prepend(first.Cluster).OfType<Cluster>();
    }

    /// <summary>Who stand against each other or together in the nearest clause: subject, and object or what is behind "with".</summary>
    private List<Cluster>? Opposed(Mention plural, int sentence, Func<Cluster, Cluster?> asMember)
    {
        if (plural is not { Members: MemberKind.Any } || plural.Count is not (null or 2))
            return null;
        for (var back = 0; back <= Reach; back++)
        {
            var here = recent.Back(sentence, back).Where(o => o.Sentence == sentence - back && o.Head < plural.Head).ToList();
            foreach (var subject in here.Where(o => syntax.Label(o.Head) is "nsubj"))
            {
                var verb = syntax.Head(subject.Head);
                var members = here.Where(o => o.Head == subject.Head || (syntax.Head(o.Head) == verb && syntax.Label(o.Head) is "obj" or "obl"))
                    .Select(o => o.Cluster).OfType<Cluster>().Select(asMember).OfType<Cluster>().Distinct().ToList();
                if (members.Count == 2)
                    return InOrder(members);
            }
        }
        return null;
    }

    /// <summary>All of the kind in the last sentences, as soon as they are two or as many as the words say; none once they are more.</summary>
    private List<Cluster>? Only(Mention plural, int sentence, Func<Cluster, Cluster?> asMember)
    {
        var members = new List<Cluster>();
        for (var back = 0; back <= Reach; back++)
        {
            foreach (var occurrence in recent.Back(sentence, back).Where(o => o.Sentence == sentence - back && o.Head < plural.Head))
            {
                foreach (var cluster in occurrence.Clusters)
                {
                    if (asMember(cluster) is { } one && !members.Contains(one))
                        members.Add(one);
                }
            }
            if (members.Count >= (plural.Count ?? 2))
                return plural.Count is null && members.Count > 2 ? null : members.Count == (plural.Count ?? 2) ? InOrder(members) : null;
        }
        return null;
    }

    private static List<Cluster> InOrder(List<Cluster> members) => [.. members.OrderBy(m => m.Number)];
}
