using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Language;
using Dragoman.Places;
using Dragoman.Time;

namespace Dragoman.Text;

/// <summary>
/// One report: its text, what is known about it, and the layers that the stages wrote on it.
/// </summary>
/// <remarks>
/// The text never changes; every offset of every layer points into it, and into the original, which is as long. A layer is
/// written once, by the stage that owns it. Reading a layer that nobody wrote is an error that names it.
/// </remarks>
public sealed class Document
{
    /// <summary>Stands in <see cref="Text"/> in the place of markup within a word: invisible, and part of the word.</summary>
    public const string Joiner = "\u2060";

    private readonly Layer<TokenLayer> tokens = new("tokens");
    private readonly Layer<SentenceLayer> sentences = new("sentences");
    private readonly Layer<SyntaxLayer> syntax = new("syntax");
    private readonly Layer<EntityLayer> entities = new("entities");
    private readonly Layer<PlaceLayer> places = new("places");
    private readonly Layer<TimeLayer> times = new("times");
    private readonly Layer<IReadOnlyList<CodedEvent>> events = new("events");

    /// <summary>Makes a document of a text.</summary>
    /// <param name="id">Names the document in the record and in errors; not empty.</param>
    /// <param name="text">The text to read; offsets count its UTF-16 code units.</param>
    /// <param name="original">The text as it came, if it has markup, which must be blank in <paramref name="text"/>; of the same length.</param>
    public Document(string id, string text, string? original = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        if (original is not null && original.Length != text.Length)
            throw new ArgumentException("the text to read and the original must be of one length: offsets count in both", nameof(original));
        Id = id;
        Text = text;
        Original = original ?? text;
    }

    /// <summary>Names the document: a path, or the id its source gave it.</summary>
    public string Id { get; }

    /// <summary>The text as the stages read it: the original, with white space in the place of markup.</summary>
    public string Text { get; }

    /// <summary>The text as it came. What stands at an offset of <see cref="Text"/> stands here at the same.</summary>
    public string Original { get; }

    /// <summary>Whether the original has markup.</summary>
    public bool HasMarkup => !ReferenceEquals(Text, Original);

    /// <summary>The headline, where known.</summary>
    public string? Title { get; init; }

    /// <summary>The day of the report, where known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Place and day at its head, as given apart from the text.</summary>
    public string? Dateline { get; init; }

    /// <summary>The language of the text, as an ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Where the report proper begins. What stands before it (a plain text file's headline and date line) is read,
    /// but a headline tells nothing that the report does not tell again.
    /// </summary>
    public int BodyStart { get; init; }

    /// <summary>What was odd about this document; part of its record.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The tokenizer's layer.</summary>
    public TokenLayer Tokens { get => tokens.Value; set => tokens.Value = value; }

    /// <summary>The sentence splitter's layer.</summary>
    public SentenceLayer Sentences { get => sentences.Value; set => sentences.Value = value; }

    /// <summary>The parser's layer.</summary>
    public SyntaxLayer Syntax { get => syntax.Value; set => syntax.Value = value; }

    /// <summary>The entity finder's layer.</summary>
    public EntityLayer Entities { get => entities.Value; set => entities.Value = value; }

    /// <summary>The place finder's layer.</summary>
    public PlaceLayer Places { get => places.Value; set => places.Value = value; }

    /// <summary>The words that say when, in order: the time finder's layer.</summary>
    public TimeLayer Times { get => times.Value; set => times.Value = value; }

    /// <summary>The events coded, in the order of their triggers.</summary>
    public IReadOnlyList<CodedEvent> Events { get => events.Value; set => events.Value = value; }

    /// <summary>The words of a span; where the original has markup, a blank for all white space there is, as in HTML.</summary>
    public string TextOf(TextSpan span)
    {
        var text = Text[span.Start..span.End];
        return HasMarkup ? string.Join(' ', text.Replace(Joiner, string.Empty, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private sealed class Layer<T>(string name)
        where T : class
    {
        private T? value;

        public T Value
        {
            get => value ?? throw new InvalidOperationException($"no stage has written the layer '{name}' of this document");
            set => this.value = this.value is null
                ? value
                : throw new InvalidOperationException($"the layer '{name}' of this document is written already");
        }
    }
}
