using System.Globalization;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// The entities of a document under way: takes the mentions sentence by sentence and puts each to the entity it names, or
/// makes a new one. Names are looked up, descriptions and pronouns sought in the last sentences: time is linear.
/// </summary>
internal sealed partial class Discourse
{
    /// <summary>Sentences back in which "the minister" or "the company" may have been named.</summary>
    private const int DescriptionReach = 10, GeneralReach = 4;

    /// <summary>Words that are kept of the descriptions of one entity.</summary>
    private const int MostWords = 60;

    private readonly Document document;
    private readonly ActorLexicon lexicon;
    private readonly EntityWords words;
    private readonly Recent recent;
    private readonly Pronouns pronouns;
    private readonly Plurals plurals;
    private readonly List<Cluster> all = [];
    private readonly Dictionary<string, Cluster> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> byNameWord = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IReadOnlyList<Cluster>> byHead = [];
    private readonly Dictionary<int, TextSpan> spans = [];
    private readonly List<(int Head, int CompanionOf)> companions = [];
    private readonly Dictionary<int, DataRow> rows = [];
    private readonly List<(Mention Mention, Cluster Cluster)> unsettled = [];
    private Setting setting = null!;
    private Quotes quotes = null!;
    private int sentence = -1;

    public Discourse(Document document, ActorLexicon lexicon)
    {
        (this.document, this.lexicon, words) = (document, lexicon, lexicon.Words);
        recent = new Recent(document);
        pronouns = new Pronouns(document, recent, words);
        plurals = new Plurals(document, recent);
    }

    /// <summary>Takes the mentions of the next sentence.</summary>
    public void Read(IReadOnlyList<Mention> mentions, Setting around)
    {
        (setting, sentence, quotes) = (around, sentence + 1, new Quotes(around.Names.Sentence));
        var ahead = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun && MainSubject(mention) is not null)
                ahead.Add(mention);
            else
                Take(mention);
        }
        foreach (var pronoun in ahead)
            Take(pronoun);
        foreach (var (mention, cluster) in unsettled)
            TakeFromOwner(mention, cluster);
        unsettled.Clear();
    }

    /// <summary>The layer, once all sentences are read.</summary>
    public EntityLayer ToLayer()
    {
        var entities = new Dictionary<Cluster, Entity>(all.Count);
        foreach (var cluster in all.Where(c => c.IsSomebody))
            entities.Add(cluster, cluster.ToEntity(string.Create(CultureInfo.InvariantCulture, $"e{entities.Count + 1}"), document));
        var named = new Dictionary<int, (Entity, TextSpan)[]>(byHead.Count);
        foreach (var (head, clusters) in byHead)
        {
            var here = clusters.Where(c => c.IsSomebody).Select(c => (entities[c], spans[head])).ToArray();
            if (here.Length > 0)
                named.Add(head, here);
        }
        var with = companions.GroupBy(c => c.CompanionOf).ToDictionary(g => g.Key, g => g.Select(c => c.Head).Distinct().Order().ToArray());
        return new EntityLayer([.. entities.Values], named, with) { Rows = rows };
    }

    private void Take(Mention mention)
    {
        var clusters = Find(ref mention);
        recent.Add(new Occurrence(mention, sentence, quotes.Contain(mention.Head), clusters));
        if (clusters.Count == 0)
            return;
        var span = mention.Span(document);
        (byHead[mention.Head], spans[mention.Head]) = (clusters, span);
        if (mention.Row is { } row)
            rows[mention.Head] = row;
        if (mention.CompanionOf is { } plural)
            companions.Add((mention.Head, plural));
        foreach (var cluster in clusters)
        {
            if (clusters.Count > 1 && cluster != clusters[0] && cluster.Count > 0 && cluster.Last.Head != mention.Head)
                companions.Add((cluster.Last.Head, mention.Head));
            cluster.Add(clusters.Count > 1 ? mention with { Form = MentionForm.Members } : mention, span, words);
        }
        if (clusters.Count > 1)
            return;
        if (mention.Form is MentionForm.Description or MentionForm.Name && clusters[0].DescribedBy.Count < MostWords)
            clusters[0].DescribedBy.UnionWith(Modifiers(mention));
        if (mention.Owner is not null)
            unsettled.Add((mention, clusters[0]));
        Register(mention, clusters[0]);
    }

    private IReadOnlyList<Cluster> Find(ref Mention mention)
    {
        switch (mention.Form)
        {
            case MentionForm.Thing:
                return [];
            case MentionForm.Pronoun:
                return Pronoun(mention);
            case MentionForm.Members when plurals.Members(mention, sentence, MemberOf(mention)) is { Count: > 0 } members:
                return members;
            case MentionForm.Members when mention.RoleHead is null:
                return [];
            default:
                mention = Completed(mention.Form == MentionForm.Members ? mention with { Form = MentionForm.Description, Members = null } : mention);
                return (mention.Form == MentionForm.Name ? ByName(ref mention) : ByDescription(ref mention)) is { } cluster ? (Cluster[])[cluster] : [];
        }
    }

    private IReadOnlyList<Cluster> Pronoun(Mention pronoun)
    {
        var head = new Token(document, pronoun.Head);
        if (head.Xpos == "WP")                                            // "the minister, who ..."
        {
            for (Token? clause = head.Head; clause is { } verb; clause = verb.Head)
            {
                if (verb.Label == "acl:relcl")
                    return byHead.GetValueOrDefault(document.Syntax.Head(verb.Index), []);
            }
            return [];
        }
        if (MainSubject(pronoun) is { } ahead && One(ahead) is { } subject && Pronouns.Agrees(subject, pronoun))
            return [subject];
        return pronouns.Antecedents(pronoun, sentence, quotes.Contain(pronoun.Head));
    }

    /// <summary>"Before he left, the minister said ...": the subject behind the clause of the pronoun, whom it may name; else null.</summary>
    private int? MainSubject(Mention pronoun)
    {
        for (Token? at = new Token(document, pronoun.Head); at is { } token; at = token.Head)
        {
            if (token.Label == "advcl" && token.Head is { } main && token.Index < main.Index)
                return recent.SubjectOf(main.Index) is var subject && subject > pronoun.Head ? subject : null;
        }
        return null;
    }

    private Cluster New(Mention mention)
    {
        var cluster = new Cluster(all.Count, mention);
        all.Add(cluster);
        return cluster;
    }
}
