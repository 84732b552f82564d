using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Places;
using Dragoman.Text;
using Dragoman.Time;

namespace Dragoman.Events;

/// <summary>
/// Codes events: matches the frames against the tree of every sentence and writes down who did what to whom. Reads the
/// syntax and the entities; writes <see cref="Document.Events"/>. An act without a known actor is no event.
/// </summary>
public sealed class EventCoder
{
    /// <summary>How sure a match is: verbs say more plainly than nouns who did what.</summary>
    private const double VerbConfidence = 0.85, NounConfidence = 0.7;

    /// <summary>Less sure for each: a status other than actual, a party that only its words describe.</summary>
    private const double StatusCost = 0.1, DescribedCost = 0.05;

    private readonly Ontology ontology;
    private readonly Cues cues;
    private readonly ContextWords contexts;
    private readonly StatusReader statuses;
    private readonly PartyFinder parties;

    /// <summary>Makes a coder of events.</summary>
    public EventCoder(FrameLexicon frames, Ontology ontology, Cues cues, ContextWords contexts)
    {
        (this.ontology, this.cues, this.contexts) = (ontology, cues, contexts);
        statuses = new StatusReader(cues);
        parties = new PartyFinder(cues);
        Matcher = new FrameMatcher(frames, ontology, cues, statuses, parties);
    }

    internal FrameMatcher Matcher { get; }

    /// <summary>Codes the events of a document.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var events = new List<CodedEvent>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = new Sentence(document, s);
            if (sentence.Span.Start < document.BodyStart)
                continue;
            var here = new List<CodedEvent>();
            foreach (var coded in WithoutMeans(Matcher.Matches(sentence)).Select(Code))
            {
                if (!here.Exists(e => IsSameAct(e, coded)))
                    here.Add(coded);
            }
            events.AddRange(here);
        }
        document.Events = events;
    }

    /// <summary>"a drone strike killed two rebels": the strike is how the killing was done, not a second act.</summary>
    private static List<FrameMatch> WithoutMeans(List<FrameMatch> matches)
    {
        var kept = matches.ToList();
        foreach (var means in matches.Where(m => m.Kind == PredicateKind.Noun))
        {
            var at = kept.FindIndex(m => m.Trigger.Index == means.Trigger.Head?.Index && m.Act.Type == means.Act.Type && IsPart(means.Actors, m.Actors) && IsPart(means.Recipients, m.Recipients));
            if (at < 0)
                continue;
            if (kept[at].Act.Mode is null)
                kept[at] = kept[at] with { Act = means.Act };
            kept.Remove(means);
        }
        return kept;

        static bool IsPart(List<Party> some, List<Party> all) => some.TrueForAll(s => all.Exists(a => a.Entity.Id == s.Entity.Id));
    }

    /// <summary>"met to discuss", "held a meeting on the talks": one act in one sentence is one event.</summary>
    private static bool IsSameAct(CodedEvent one, CodedEvent other) =>
        one.Type == other.Type && (one.Mode == other.Mode || other.Mode is null) && Ids(one.Actors).SetEquals(Ids(other.Actors)) && Ids(one.Recipients).SetEquals(Ids(other.Recipients));

    private static HashSet<string> Ids(IReadOnlyList<Party> parties) => [.. parties.Select(p => p.Entity.Id)];

    private CodedEvent Code(FrameMatch match)
    {
        var document = match.Trigger.Document;
        var status = statuses.Of(match.Trigger, match.Kind, match.Support);
        var act = ontology.Convert(match.Act, status);
        if (status == EventStatus.Negated && match.Kind == PredicateKind.Verb && statuses.IsRefused(match.Trigger) && ontology.Refuse(match.Act) is { } refusal)
            (act, status) = (refusal, EventStatus.Actual);
        var date = EventDates.Of(match.Trigger, match.Support, status, isWord: match.Act.Quad.StartsWith("verbal", StringComparison.Ordinal));
        if (status == EventStatus.Actual && EventDates.IsHistorical(date, document.Date))
            status = EventStatus.Historical;
        if (status == EventStatus.Actual && date is not null && date.Start > document.Date)
            (act, status) = (ontology.Convert(match.Act, EventStatus.Future), EventStatus.Future);
        var cameo = act == match.Frame.Act ? match.Frame.Cameo ?? act.Cameo : act.Cameo;
        return new CodedEvent
        {
            Id = Id(document, match, act.Type),
            Type = act.Type,
            Mode = act.Mode,
            Modes = act.Mode is null ? [] : [act.Mode],
            Contexts = [.. match.Frame.Contexts.Union(contexts.In(match.Trigger.Sentence), StringComparer.Ordinal)],
            Status = status,
            Quad = act.Quad,
            Score = act.Score,
            Cameo = cameo,
            Goldstein = cameo is null ? null : ontology.Goldstein(cameo) ?? act.Goldstein,
            Trigger = match.Support.Where(t => t.Upos == "NOUN").Aggregate(match.Trigger.Span, (span, t) => span.Union(t.Span)),
            Sentence = match.Trigger.Sentence.Span,
            Actors = match.Actors,
            Recipients = match.Recipients,
            Date = date,
            Place = EventPlaces.Of(match, status, date),
            ReportedBy = ReportedBy(match),
            Frame = match.Frame.Id,
            Confidence = Confidence(match, status),
        };
    }

    private static double Confidence(FrameMatch match, EventStatus status)
    {
        var described = match.Actors.Concat(match.Recipients).Count(p => p.Entity.Country is null);
        var confidence = (match.Kind == PredicateKind.Verb ? VerbConfidence : NounConfidence) - (status == EventStatus.Actual ? 0 : StatusCost) - (described * DescribedCost);
        return Math.Round(Math.Max(0.1, confidence), 2);
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
        var source = parties.Parties(Subjects.Of(verb)).FirstOrDefault();
        return source is not null && match.Actors.All(a => a.Entity.Id != source.Entity.Id) ? source : null;
    }

    private static string Id(Document document, FrameMatch match, string type)
    {
        var participants = string.Join(';', match.Actors.Select(p => p.Entity.Name)) + '>' + string.Join(';', match.Recipients.Select(p => p.Entity.Name));
        var span = match.Trigger.Span;
        var key = string.Create(CultureInfo.InvariantCulture, $"{document.Id}\n{span.Start}-{span.End}\n{type}\n{participants}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
