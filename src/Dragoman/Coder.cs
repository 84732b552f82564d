using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Language;
using Dragoman.Places;
using Dragoman.Text;
using Dragoman.Time;

namespace Dragoman;

/// <summary>
/// The way from a text to its record. A stage reads what earlier stages wrote on the document and adds its own layer;
/// nothing reaches back. Loaded once, never changed, it serves all threads: the same text and data give the same record.
/// </summary>
public sealed class Coder : IDisposable
{
    private readonly LanguageModel model;
    private readonly Analyzer analyzer;
    private readonly EntityFinder entities;
    private readonly PlaceFinder places;
    private readonly TimeFinder times;
    private readonly EventCoder events;

    private Coder(LanguageModel model, ActorLexicon actors, PlaceFinder places, TimeWords timeWords, FrameLexicon frames, Ontology ontology, EventCoder events)
    {
        this.model = model;
        Frames = frames;
        Ontology = ontology;
        analyzer = new Analyzer(model);
        entities = new EntityFinder(actors);
        this.places = places;
        times = new TimeFinder(timeWords);
        this.events = events;
    }

    /// <summary>The frames it matches.</summary>
    public FrameLexicon Frames { get; }

    /// <summary>The event types it codes in.</summary>
    public Ontology Ontology { get; }

    /// <summary>Loads a coder.</summary>
    /// <param name="folders">Data folders: the program's own first, then the user's, which add to it or override it.</param>
    /// <exception cref="Lexicons.DataException">A data file is missing or wrong; the message names file, line and cause.</exception>
    public static Coder Load(params IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        // The model and the lexicons load side by side: a short run waits for little else.
        var english = Path.Combine(folders[0], "english");
        var rules = LanguageModel.LoadTokenRules(english);
        var language = Task.Run(() => LanguageModel.Load(english, rules));
        var actors = Task.Run(() => ActorLexicon.Load(folders, rules));
        var gazetteer = Task.Run(() => Gazetteer.Load(folders));
        try
        {
            var ontology = Ontology.Load(folders);
            var frames = FrameLexicon.Load(folders, ontology);
            var coder = new EventCoder(frames, ontology, Cues.Load(folders), ContextWords.Load(folders, ontology, rules));
            var timeWords = TimeWords.Load(folders, rules);
            var finder = new PlaceFinder(gazetteer.GetAwaiter().GetResult(), PlaceWords.Load(folders));
            return new Coder(language.GetAwaiter().GetResult(), actors.GetAwaiter().GetResult(), finder, timeWords, frames, ontology, coder);
        }
        catch
        {
            // A process that ends while its graphs are still loading crashes: it would not even tell what was wrong.
            ((IAsyncResult)language).AsyncWaitHandle.WaitOne();
            if (language.IsCompletedSuccessfully)
                language.Result.Dispose();
            throw;
        }
    }

    /// <summary>Reads a document and returns its record.</summary>
    public Record Code(Document document)
    {
        analyzer.Run(document);      // tokens, sentences, syntax
        entities.Run(document);      // who is named, and what they are
        places.Run(document);        // where
        times.Run(document);         // when
        events.Run(document);        // who did what to whom
        return Record.Of(document);
    }

    /// <summary>Reads a document and tells which frames were tried in it, and why they did not match.</summary>
    public Explanation Explain(Document document)
    {
        Code(document);
        var tried = new List<TriedFrame>();
        for (var s = 0; s < document.Sentences.Count; s++)
            events.Matcher.Matches(new Sentence(document, s), a => tried.Add(Tried(a)));
        return new Explanation(document, tried);

        TriedFrame Tried(FrameAttempt attempt)
        {
            var isCoded = attempt.Obstacle is null && document.Events.Any(e => e.Frame == attempt.Frame.Id && e.Trigger.Contains(attempt.Trigger.Span));
            return new TriedFrame(attempt.Frame.Id, attempt.Frame.File, attempt.Frame.Line, attempt.Trigger, attempt.Obstacle, attempt.IsNear, isCoded);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => model.Dispose();
}
