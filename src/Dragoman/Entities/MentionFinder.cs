using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Finds who and what is named in a document, and reads off the words of each noun phrase what it is: "the head of
/// Iraq's Supreme Judicial Council" and "a Hamas spokesman" are understood from how they are built.
/// </summary>
internal sealed class MentionFinder(ActorLexicon lexicon)
{
    /// <summary>Words of the longest role noun.</summary>
    private const int LongestRole = 5;

    /// <summary>Noun phrases within noun phrases are followed this deep.</summary>
    private const int Deepest = 6;

    /// <summary>All mentions of a document in the order of their heads.</summary>
    public List<Mention> Find(Document document)
    {
        var mentions = new List<Mention>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var phrase = new SentencePhrases(lexicon, new Sentence(document, s));
            var here = new Dictionary<int, Mention>();
            foreach (var token in phrase.Sentence.Tokens)
            {
                if ((IsNominalHead(token) || phrase.IsMisreadName(token)) && phrase.Read(token, 0) is { } mention)
                    here[token.Index] = mention;
            }
            foreach (var token in phrase.Sentence.Tokens)
            {
                // "the Israeli strike": the adjective names an actor where its noun names none.
                if (!here.ContainsKey(token.Index) && token is { Label: "amod" or "compound", Head: { Label: not "nmod:desc" } noun } && !here.ContainsKey(noun.Index) && phrase.ReadModifier(token) is { } mention)
                    here[token.Index] = mention;
            }
            foreach (var plural in here.Values.Where(m => m is { RoleHead: not null, Kind: EntityKind.Group or EntityKind.Organisation }).ToList())
            {
                foreach (var companion in phrase.Companions(plural))
                    here[companion.Head] = companion;
            }
            mentions.AddRange(here.OrderBy(m => m.Key).Select(m => m.Value));
        }
        return mentions;
    }

    private static bool IsNominalHead(Token token)
    {
        if (token.Label is "compound" or "flat" or "amod" or "nmod:desc" or "det" or "case" or "punct" or "goeswith" or "fixed" or "compound:prt" or "nummod")
            return false;
        return token.Upos is "NOUN" or "PROPN" or "PRON" || (token.Upos == "ADJ" && token.Relation is "nsubj" or "obj" or "obl" or "nmod" or "conj" or "root");
    }

    /// <summary>The phrases of one sentence, with the lexicon's names found in it.</summary>
    private sealed class SentencePhrases
    {
        private readonly ActorLexicon lexicon;
        private readonly string[] words;
        private readonly (int Start, int End, Actor Actor)?[] actors;

        public SentencePhrases(ActorLexicon lexicon, Sentence sentence)
        {
            this.lexicon = lexicon;
            Sentence = sentence;
            words = new string[sentence.Count];
            for (var i = 0; i < words.Length; i++)
                words[i] = Spelling.Normal(sentence.Document.Text.AsSpan(sentence.Document.Tokens.Start(sentence.First + i), sentence.Document.Tokens.Span(sentence.First + i).Length));
            actors = FindActors();
        }

        public Sentence Sentence { get; }

        private Document Document => Sentence.Document;

        /// <summary>What a noun phrase says, given its head; null if it names nobody who could act.</summary>
        public Mention? Read(Token head, int depth)
        {
            if (depth > Deepest)
                return null;
            var (first, end) = NounPhrase.Around(head);
            var mention = new Mention(head.Index, first, end);
            if (head.Upos == "PRON")
                return IsPersonal(head) ? mention with { Kind = EntityKind.Person, IsPersonalPronoun = true } : null;
            if (ActorAt(head) is { } actor && !HasNameBeyond(head))
                return Named(mention, head, actor);
            if (RoleAt(head) is { } role)
                return WithRole(mention, head, role, depth);
            return head.Upos == "PROPN" ? NamedPerson(mention, head, depth) : null;
        }

        /// <summary>Chad and Turkey are words too: a name of the lexicon in the place of a noun counts as one, whatever its tag.</summary>
        public bool IsMisreadName(Token token) =>
            token.Relation is "nsubj" or "obj" or "obl" or "nmod" && ActorAt(token) is { Naming: Naming.Name or Naming.Seat } && char.IsUpper(Document.Text[token.Span.Start]);

        /// <summary>The actor that a modifier names by name or nationality; null if it names none.</summary>
        public Mention? ReadModifier(Token modifier)
        {
            if (ActorAt(modifier) is not { } actor || HasNameBeyond(modifier))
                return null;
            var match = actors[modifier.Index - Sentence.First]!.Value;
            return new Mention(modifier.Index, match.Start, match.End)
            {
                Kind = actor.Kind,
                ProperName = actor.Name,
                Country = actor.Country,
                Sectors = actor.Sectors,
                Row = actor.Row,
            };
        }

        /// <summary>The further owners of a plural role: "the ministers of Kenya and Uganda", "Turkish and Greek ministers".</summary>
        public IEnumerable<Mention> Companions(Mention plural)
        {
            var head = new Token(Document, plural.Head);
            var owners = head.Children.Where(c => (c.Label is "amod" or "compound" or "nmod:poss" && c.Index < head.Index) || (c.Label == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma == "of")));
            foreach (var other in owners.SelectMany(o => o.Children.Where(c => c.Label == "conj")))
            {
                if (ActorAt(other) is not { Country: { } country } owner || country == plural.Country)
                    continue;
                var match = actors[other.Index - Sentence.First]!.Value;
                yield return new Mention(other.Index, match.Start, match.End)
                {
                    Kind = plural.Kind,
                    Country = country,
                    Sectors = plural.Sectors,
                    Role = plural.Role,
                    RoleHead = plural.RoleHead,
                    CompanionOf = plural.Head,
                    Row = owner.Row,
                };
            }
        }

        private (int Start, int End, Actor Actor)?[] FindActors()
        {
            var found = new (int Start, int End, Actor Actor)?[words.Length];
            var day = Document.Date;
            for (var i = 0; i < words.Length;)
            {
                var length = lexicon.Names.Longest(words, i, a => a.LivedOn(day), out var actor);
                var other = lexicon.Names.Longest(words, i, a => a.Kind == EntityKind.Person && !(day < a.From), out var person);
                if (other <= length)
                    other = lexicon.Names.Longest(words, i, a => a.Kind == EntityKind.Person, out person);
                if (other > length)
                    (length, actor) = (other, OutOfOffice(person!, day));
                for (var k = i; k < i + length; k++)
                    found[k] = (Sentence.First + i, Sentence.First + i + length, actor!);
                i += Math.Max(1, length);
            }
            return found;
        }

        /// <summary>A person named outside the years of office: once it is over, one of the elite; before it, just a person.</summary>
        private static Actor OutOfOffice(Actor person, DateOnly? day) =>
            person with { Role = null, Sectors = day > person.To ? ["ELI"] : day < person.From ? [] : person.Sectors };

        private Actor? ActorAt(Token token) => actors[token.Index - Sentence.First]?.Actor;

        /// <summary>Jordan Smith is no country: the name goes on beyond what the lexicon knows of it.</summary>
        private bool HasNameBeyond(Token head)
        {
            var match = actors[head.Index - Sentence.First]!.Value;
            return head.Children.Any(c => c.Relation == "flat" && (c.Index < match.Start || c.Index >= match.End));
        }

        private Mention Named(Mention mention, Token head, Actor actor)
        {
            var people = actor.Naming is Naming.People or Naming.Adjective;
            var named = mention with
            {
                Kind = people ? EntityKind.Group : actor.Kind,
                WrittenName = actor.Kind == EntityKind.Person ? Document.TextOf(SpanOf(head)) : null,
                ProperName = people ? null : actor.Naming == Naming.Seat ? Document.TextOf(SpanOf(head)) : actor.Name,
                Country = actor.Country,
                Sectors = actor.Naming == Naming.Seat ? ["GOV", .. actor.Sectors] : actor.Sectors,
                IsSeat = actor.Naming == Naming.Seat,
                Role = actor.Role,
                Row = actor.Row,
            };
            return actor.Kind == EntityKind.Person ? Titled(named, head) : named;
        }

        /// <summary>What the text calls a known person outranks what the lexicon knows.</summary>
        private Mention Titled(Mention named, Token head)
        {
            foreach (var child in head.Children.Where(c => c.Label is "nmod:desc" or "compound" && c.Index < head.Index))
            {
                if (Read(child, 1) is { RoleHead: not null, Sectors.Count: > 0 } role)
                    return named with { Role = role.Role, RoleHead = role.RoleHead, Sectors = role.Sectors };
            }
            return named;
        }

        private TextSpan SpanOf(Token head)
        {
            var match = actors[head.Index - Sentence.First]!.Value;
            return new TextSpan(Document.Tokens.Start(match.Start), Document.Tokens.End(match.End - 1));
        }

        /// <summary>The longest role noun that ends at a token: as written, then as its lemma.</summary>
        private Role? RoleAt(Token head)
        {
            var at = head.Index - Sentence.First;
            var written = words[at];
            try
            {
                foreach (var form in (string[])[written, Spelling.Normal(head.Lemma)])
                {
                    words[at] = form;
                    for (var from = Math.Max(0, at - LongestRole + 1); from <= at; from++)
                    {
                        if (lexicon.Roles.Exact(words, from, at + 1) is { } role)
                            return role;
                    }
                }
                return null;
            }
            finally
            {
                words[at] = written;
            }
        }

        private Mention WithRole(Mention mention, Token head, Role role, int depth)
        {
            var owner = Owner(head, depth);
            var name = head.Children.FirstOrDefault(c => c.Relation is "appos" or "flat" && c.Upos == "PROPN");
            var text = Document.TextOf(new TextSpan(Document.Tokens.Start(mention.First), Document.Tokens.End(mention.End - 1)));
            var plural = head.Xpos is "NNS" or "NNPS";
            return mention with
            {
                Kind = role.Kind == EntityKind.Person && plural ? EntityKind.Group : role.Kind,
                ProperName = name == default ? null : Document.TextOf(NounPhrase.NameSpan(name)),
                Country = owner.Country,
                Sectors = owner.IsOrganisation || role.Sectors.Count == 0 ? [.. owner.Sectors.Union(role.Sectors, StringComparer.Ordinal)] : role.Sectors,
                Role = text,
                RoleHead = head.Lemma.ToLowerInvariant(),
                Row = role.Row,
            };
        }

        /// <summary>A proper name that no lexicon knows: what stands before and behind it says who it is.</summary>
        private Mention? NamedPerson(Mention mention, Token head, int depth)
        {
            var named = mention with { ProperName = Document.TextOf(NounPhrase.NameSpan(head)), Kind = KindOf(head) };
            foreach (var child in head.Children.Where(c => c.Label is "nmod:desc" or "compound" or "appos" or "nmod" or "amod" && (c.Label != "nmod" || c.Index < head.Index)))
            {
                if (Read(child, depth + 1) is { RoleHead: not null } role)
                    return named with { Kind = EntityKind.Person, Country = role.Country ?? Owner(head, depth).Country, Sectors = role.Sectors, Role = role.Role, RoleHead = role.RoleHead, Row = role.Row };
            }
            if (head.Label == "appos" && head.Head is { } described && described.Upos is "NOUN" or "PROPN" && RoleAt(described) is not null && Read(described, depth + 1) is { } outer)
                return named with { Kind = EntityKind.Person, Country = outer.Country, Sectors = outer.Sectors, Role = outer.Role, RoleHead = outer.RoleHead, Row = outer.Row };
            var owner = Owner(head, depth);
            if (owner.Country is not null && head.Children.Any(c => c.Label == "nmod:poss" || c.Upos == "ADJ"))
                return named with { Country = owner.Country };
            return named.Kind is EntityKind.Person or EntityKind.Organisation ? named : null;
        }

        private EntityKind KindOf(Token head) => Document.Syntax.MentionKind(head.Index) switch
        {
            "person" => EntityKind.Person,
            "organization" => EntityKind.Organisation,
            "place" => EntityKind.Place,
            _ => head.Children.Any(c => c.Relation == "flat") ? EntityKind.Person : EntityKind.Place,
        };

        /// <summary>Whose a role is: the nationality, possessor or body before it, else the one behind "of", else the place.</summary>
        private (string? Country, IReadOnlyList<string> Sectors, bool IsOrganisation) Owner(Token head, int depth)
        {
            foreach (var child in head.Children.Where(c => c.Index < head.Index && c.Label is "amod" or "compound" or "nmod:poss" or "nmod:desc" or "nmod" or "flat" or "det").OrderBy(c => c.Label == "compound" ? 0 : 1))
            {
                if (ActorIn(child) is { } actor)
                    return (actor.Country, actor.Naming == Naming.Seat ? ["GOV"] : actor.Sectors, actor.Kind is EntityKind.Organisation or EntityKind.Group || actor.Naming == Naming.Seat);
                if (child.Label == "nmod:poss" && Read(child, depth + 1) is { Country: not null } owner)
                    return (owner.Country, owner.Sectors, false);
            }
            foreach (var preposition in (string[])["of", "for", "from", "in"])
            {
                foreach (var child in head.Children.Where(c => c.Index > head.Index && c.Relation == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma == preposition)))
                {
                    if (Read(child, depth + 1) is { } inner && (inner.Country is not null || inner.Sectors.Count > 0))
                        return (inner.Country, preposition is "of" or "for" ? inner.Sectors : [], inner.Kind is EntityKind.Organisation or EntityKind.Group && preposition == "of" && inner.RoleHead is null);
                }
            }
            return (null, [], false);
        }

        /// <summary>The actor that a modifier names, in itself or in what modifies it; but not within "Turkish-backed".</summary>
        private Actor? ActorIn(Token modifier)
        {
            if (ActorAt(modifier) is { } actor)
                return actor;
            if (modifier.Upos is not ("NOUN" or "PROPN") && modifier.Relation != "amod")
                return null;
            if (modifier.Upos is "VERB" || (modifier.Upos == "ADJ" && modifier.Children.Any(c => c.Upos == "PUNCT")))
                return null;
            foreach (var child in modifier.Children.Where(c => c.Label is "amod" or "compound" or "nmod:poss" or "flat"))
            {
                if (ActorIn(child) is { } inner)
                    return inner;
            }
            return null;
        }

        private static bool IsPersonal(Token pronoun) => pronoun.Lemma is "he" or "she" && pronoun.Label != "expl";
    }
}
