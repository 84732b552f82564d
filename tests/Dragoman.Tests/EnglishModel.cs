using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Tests;

/// <summary>The model that ships with the program, loaded once for all tests.</summary>
internal static class EnglishModel
{
    private static readonly Lazy<LanguageModel> Loaded = new(() => LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "data", "english")));

    public static LanguageModel Model => Loaded.Value;

    /// <summary>A text cut into words and sentences.</summary>
    public static Document Split(string text)
    {
        var document = new Document("test", text);
        new Tokenizer(Model.TokenRules).Run(document);
        new SentenceSplitter(Model).Run(document);
        return document;
    }

    /// <summary>A text with all the language engine's layers.</summary>
    public static Document Analyze(string text)
    {
        var document = new Document("test", text);
        new Analyzer(Model).Run(document);
        return document;
    }
}
