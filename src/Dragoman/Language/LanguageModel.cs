using Dragoman.Lexicons;
using Microsoft.ML.OnnxRuntime;

namespace Dragoman.Language;

/// <summary>
/// A trained model as it lies in <c>data/english</c>: three ONNX graphs and the numbers they were trained with. Loaded
/// once; serves all threads.
/// </summary>
public sealed class LanguageModel : IDisposable
{
    private readonly LemmaRule[] lemmaRules;
    private readonly Lemmatizer lemmatizer;
    private readonly byte root;
    private readonly byte dependent;

    private LanguageModel(Vocabulary vocabulary, TokenRules tokenRules, Lemmatizer lemmatizer, InferenceSession parser, InferenceSession labeler, InferenceSession splitter)
    {
        (Vocabulary, TokenRules, this.lemmatizer) = (vocabulary, tokenRules, lemmatizer);
        (Parser, Labeler, Splitter) = (parser, labeler, splitter);
        Features = new WordFeatures(vocabulary);
        lemmaRules = [.. vocabulary.Tagset.Lemmas.Select(rule => new LemmaRule(rule))];
        root = (byte)vocabulary.Tagset.Labels.ToList().IndexOf("root");
        dependent = (byte)vocabulary.Tagset.Labels.ToList().IndexOf("dep");
    }

    /// <summary>The words that the tokenizer must know.</summary>
    public TokenRules TokenRules { get; }

    internal Vocabulary Vocabulary { get; }

    internal WordFeatures Features { get; }

    internal InferenceSession Parser { get; }

    internal InferenceSession Labeler { get; }

    internal InferenceSession Splitter { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The folder that holds it, <c>data/english</c>.</param>
    /// <exception cref="DataException">A file is missing or broken.</exception>
    public static LanguageModel Load(string folder) => Load(folder, LoadTokenRules(folder));

    /// <summary>The tokenizer's part alone, for those who need it before the graphs are loaded.</summary>
    internal static TokenRules LoadTokenRules(string folder) => TokenRules.Load(Existing(Path.Combine(folder, "tokens.tsv")));

    internal static LanguageModel Load(string folder, TokenRules rules)
    {
        // The graphs load side by side: it is most of what a short run waits for.
        var parser = Task.Run(() => Session(Path.Combine(folder, "parser.onnx")));
        var others = Task.Run(() => (Session(Path.Combine(folder, "labeler.onnx")), Session(Path.Combine(folder, "splitter.onnx"))));
        try
        {
            var vocabulary = Vocabulary.Load(Existing(Path.Combine(folder, "vocabulary.json")));
            var lemmas = Lemmatizer.Load(Existing(Path.Combine(folder, "lemmas.tsv")));
            var (labeler, splitter) = others.GetAwaiter().GetResult();
            return new LanguageModel(vocabulary, rules, lemmas, parser.GetAwaiter().GetResult(), labeler, splitter);
        }
        finally
        {
            Task.WhenAll(Task.WhenAny(parser), Task.WhenAny(others)).GetAwaiter().GetResult();      // even if a list is wrong: see Coder.Load
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Parser.Dispose();
        Labeler.Dispose();
        Splitter.Dispose();
    }

    /// <summary>The lemma of a form by the rule and the tags that the model chose.</summary>
    internal string Lemma(int rule, ReadOnlySpan<char> form, int upos, int xpos) =>
        lemmatizer.Correct(lemmaRules[rule].Apply(form), form, Vocabulary.Tagset.Upos[upos], Vocabulary.Tagset.Xpos[xpos]);

    /// <summary>The label of an arc: <c>root</c> for the root and for nothing else, whatever the labeler thinks.</summary>
    internal byte LabelFor(byte label, bool isRoot) => isRoot ? root : label == root ? dependent : label;

    private static string Existing(string path) => File.Exists(path) ? path : throw new DataException(path, 0, "the model's file is missing");

    private static InferenceSession Session(string path)
    {
        // One thread a document: documents, not matrices, are what the program spreads over cores.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            return new InferenceSession(Existing(path), options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new DataException(path, 0, $"is not a model that can be run: {error.Message}");
        }
    }
}
