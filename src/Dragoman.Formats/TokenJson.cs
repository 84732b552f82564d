using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>A sentence's words and tree in JSON: <c>head</c> is the place of the head in the list, -1 for the root.</summary>
internal static class TokenJson
{
    /// <summary>Writes the property <c>tokens</c>.</summary>
    public static void Write(Utf8JsonWriter json, Sentence sentence)
    {
        json.WriteStartArray("tokens");
        foreach (var token in sentence.Tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("start", token.Span.Start);
            json.WriteNumber("end", token.Span.End);
            json.WriteString("text", token.Text);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("upos", token.Upos);
            json.WriteString("xpos", token.Xpos);
            json.WriteNumber("head", token.IsRoot ? -1 : sentence.Document.Syntax.Head(token.Index) - sentence.First);
            json.WriteString("deprel", token.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
