using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>Writes records one by one.</summary>
public interface IRecordWriter
{
    /// <summary>Writes a record, beside the document it was made from.</summary>
    void Write(Document document, Record record);

    /// <summary>Writes what can only be written at the end.</summary>
    void Finish();
}

/// <summary>One record a line, as JSON: the public contract.</summary>
public sealed class RecordLinesWriter(TextWriter output) : IRecordWriter
{
    /// <inheritdoc/>
    public void Write(Document document, Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        output.Write(record.ToJson());
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Finish() => output.Flush();
}

/// <summary>One event a line, as JSON: the record's event with the id, date and source of its document before it.</summary>
public sealed class EventLinesWriter(TextWriter output) : IRecordWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(Document document, Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = JsonNode.Parse(record.ToJson())!;
        foreach (var coded in json["events"]!.AsArray())
        {
            var line = new JsonObject { ["document"] = record.Id, ["document_date"] = json["date"]?.DeepClone(), ["source"] = record.Source };
            foreach (var (key, value) in coded!.AsObject())
                line[key] = value?.DeepClone();
            output.Write(line.ToJsonString(Options));
            output.Write('\n');
        }
    }

    /// <inheritdoc/>
    public void Finish() => output.Flush();
}
