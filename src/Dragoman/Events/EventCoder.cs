using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>
/// Codes events: matches the frames against the tree of every sentence and writes down who did what to whom. Reads the
/// syntax and the entities; writes <see cref="Document.Events"/>. An act without a known actor is no event.
/// </summary>
public sealed class EventCoder(FrameLexicon frames, Ontology ontology, Cues cues)
{
    /// <summary>How sure a match is: verbs say more plainly than nouns who did what.</summary>
    private const double VerbConfidence = 0.85, NounConfidence = 0.7;

    /// <summary>Less sure for each: a status other than actual, a party that only its words describe.</summary>
    private const double StatusCost = 0.1, DescribedCost = 0.05;

    private readonly StatusReader statuses = new(cues);

    /// <summary>Codes the events of a document.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var events = new List<CodedEvent>();
        var used = new HashSet<int>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = new Sentence(document, s);
            if (sentence.Span.Start < document.BodyStart)
                continue;
            var here = new List<CodedEvent>();
            foreach (var coded in Matches(sentence, used).Select(Code))
            {
                if (!here.Exists(e => IsSameAct(e, coded)))
                    here.Add(coded);
            }
            events.AddRange(here);
        }
        document.Events = events;
    }

    /// <summary>"met to discuss", "held a meeting on the talks": one act in one sentence is one event.</summary>
    private static bool IsSameAct(CodedEvent one, CodedEvent other) =>
        one.Type == other.Type && (one.Mode == other.Mode || other.Mode is null) && Ids(one.Actors).SetEquals(Ids(other.Actors)) && Ids(one.Recipients).SetEquals(Ids(other.Recipients));

    private static HashSet<string> Ids(IReadOnlyList<Party> parties) => [.. parties.Select(p => p.Entity.Id)];

    /// <summary>The frames that match in a sentence, in the order of their triggers; each word takes part in one.</summary>
    private List<FrameMatch> Matches(Sentence sentence, HashSet<int> used)
    {
        var matches = new List<FrameMatch>();
        foreach (var kind in (PredicateKind[])[PredicateKind.Verb, PredicateKind.Noun])      // verbs first: they may take the nouns
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Upos != (kind == PredicateKind.Verb ? "VERB" : "NOUN") || used.Contains(token.Index))
                    continue;
                foreach (var (frame, predicate) in frames.TriggeredBy(kind, token.Lemma))
                {
                    if (Match(token, frame, predicate) is not { } match)
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
        return [.. matches.OrderBy(m => m.Trigger.Index)];
    }

    private FrameMatch? Match(Token trigger, Frame frame, Predicate predicate)
    {
        var support = new List<Token>(predicate.With.Count);
        foreach (var word in predicate.With)
        {
            if (Supporting(trigger, word) is not { } found)
                return null;
            support.Add(found);
        }
        var nouns = support.Where(t => t.Upos == "NOUN").ToList();
        IEnumerable<Token> In(Slot slot) => Arguments.In(trigger, predicate.Kind, nouns, slot);

        if (!frame.Restrictions.All(r => In(r.Slot).Any(t => Satisfies(t, r))))
            return null;
        var actors = Parties(frame.Actors.Concat(frame.Together).SelectMany(In));
        if (actors.Count == 0 || (frame.Together.Count > 0 && actors.Count == 1 && actors[0].Entity.Kind is EntityKind.Person or EntityKind.Country))
            return null;
        var recipients = Others(Parties(frame.Recipients.SelectMany(In).Select(OrOwner)), actors);
        if (!frame.ClauseIsUnreal || Embedded(trigger, frame) is not { } inner)
            return new FrameMatch(frame, frame.Act, predicate.Kind, trigger, support, actors, recipients);
        if (recipients.Count == 0)
            recipients = Others(inner.Recipients, actors);
        return new FrameMatch(frame, ontology.Compose(frame.Act, inner.Act, inner.Negated), predicate.Kind, trigger, support, actors, recipients);
    }

    private static List<Party> Others(List<Party> parties, List<Party> actors) => [.. parties.Where(r => actors.TrueForAll(a => a.Entity.Id != r.Entity.Id))];

    /// <summary>The act in a speech act's clause or object, whoever is to do it: "urged Mali to release the envoys".</summary>
    private (EventClass Act, List<Party> Recipients, bool Negated)? Embedded(Token trigger, Frame outer)
    {
        foreach (var head in Contents(trigger))
        {
            var kind = head.Upos == "VERB" ? PredicateKind.Verb : PredicateKind.Noun;
            foreach (var (frame, predicate) in frames.TriggeredBy(kind, head.Lemma))
            {
                var support = predicate.With.Select(w => Supporting(head, w)).ToList();
                if (frame == outer || support.Exists(t => t is null))
                    continue;
                var nouns = support.Where(t => t!.Value.Upos == "NOUN").Select(t => t!.Value).ToList();
                if (!frame.Restrictions.All(r => r.Slot.Name == Slot.Subject || Arguments.In(head, kind, nouns, r.Slot).Any(t => Satisfies(t, r))))
                    continue;
                var recipients = Parties(frame.Recipients.Concat(frame.Together.Where(s => s.Name != Slot.Subject)).SelectMany(s => Arguments.In(head, kind, nouns, s)));
                return (frame.Act, recipients, statuses.IsStopped(head, trigger));
            }
        }
        return null;
    }

    /// <summary>
    /// The predicates that a speech act is about: its clause, the noun it asks for or refuses, and below a verb of ending or
    /// beginning ("to stop shelling", "an end to the blockade") what is ended or begun.
    /// </summary>
    private static IEnumerable<Token> Contents(Token trigger)
    {
        var near = trigger.Children.Where(c => c.Relation is "xcomp" or "ccomp" or "advcl" or "obj" or "obl" && c.Index > trigger.Index).ToList();
        foreach (var content in near.Where(c => c.Upos is "VERB" or "NOUN"))
            yield return content;
        foreach (var content in near.SelectMany(c => c.Children).Where(c => c.Relation is "xcomp" or "obj" or "ccomp" or "nmod" or "acl" && c.Upos is "VERB" or "NOUN" && c.Label != "acl:relcl"))
            yield return content;
    }

    /// <summary>A word of the predicate: a dependent with that lemma, or with that preposition.</summary>
    private static Token? Supporting(Token trigger, string lemma)
    {
        foreach (var child in trigger.Children)
        {
            if (child.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase))
                return child;
            if (child.Relation is "obl" or "nmod" && child.Document.Syntax.MentionKind(child.Index) != "time" && child.Children.FirstOrDefault(c => c.Relation == "case" && c.Lemma == lemma) is { Document: not null } preposition)
                return preposition;
        }
        // "the talks that they held", "talks were held": the noun may stand above.
        return trigger is { Label: "acl:relcl", Head: { } noun } && noun.Lemma == lemma ? noun : null;
    }

    /// <summary>By lemma, as written (some plurals are their own lemma), or by the kind of entity it names.</summary>
    private static bool Satisfies(Token token, Restriction restriction) =>
        restriction.Lemmas.Contains(token.Lemma) || restriction.Lemmas.Contains(token.Text) || restriction.Lemmas.Contains(Kind(token));

    private static string Kind(Token token) =>
        token.Document.Entities.NamedBy(token.Index) is { } entity ? entity.Kind.ToString().ToLowerInvariant() : string.Empty;

    private List<Party> Parties(IEnumerable<Token> heads)
    {
        var parties = new List<Party>();
        foreach (var head in heads)
        {
            if (PartyAt(head) is { } party && parties.TrueForAll(p => p.Entity.Id != party.Entity.Id))
                parties.Add(party);
        }
        return parties;
    }

    /// <summary>
    /// A thing that is no actor stands for whose it is: "condemned the Israeli raid", "praised Oslo's decision", "rejected the
    /// plan of the union".
    /// </summary>
    private Token OrOwner(Token head)
    {
        if (PartyAt(head) is not null || head.Upos is not ("NOUN" or "PROPN"))
            return head;
        foreach (var child in head.Children.Where(c => c.Label is "nmod:poss" or "amod" or "compound" || (c.Relation == "nmod" && c.Children.Any(k => k.Relation == "case" && k.Lemma is "of" or "by"))))
        {
            if (PartyAt(child) is not null)
                return child;
        }
        return head;
    }

    private Party? PartyAt(Token head)
    {
        var entities = head.Document.Entities;
        if (entities.NamedBy(head.Index) is { } entity)
            return entity.Country is not null || entity.Sectors.Count > 0 ? new Party(entity, entities.SpanAt(head.Index)!.Value) : null;
        if (!cues.IsQuantity(head.Lemma))
            return null;
        var counted = head.Children.FirstOrDefault(c => c.Relation == "nmod" && c.Children.Any(k => k.Lemma == "of"));
        return counted.Document is null ? null : PartyAt(counted);
    }

    /// <summary>The words of what was asked, promised or threatened: nothing in them has happened.</summary>
    private static IEnumerable<int> Unreal(Token trigger)
    {
        var pending = new Stack<Token>(trigger.Children.Where(c => c.Relation is "ccomp" or "xcomp" or "obj" || (c.Index > trigger.Index && (c.Relation == "obl" || (c.Relation == "advcl" && c.Xpos == "VB")))));
        while (pending.TryPop(out var token))
        {
            yield return token.Index;
            foreach (var child in token.Children.Where(c => c.Label is not ("acl:relcl" or "appos" or "parataxis")))
                pending.Push(child);
        }
    }

    private CodedEvent Code(FrameMatch match)
    {
        var document = match.Trigger.Document;
        var status = statuses.Of(match.Trigger, match.Kind);
        var act = ontology.Convert(match.Act, status);
        var converted = act != match.Frame.Act;
        var cameo = converted ? act.Cameo : match.Frame.Cameo ?? act.Cameo;
        var reporter = ReportedBy(match);
        var described = match.Actors.Concat(match.Recipients).Count(p => p.Entity.Country is null);
        return new CodedEvent
        {
            Id = Id(document, match, act.Type),
            Type = act.Type,
            Mode = act.Mode,
            Modes = act.Mode is null ? [] : [act.Mode],
            Contexts = match.Frame.Contexts,
            Status = status,
            Quad = act.Quad,
            Score = act.Score,
            Cameo = cameo,
            Goldstein = cameo is null ? null : ontology.Goldstein(cameo) ?? act.Goldstein,
            Trigger = match.Support.Where(t => t.Upos == "NOUN").Aggregate(match.Trigger.Span, (span, t) => span.Union(t.Span)),
            Sentence = match.Trigger.Sentence.Span,
            Actors = match.Actors,
            Recipients = match.Recipients,
            ReportedBy = reporter,
            Frame = match.Frame.Id,
            Confidence = Math.Round((match.Kind == PredicateKind.Verb ? VerbConfidence : NounConfidence) - (status == EventStatus.Actual ? 0 : StatusCost) - (described * DescribedCost), 2),
        };
    }

    /// <summary>Who says so: the subject of the verb of saying above the act, or beside it; no source is its own actor.</summary>
    private Party? ReportedBy(FrameMatch match)
    {
        var above = match.Trigger;
        while (above.Head is { } head && above.Relation is not ("ccomp" or "parataxis"))
            above = head;
        Token? saying = above is { Relation: "ccomp", Head: { } governor } && cues.IsReporting(governor.Lemma) ? governor : null;
        foreach (var beside in above.Children.Where(c => c.Label == "parataxis"))
        {
            if (cues.IsReporting(beside.Lemma))
                saying ??= beside;
        }
        if (saying is not { } verb)
            return null;
        var source = Parties(Arguments.Subject(verb)).FirstOrDefault();
        return source is not null && match.Actors.All(a => a.Entity.Id != source.Entity.Id) ? source : null;
    }

    private static string Id(Document document, FrameMatch match, string type)
    {
        var parties = string.Join(';', match.Actors.Select(p => p.Entity.Name)) + '>' + string.Join(';', match.Recipients.Select(p => p.Entity.Name));
        var span = match.Trigger.Span;
        var key = string.Create(CultureInfo.InvariantCulture, $"{document.Id}\n{span.Start}-{span.End}\n{type}\n{parties}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }

    /// <summary>A frame found in a sentence.</summary>
    private sealed record FrameMatch(Frame Frame, EventClass Act, PredicateKind Kind, Token Trigger, IReadOnlyList<Token> Support, List<Party> Actors, List<Party> Recipients);
}
