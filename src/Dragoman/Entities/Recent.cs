using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>A mention that later words may take up.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="InQuotes">Whether it stands in quotation marks.</param>
/// <param name="Clusters">Whom it names: several for a plural of several; nobody for a thing.</param>
internal sealed record Occurrence(Mention Mention, int Sentence, bool InQuotes, IReadOnlyList<Cluster> Clusters)
{
    /// <summary>The token that heads it.</summary>
    public int Head => Mention.Head;

    /// <summary>Whom it names, if that is one; null for a thing or several.</summary>
    public Cluster? Cluster => Clusters.Count == 1 ? Clusters[0] : null;
}

/// <summary>The mentions of the last sentences, the latest first. Older ones are forgotten, so that time is linear.</summary>
internal sealed class Recent(Document document)
{
    /// <summary>Mentions that are remembered at least; at most twice as many.</summary>
    private const int Remembered = 200;

    private readonly List<Occurrence> all = [];
    private readonly SyntaxLayer syntax = document.Syntax;

    /// <summary>Remembers a mention.</summary>
    public void Add(Occurrence occurrence)
    {
        if (all.Count == 2 * Remembered)
            all.RemoveRange(0, Remembered);
        all.Add(occurrence);
    }

    /// <summary>The mentions of a sentence and of so many before it, the latest first.</summary>
    public IEnumerable<Occurrence> Back(int sentence, int reach)
    {
        for (var i = all.Count - 1; i >= 0 && sentence - all[i].Sentence <= reach; i--)
            yield return all[i];
    }

    /// <summary>The mention that a token heads.</summary>
    public Occurrence? At(int head, int sentence)
    {
        for (var i = all.Count - 1; i >= 0 && all[i].Sentence >= sentence; i--)
        {
            if (all[i].Head == head)
                return all[i];
        }
        return null;
    }

    /// <summary>How much a mention stands out by its place in its clause, from 0 to 100.</summary>
    public double Prominence(int head)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            switch (syntax.Label(head))
            {
                case "nsubj" or "nsubj:pass" or "nsubj:outer":
                    return syntax.Label(syntax.Head(head)) is "acl:relcl" or "acl" or "advcl" ? 75 : 100;
                case "conj" or "appos" or "flat" or "nmod:desc":
                    head = syntax.Head(head);
                    continue;
                case "root" or "vocative" or "dislocated":
                    return 60;
                case "obj" or "iobj":
                    return 65;
                case "xcomp":
                    return 55;
                case "obl" or "obl:agent":
                    return 50;
                case "nmod:poss":
                    return 50;
                case "nmod":
                    return 40;
                default:
                    return 30;
            }
        }
        return 30;
    }

    /// <summary>The token that heads the subject of a verb: its own, or that of the clause it shares it with; -1 if there is none.</summary>
    public int SubjectOf(int verb)
    {
        for (var steps = 0; verb >= 0 && steps < 4; steps++)
        {
            for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
            {
                if (syntax.Label(child) is "nsubj" or "nsubj:pass" or "nsubj:outer")
                    return child;
            }
            if (syntax.Label(verb) is not ("xcomp" or "conj" or "advcl"))
                return -1;
            verb = syntax.Head(verb);
        }
        return -1;
    }
}
