using Dragoman.App;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Bench;

/// <summary>The invented reports that come with the program, repeated to the size that is wanted.</summary>
internal static class SampleTexts
{
    /// <summary>The parameter of a benchmark that says how many there are.</summary>
    public const string Documents = "Documents";

    private static readonly Lazy<IReadOnlyList<Document>> Samples = new(() =>
        [.. new ReportReader().Read([Path.Combine(AppContext.BaseDirectory, "samples")], Stream.Null).Select(r => r.Document).OfType<Document>()]);

    /// <summary>Documents that nothing was written on yet.</summary>
    public static Document[] Fresh(int count)
    {
        var documents = new Document[count];
        for (var i = 0; i < count; i++)
        {
            var sample = Samples.Value[i % Samples.Value.Count];
            documents[i] = new Document(sample.Id, sample.Text) { Title = sample.Title, Date = sample.Date, BodyStart = sample.BodyStart };
        }
        return documents;
    }

    /// <summary>Tokens of so many documents.</summary>
    public static int TokenCount(int count)
    {
        var tokenizer = new Tokenizer(TokenRules.Load(Path.Combine(DataFolder.English, "tokens.tsv")));
        return Fresh(count).Sum(d => tokenizer.Tokenize(d.Text).Count);
    }
}
