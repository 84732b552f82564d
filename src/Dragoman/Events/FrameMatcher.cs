using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>A frame found in a sentence.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Act">What it means here: its own act, or what its clause makes of it.</param>
/// <param name="Kind">Whether a verb or a noun triggered it.</param>
/// <param name="Trigger">The word that triggered it.</param>
/// <param name="Support">The further words of its predicate.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">To whom it is done.</param>
internal sealed record FrameMatch(
    Frame Frame, EventClass Act, PredicateKind Kind, Token Trigger, IReadOnlyList<Token> Support, List<Party> Actors, List<Party> Recipients);

/// <summary>A frame that was tried at a word: matched, or why not.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Trigger">The word.</param>
/// <param name="Obstacle">What was missing; null if it matched.</param>
/// <param name="IsNear">Whether all words of its predicate are there.</param>
internal sealed record FrameAttempt(Frame Frame, Token Trigger, string? Obstacle, bool IsNear);

/// <summary>Finds the frames that match in a sentence: the most demanding first, each word in one of them.</summary>
internal sealed class FrameMatcher(FrameLexicon frames, Ontology ontology, Cues cues, StatusReader statuses, PartyFinder parties)
{
    private readonly Arguments arguments = new(cues);
    private readonly PredicateWords words = new(parties);
    private readonly Restrictions restrictions = new(ontology, parties);

    /// <summary>Nouns below a predicate are followed this far for a party that none of its slots names.</summary>
    private const int Farthest = 4;

    private static readonly Slot[] SpokenSlots = [.. ((string[])[Slot.Object, "to", "with", "for", "against", "in"]).Select(name => new Slot(name))];

