using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Whom a pronoun takes up: the mention that stands out most among those of the last sentences that agree with it in
/// number, gender and kind, and that the grammar allows. If a thing, or somebody else, stands out as much, nobody.
/// </summary>
internal sealed class Pronouns(Document document, Recent recent, EntityWords words)
{
    /// <summary>Sentences back that are searched.</summary>
    private const int PersonReach = 3, OtherReach = 2;

    /// <summary>What must be reached, and by how much the next must be left behind.</summary>
    private const double Least = 38, Margin = 9, ThingMargin = 16;

    private readonly SyntaxLayer syntax = document.Syntax;

    /// <summary>Whom the pronoun takes up; empty if that is not clear.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="inQuotes">Whether it stands in quotation marks.</param>
    public IReadOnlyList<Cluster> Antecedents(Mention pronoun, int sentence, bool inQuotes)
    {
        double most = 0, next = 0;
        var isAgent = IsAgent(pronoun.Head);
        var barred = Barred(pronoun, sentence, inQuotes);
        var scores = new Dictionary<object, double>();
        var reach = pronoun.Kind == EntityKind.Person ? PersonReach : OtherReach;
        foreach (var occurrence in recent.Back(sentence, reach))
        {
            var candidate = pronoun.IsPlural ? WithConjuncts(occurrence, pronoun) : occurrence;
            if (candidate.Head >= pronoun.Head || !Agrees(candidate, pronoun, isAgent) || !MayBe(candidate, pronoun) || candidate.Clusters.Any(barred.Contains))
                continue;
            var score = Score(candidate, pronoun, sentence, inQuotes);
            object who = candidate.Clusters.Count == 1 ? candidate.Clusters[0] : candidate;
            if (scores.TryGetValue(who, out var before) && before >= score)
                continue;
            scores[who] = score;
        }
        foreach (var (who, score) in scores)
        {
            if (score > most)
                (most, next) = (score, most);
            else if (score > next)
                next = score;
        }
        if (most < Least || most - next < (pronoun.Kind == EntityKind.Organisation && !isAgent ? ThingMargin : Margin))
            return [];
        var winner = scores.First(s => s.Value == most).Key;
        return winner is Cluster cluster ? [cluster] : ((Occurrence)winner).Clusters;
    }

    /// <summary>"Kenya and Uganda": both.</summary>
    private Occurrence WithConjuncts(Occurrence first, Mention pronoun)
    {
        if (first.Cluster is not { } one || syntax.Label(first.Head) == "conj")
            return first;
        var members = new List<Cluster> { one };
        for (var child = syntax.FirstChild(first.Head); child >= 0 && child < pronoun.Head; child = syntax.NextSibling(child))
        {
            if (syntax.Label(child) == "conj" && recent.At(child, first.Sentence)?.Cluster is { } other && !members.Contains(other))
                members.Add(other);
        }
        return members.Count == 1 ? first : first with { Clusters = members };
    }

    /// <summary>Whether the clause tells that somebody acts: "it said", "they accused".</summary>
    private bool IsAgent(int pronoun) => syntax.Label(pronoun) is "nsubj" or "expl" && words.IsAgentVerb(syntax.Lemma(syntax.Head(pronoun)));

    /// <summary>Whether a pronoun may name somebody, by number, gender and kind.</summary>
    public static bool Agrees(Cluster cluster, Mention pronoun) => Agrees(new Occurrence(cluster.Last, 0, false, [cluster]), pronoun, isAgent: true);

    private static bool Agrees(Occurrence candidate, Mention pronoun, bool isAgent)
    {
        var mention = candidate.Mention;
        if (candidate.Clusters.Count > 1)
            return pronoun is { Kind: EntityKind.Group };
        var cluster = candidate.Cluster;
        var kind = cluster?.Kind ?? mention.Kind;
        var gender = cluster?.Gender ?? mention.Gender;
        switch (pronoun.Kind)
        {
            case EntityKind.Person:
                return kind == EntityKind.Person && !(cluster?.IsPlural ?? mention.IsPlural) && (gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || gender == pronoun.Gender);
            case EntityKind.Organisation:
                if (mention.IsPlural || kind == EntityKind.Person || (kind == EntityKind.Group && cluster is { Names.Count: 0, IsPlural: true }))
                    return false;
                return cluster is not null ? kind != EntityKind.Place || !isAgent : !isAgent;
            default:
                if (kind is EntityKind.Country or EntityKind.Place && !mention.IsPlural)
                    return false;
                return kind is EntityKind.Group || mention.IsPlural || (kind == EntityKind.Organisation && cluster is not null);
        }
    }

