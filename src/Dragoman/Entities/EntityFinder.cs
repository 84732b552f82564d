using System.Globalization;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Finds the entities of a document: reads its noun phrases and puts together those that name the same. Reads the
/// syntax; writes <see cref="Document.Entities"/>. A wrong merge is worse than a missed one.
/// </summary>
public sealed class EntityFinder(ActorLexicon lexicon)
{
    /// <summary>Sentences back in which "he" may find its man.</summary>
    private const int PronounReach = 2;

    private readonly MentionFinder finder = new(lexicon);

    /// <summary>Finds the entities.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var clusters = new Clusters(document);
        foreach (var mention in finder.Find(document))
            clusters.Add(mention);
        document.Entities = clusters.ToLayer();
    }

    /// <summary>The entities of one document under way.</summary>
    private sealed class Clusters(Document document)
    {
        private readonly List<Cluster> all = [];
        private readonly Dictionary<string, Cluster> byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<int, Cluster> byHead = [];

        public void Add(Mention mention)
        {
            mention = Local(mention);
            var cluster = Find(mention);
            if (cluster is null)
            {
                if (mention.IsPersonalPronoun)
                    return;
                all.Add(cluster = new Cluster());
            }
            cluster.Add(mention);
            byHead[mention.Head] = cluster;
            foreach (var key in Keys(mention))
                byKey.TryAdd(key, cluster);
        }

        public EntityLayer ToLayer()
        {
            var entities = new List<Entity>(all.Count);
            var heads = new Dictionary<int, (Entity, TextSpan)>();
            foreach (var cluster in all)
            {
                var entity = cluster.ToEntity(string.Create(CultureInfo.InvariantCulture, $"e{entities.Count + 1}"), document);
                entities.Add(entity);
                foreach (var mention in cluster.Mentions)
                    heads[mention.Head] = (entity, mention.Span(document));
            }
            var companions = all.SelectMany(c => c.Mentions).Where(m => m.CompanionOf is not null).GroupBy(m => m.CompanionOf!.Value).ToDictionary(g => g.Key, g => g.Select(m => m.Head).Order().ToList());
            var rows = all.SelectMany(c => c.Mentions).Where(m => m.Row is not null).DistinctBy(m => m.Head).ToDictionary(m => m.Head, m => m.Row!);
            return new EntityLayer(entities, heads, companions, rows);
        }

        /// <summary>
        /// A surname that a lexicon knows is still the one of whom the report has spoken: after "Faleh al-Fayyad", "Fayyad" is he.
        /// </summary>
        private Mention Local(Mention mention)
        {
            if (mention is not { WrittenName: { } written, ProperName: { } known } || PersonName.Words(written).Length > 1 || byKey.ContainsKey($"{mention.Kind}:{PersonName.Key(known)}"))
                return mention;
            return ByShorterName(mention with { ProperName = written, Country = null }, written) is null
                ? mention
                : mention with { ProperName = written, Country = null, Sectors = [], Role = null };
        }

        private Cluster? Find(Mention mention)
        {
            if (mention.IsPersonalPronoun)
                return LastPerson(mention);
            if (Apposition(mention) is { } same)
                return same;
            foreach (var key in Keys(mention))
            {
                if (byKey.TryGetValue(key, out var cluster) && cluster.Agrees(mention))
                    return cluster;
            }
            if (mention is { Kind: EntityKind.Person, ProperName: { } name })
                return ByShorterName(mention, name);
            return mention is { Kind: EntityKind.Person, RoleHead: { } role, Country: null, Sectors.Count: > 0 } && IsDefinite(mention) ? OnlyOneWith(role) : null;
        }

        /// <summary>What a mention is known by: its name, or its office and country.</summary>
        private static IEnumerable<string> Keys(Mention mention)
        {
            if (mention.ProperName is { } name)
                yield return $"{(mention.IsSeat ? "seat" : mention.Kind)}:{PersonName.Key(name)}";
            if (mention is { Kind: EntityKind.Country, IsSeat: false, Country: { } code, Sectors.Count: 0 })
                yield return $"country:{code}:{mention.ProperName}";
            if (mention is { Kind: EntityKind.Person or EntityKind.Organisation, RoleHead: { } role, Country: { } country } && mention.Sectors.Count > 0)
                yield return $"role:{role}:{country}:{string.Join('|', mention.Sectors)}";
        }

        /// <summary>The name behind a role, or the role behind a name, is the same person.</summary>
        private Cluster? Apposition(Mention mention)
        {
            var syntax = document.Syntax;
            return syntax.Label(mention.Head) is "appos" && byHead.TryGetValue(syntax.Head(mention.Head), out var described) && described.Agrees(mention) && described.Kind == mention.Kind
                ? described
                : null;
        }

        private Cluster? ByShorterName(Mention mention, string name)
        {
            var words = PersonName.Words(name);
            for (var i = all.Count - 1; i >= 0; i--)
            {
                if (all[i].Kind == EntityKind.Person && all[i].Names.Any(n => PersonName.MayBeSame(PersonName.Words(n), words)) && all[i].Agrees(mention))
                    return all[i];
            }
            return null;
        }

        private Cluster? OnlyOneWith(string role)
        {
            var bearers = all.Where(c => c.Kind == EntityKind.Person && c.RoleHeads.Contains(role)).Take(2).ToList();
            return bearers.Count == 1 ? bearers[0] : null;
        }

        private bool IsDefinite(Mention mention) =>
            new Token(document, mention.Head).Children.Any(c => c.Label == "det" && c.Lemma is "the" or "this" or "that");

        /// <summary>He or she: the last person who was a subject in this or the two sentences before; none if a person is nearer who was none.</summary>
        private Cluster? LastPerson(Mention pronoun)
        {
            var sentence = document.Sentences.Of(pronoun.Head);
            for (var i = pronoun.Head - 1; i >= 0 && sentence - document.Sentences.Of(i) <= PronounReach; i--)
            {
                if (byHead.TryGetValue(i, out var cluster) && cluster.Kind == EntityKind.Person && document.Syntax.Label(i) is "nsubj" or "nsubj:pass")
                    return cluster;
            }
            return null;
        }
    }

    private sealed class Cluster
    {
        public List<Mention> Mentions { get; } = [];

        public EntityKind Kind => Mentions[0].Kind;

        public IEnumerable<string> Names => Mentions.Where(m => m.ProperName is not null).Select(m => m.ProperName!);

        public HashSet<string> RoleHeads { get; } = new(StringComparer.Ordinal);

        public void Add(Mention mention)
        {
            Mentions.Add(mention);
            if (mention.RoleHead is not null)
                RoleHeads.Add(mention.RoleHead);
        }

        /// <summary>Nothing known of the one contradicts the other.</summary>
        public bool Agrees(Mention mention)
        {
            var country = Mentions.Find(m => m.Country is not null)?.Country;
            if (country is not null && mention.Country is not null && country != mention.Country)
                return false;
            return mention.ProperName is not { } name || mention.Kind != EntityKind.Person || Kind != EntityKind.Person
                || Names.All(n => PersonName.MayBeSame(PersonName.Words(n), PersonName.Words(name)));
        }

        public Entity ToEntity(string id, Document document)
        {
            var best = Mentions.Find(m => m.Sectors.Count > 0) ?? Mentions.Find(m => m.Country is not null) ?? Mentions[0];
            var name = Names.OrderByDescending(n => n.Length).FirstOrDefault() ?? document.TextOf(Mentions[0].Span(document));
            return new Entity(
                id,
                Lexicons.Spelling.OneLine(name),
                Kind,
                Mentions.Find(m => m.Country is not null)?.Country,
                best.Sectors,
                Mentions.Find(m => m.Role is not null)?.Role is { } role ? Lexicons.Spelling.OneLine(role) : null,
                [.. Mentions.Select(m => m.Span(document)).Distinct().Order()]);
        }
    }
}