    /// <summary>The frames that match in a sentence, in the order of their triggers.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="attempts">Is told every frame that was tried, if given.</param>
    public List<FrameMatch> Matches(Sentence sentence, Action<FrameAttempt>? attempts = null)
    {
        var matches = new List<FrameMatch>();
        var used = new HashSet<int>();
        foreach (var kind in (PredicateKind[])[PredicateKind.Verb, PredicateKind.Adjective, PredicateKind.Noun])      // verbs first: they may take the nouns
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Upos != kind.Upos() || used.Contains(token.Index) || (kind == PredicateKind.Noun && token.Relation == "compound"))
                    continue;
                foreach (var (frame, predicate) in TriggeredBy(kind, token))
                {
                    var match = Match(token, frame, predicate, out var obstacle);
                    attempts?.Invoke(new FrameAttempt(frame, token, obstacle, match is not null || words.Of(token, predicate, out _) is not null));
                    if (match is null)
                        continue;
                    matches.Add(match);
                    used.Add(token.Index);
                    used.UnionWith(match.Support.Select(t => t.Index));
                    if (frame.ClauseIsUnreal)
                        used.UnionWith(Unreal(token));
                    break;
                }
            }
        }
        // "Iran's threat to close the strait", "is ready to": the verb was tried before the word that makes it unreal.
        var unreal = matches.Where(m => m.Frame.ClauseIsUnreal && m.Kind != PredicateKind.Verb).SelectMany(m => Unreal(m.Trigger)).ToHashSet();
        return [.. matches.Where(m => !unreal.Contains(m.Trigger.Index) && !IsTopic(m, matches)).OrderBy(m => m.Trigger.Index)];
    }

    /// <summary>"marched, demanding that": what a clause beside an act tells of it, where the compositions say that it is no second act.</summary>
    private bool IsTopic(FrameMatch match, List<FrameMatch> all) =>
        match.Trigger is { Relation: "advcl", Head: { } head }
        && all.Exists(m => m.Trigger.Index == head.Index && !m.Frame.ClauseIsUnreal && ontology.Absorbs(m.Act, match.Act));

    private IEnumerable<(Frame Frame, Predicate Predicate)> TriggeredBy(PredicateKind kind, Token token)
    {
        var whole = token.HyphenatedLemma is { } lemma ? frames.TriggeredBy(kind, lemma) : [];
        return whole.Count == 0 ? frames.TriggeredBy(kind, token.Lemma) : whole;
    }

    private FrameMatch? Match(Token trigger, Frame frame, Predicate predicate, out string? obstacle)
    {
        if (words.Of(trigger, predicate, out obstacle) is not { } support)
            return null;
        IEnumerable<Token> In(Slot slot) => arguments.In(trigger, predicate.Kind, support, slot);

        foreach (var restriction in frame.Restrictions)
        {
            obstacle = restrictions.Obstacle(restriction, In(restriction.Slot), frame);
            if (obstacle is not null)
                return null;
        }
        var actors = Actors(trigger, predicate.Kind, frame, In);
        if (actors.Count == 0)
        {
            obstacle = $"no actor of known country or sector in: {string.Join(", ", frame.Actors.Concat(frame.Together).Select(s => s.Name))}";
            return null;
        }
        if (frame.Together.Count > 0 && actors.Count == 1 && actors[0].Entity.Kind is EntityKind.Person or EntityKind.Country)
        {
            obstacle = $"only one party: {actors[0].Entity.Name}";
            return null;
        }
        var recipients = Others(Recipients(frame, In), actors);
        if (recipients.Count == 0 && frame.Recipients.Count > 0)
            recipients = Farther(trigger, support, actors);
        if (!frame.ClauseIsUnreal)
            return new FrameMatch(frame, frame.Act, predicate.Kind, trigger, support, actors, recipients);
        if (recipients.Count == 0)                                        // "demanded that Togo release the crew"
            recipients = Others(parties.Parties(trigger.Children.Where(c => c.Relation == "ccomp").SelectMany(Subjects.Of)), actors);
        var embedded = Embedded(trigger, frame);
        if (recipients.Count == 0 && embedded is not null)
            recipients = Others(embedded.Value.Recipients, actors);
        if (recipients.Count == 0)
            recipients = SpokenOf(trigger, actors);
        if (embedded is not { } inner)
            return new FrameMatch(frame, frame.Act, predicate.Kind, trigger, support, actors, recipients);
        var act = frame.Act.Mode is null ? ontology.Compose(frame.Act, inner.Act, inner.Negated) : frame.Act;
        return new FrameMatch(frame, act, predicate.Kind, trigger, support, actors, recipients);
    }

    /// <summary>Who acts; who is found at a place only where nobody else is named: "was arrested in Chad".</summary>
    private List<Party> Actors(Token trigger, PredicateKind kind, Frame frame, Func<Slot, IEnumerable<Token>> tokensIn)
    {
        var places = frame.Actors.Concat(frame.Together).ToLookup(s => cues.IsLocative(s.Name));
        var acting = places[false].SelectMany(tokensIn);
        if (frame.Together.Count > 0 && trigger is { Relation: "obl", Head: { Upos: "VERB" } verb } && kind == PredicateKind.Noun)
            acting = Subjects.Of(verb).Concat(acting);                      // "left after talks with Oman"
        var named = parties.Actors(acting);
        return named.Count > 0 ? named : parties.Actors(places[true].SelectMany(tokensIn));
    }

    /// <summary>Who is found at a place is meant only where no other slot names anybody: "gave Malawi food in Geneva".</summary>
    private List<Party> Recipients(Frame frame, Func<Slot, IEnumerable<Token>> tokensIn)
    {
        var places = frame.Recipients.ToLookup(s => cues.IsLocative(s.Name));
        var named = parties.PartiesOrOwners(places[false].SelectMany(s => s.Name is Slot.Object ? tokensIn(s) : tokensIn(s).SelectMany(parties.OrPlace)));
        return named.Count > 0 ? named : parties.PartiesOrOwners(places[true].SelectMany(tokensIn).SelectMany(parties.OrPlace));
    }

    /// <summary>
    /// Where no slot names anybody: the nearest party of another country below the predicate's own nouns, as in "contributed to
    /// the peace in Malawi", "eased the limits on aid to Cuba"; at a place only if no other preposition brings one.
    /// </summary>
    private List<Party> Farther(Token trigger, IReadOnlyList<Token> support, List<Party> actors)
    {
        List<Party> atPlace = [];
        var level = support.Where(s => s.Upos == "NOUN").Prepend(trigger).ToList();
        for (var depth = 0; depth < Farthest && level.Count > 0; depth++)
        {
            level = [.. level.SelectMany(t => t.Children).Where(c => c.Relation is "obj" or "obl" or "nmod" && c.Label is not ("obl:agent" or "nmod:poss" or "obl:unmarked" or "nmod:unmarked") && c.Index > trigger.Index)];
            foreach (var (token, preposition) in level.Select(t => (t, t.Children.FirstOrDefault(c => c.Relation == "case"))))
            {
                var isPlace = preposition.Document is not null && cues.IsLocative(preposition.Lemma);
                if (preposition.Document is not null && !isPlace && !cues.IsDirection(preposition.Lemma))
                    continue;
                var found = parties.PartiesOrOwners([token]).FindAll(p => p.Entity.Country is { } country && actors.TrueForAll(a => a.Entity.Country != country));
                if (found.Count == 0)
                    continue;
                if (!isPlace)
                    return found;
                if (atPlace.Count == 0 && actors.TrueForAll(a => a.Entity.Country is not null))
                    atPlace = found;
            }
        }
        return atPlace;
    }

    private static List<Party> Others(List<Party> parties, List<Party> actors) => [.. parties.Where(r => actors.TrueForAll(a => a.Entity.Id != r.Entity.Id))];

    /// <summary>The act in a speech act's clause or object, whoever is to do it: "urged Mali to release the envoys".</summary>
    private (EventClass Act, List<Party> Recipients, bool Negated)? Embedded(Token trigger, Frame outer)
    {
        (EventClass Act, List<Party> Recipients, bool Negated)? first = null;
        foreach (var head in Contents(trigger))
        {
            var kind = PredicateKinds.Of(head);
            foreach (var (frame, predicate) in TriggeredBy(kind, head))
            {
                if (frame == outer || words.Of(head, predicate, out _) is not { } support)
                    continue;
                if (!frame.Restrictions.All(r => MayBe(arguments.In(head, kind, support, r.Slot).ToList(), r)))
                    continue;
                var recipients = parties.Parties(frame.Recipients.Concat(frame.Together).Concat(frame.Actors).Where(s => s.Name != Slot.Subject).SelectMany(s => arguments.In(head, kind, support, s)));
                (EventClass Act, List<Party> Recipients, bool Negated) inner = (frame.Act, recipients, statuses.IsStopped(head, trigger));
                if (ontology.Compose(outer.Act, inner.Act, inner.Negated) != outer.Act)      // "rejected calls to free": the freeing says more than the calls
                    return inner;
                first ??= inner;
                break;
            }
        }
        return first;
    }

    /// <summary>Whom a speech act's clause is about, where no frame knows its verb: "offered to work with Morocco".</summary>
    private List<Party> SpokenOf(Token trigger, List<Party> actors)
    {
        foreach (var head in Contents(trigger))
        {
            var kind = PredicateKinds.Of(head);
            foreach (var slot in SpokenSlots)
            {
                var found = Others(parties.PartiesOrOwners(arguments.In(head, kind, [], slot)), actors).FindAll(p => p.Entity.Country is not null);
                if (found.Count > 0)
                    return found;
            }
        }
        return [];
    }

    /// <summary>A restriction on what is there; the subject of what is only spoken of may be left unsaid.</summary>
    private bool MayBe(List<Token> found, Restriction restriction) =>
        found.Exists(t => restrictions.Satisfies(t, restriction)) != restriction.IsUnless || (found.Count == 0 && restriction.Slot.Name == Slot.Subject);

    /// <summary>
    /// The predicates that a speech act is about: its clause, the noun it asks for or refuses, and below a verb of ending or
    /// beginning ("to stop shelling", "an end to the blockade") what is ended or begun.
    /// </summary>
    private static IEnumerable<Token> Contents(Token trigger)
    {
        var near = trigger.Children.Where(c => c.Relation is "xcomp" or "ccomp" or "advcl" or "obj" or "obl" && c.Index > trigger.Index && !c.Children.Any(k => k is { Relation: "case", Lemma: "by" })).ToList();
        foreach (var content in near.Where(c => c.Upos is "VERB" or "NOUN"))
            yield return content;
        foreach (var content in near.SelectMany(c => c.Children).Where(c => c.Relation is "xcomp" or "obj" or "ccomp" or "nmod" or "acl" && c.Upos is "VERB" or "NOUN" && c.Label != "acl:relcl"))
            yield return content;
    }

    /// <summary>The words of what was asked, promised or threatened: nothing in them has happened.</summary>
    private static IEnumerable<int> Unreal(Token trigger)
    {
        var pending = new Stack<Token>(trigger.Children.Where(c =>
            c.Relation is "ccomp" or "xcomp" or "obj" || (c.Label == "acl" && c.Xpos == "VB") || (c.Index > trigger.Index && (c.Relation == "obl" || (c.Relation == "advcl" && (c.Xpos == "VB" || Subjects.IsGerundOfObject(c)))))));
        while (pending.TryPop(out var token))
        {
            yield return token.Index;
            foreach (var child in token.Children.Where(c => c.Label is not ("acl:relcl" or "appos" or "parataxis")))
                pending.Push(child);
        }
    }
}
