using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>Writes parsed documents as JSON Lines: one object a document, its sentences with tokens and mentions.</summary>
public sealed class ParseJsonWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document that has been tokenised, split and parsed.</summary>
    public void Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteStartArray("sentences");
            for (var s = 0; s < document.Sentences.Count; s++)
                Write(json, new Sentence(document, s));
            json.WriteEndArray();
            json.WriteStartArray("warnings");
            foreach (var warning in document.Warnings)
                json.WriteStringValue(warning);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence)
    {
        json.WriteStartObject();
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("end", sentence.Span.End);
        TokenJson.Write(json, sentence);
        json.WriteStartArray("mentions");
        foreach (var (first, end, kind) in MentionSpans.Of(sentence))
        {
            json.WriteStartObject();
            json.WriteNumber("first", first - sentence.First);
            json.WriteNumber("end", end - sentence.First);
            json.WriteString("kind", kind);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