    /// <summary>Not within one's own phrase.</summary>
    private bool MayBe(Occurrence candidate, Mention pronoun)
    {
        var (head, at) = (candidate.Head, pronoun.Head);
        if (candidate.Mention.First <= at && at < candidate.Mention.End)
            return false;
        for (int up = syntax.Head(at), steps = 0; up >= 0 && steps < 6; up = syntax.Head(up), steps++)
        {
            if (up == head && syntax.Label(at) != "nsubj" && !IsInClause(at, head))
                return false;
        }
        return true;
    }

    /// <summary>Whom the grammar forbids: the subject of one's own verb, the speaker of one's own quotation.</summary>
    private List<Cluster> Barred(Mention pronoun, int sentence, bool inQuotes)
    {
        var at = pronoun.Head;
        var barred = new List<Cluster>();
        var isReflexive = syntax.Lemma(at).EndsWith("self", StringComparison.Ordinal) || syntax.Lemma(at).EndsWith("selves", StringComparison.Ordinal);
        if (syntax.Label(at) is "obj" or "iobj" or "obl" && !isReflexive)
            Bar(recent.SubjectOf(syntax.Head(at)));
        if (inQuotes && Speech(at) is { } speaking)
            Bar(recent.SubjectOf(speaking));
        return barred;

        void Bar(int head) => barred.AddRange(recent.Back(sentence, 0).FirstOrDefault(o => o.Head == head)?.Clusters ?? []);
    }

    /// <summary>Whether a clause lies between a word and the noun above it.</summary>
    private bool IsInClause(int token, int noun)
    {
        for (var steps = 0; token != noun && token >= 0 && steps < 6; token = syntax.Head(token), steps++)
        {
            if (syntax.Label(token) is "acl" or "acl:relcl" or "ccomp")
                return true;
        }
        return false;
    }

    private double Score(Occurrence candidate, Mention pronoun, int sentence, bool inQuotes)
    {
        var score = recent.Prominence(candidate.Head);
        score *= (sentence - candidate.Sentence) switch { 0 => 1.0, 1 => 0.85, 2 => 0.55, _ => 0.4 };
        score += candidate.Clusters.Count == 1 ? Math.Min(15, 3 * candidate.Clusters[0].Count) : 0;
        if (candidate.Clusters.Count > 1)
            score += 10;
        if (!inQuotes && sentence == candidate.Sentence && Speech(pronoun.Head) is { } speaking && recent.SubjectOf(speaking) == candidate.Head)
            score += 40;
        if (syntax.Label(candidate.Head) == syntax.Label(pronoun.Head))
            score += 8;
        if (candidate.InQuotes != inQuotes)
            score -= candidate.InQuotes ? 25 : 0;
        if (pronoun.Kind == EntityKind.Person && candidate.Cluster is null or { Gender: Gender.Unknown } && pronoun.Gender == Gender.Female)
            score -= 6;
        if (pronoun.Kind == EntityKind.Group && candidate.Cluster is { Kind: EntityKind.Organisation })
            score -= 20;
        return score;
    }

    /// <summary>The verb of saying whose clause a word stands in; null if there is none.</summary>
    private int? Speech(int token)
    {
        for (var steps = 0; token >= 0 && steps < 8; token = syntax.Head(token), steps++)
        {
            if (syntax.Label(token) == "ccomp" && words.IsAgentVerb(syntax.Lemma(syntax.Head(token))))
                return syntax.Head(token);
            for (var child = syntax.FirstChild(token); child >= 0; child = syntax.NextSibling(child))
            {
                if (syntax.Label(child) == "parataxis" && words.IsAgentVerb(syntax.Lemma(child)))
                    return child;
            }
        }
        return null;
    }
}
