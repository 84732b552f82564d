using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Writes an explanation as one JSON object: the record's head and entities, and sentence by sentence the tokens, the
/// mentions with how they were understood, the frames tried, and the events as in the record.
/// </summary>
public sealed class ExplanationJsonWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an explanation on one line.</summary>
    public void Write(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var document = explanation.Document;
        var record = JsonNode.Parse(Record.Of(document).ToJson())!;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("text", document.Original);
            foreach (var key in (string[])["date", "language", "entities"])
                Write(json, key, record[key]);
            json.WriteStartArray("sentences");
            for (var s = 0; s < document.Sentences.Count; s++)
                Write(json, new Sentence(document, s), explanation, record["events"]!.AsArray());
            json.WriteEndArray();
            Write(json, "warnings", record["warnings"]);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence, Explanation explanation, JsonArray events)
    {
        json.WriteStartObject();
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("end", sentence.Span.End);
        json.WriteString("text", sentence.Text);
        TokenJson.Write(json, sentence);
        WriteMentions(json, sentence);
        WriteFrames(json, sentence, explanation);
        json.WriteStartArray("events");
        foreach (var coded in events.Where(e => e!["sentence"]!["start"]!.GetValue<int>() == sentence.Span.Start))
            coded!.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Who is named where, and how that is known: by a row of a lexicon, by a pronoun's antecedent, or by the words alone.</summary>
    private static void WriteMentions(Utf8JsonWriter json, Sentence sentence)
    {
        var entities = sentence.Document.Entities;
        json.WriteStartArray("mentions");
        foreach (var head in sentence.Tokens)
        {
            if (entities.NamedBy(head.Index) is not { } entity)
                continue;
            var row = entities.RowAt(head.Index);
            json.WriteStartObject();
            json.WriteString("entity", entity.Id);
            json.WriteNumber("head", head.Index - sentence.First);
            Write(json, entities.SpanAt(head.Index)!.Value, sentence.Document);
            json.WriteString("resolved", row is not null ? "lexicon" : head.Upos == "PRON" ? "pronoun" : "words");
            json.WriteString("file", row?.File);
            Write(json, "line", row?.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFrames(Utf8JsonWriter json, Sentence sentence, Explanation explanation)
    {
        json.WriteStartArray("frames");
        foreach (var tried in explanation.Tried.Where(t => t.Trigger.Index >= sentence.First && t.Trigger.Index < sentence.End))
        {
            json.WriteStartObject();
            json.WriteString("frame", tried.Frame);
            json.WriteString("file", tried.File);
            json.WriteNumber("line", tried.Line);
            json.WriteNumber("trigger", tried.Trigger.Index - sentence.First);
            json.WriteBoolean("matches", tried.Obstacle is null);
            json.WriteBoolean("near", tried.IsNear);
            json.WriteBoolean("coded", tried.IsCoded);
            json.WriteString("obstacle", tried.Obstacle);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextSpan span, Document document)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", document.TextOf(span));
    }

    private static void Write(Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }

    private static void Write(Utf8JsonWriter json, string key, JsonNode? node)
    {
        json.WritePropertyName(key);
        if (node is null)
            json.WriteNullValue();
        else
            node.WriteTo(json);
    }
}
