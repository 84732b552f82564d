using BenchmarkDotNet.Attributes;
using Dragoman.App;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Bench.Benchmarks;

/// <summary>Sentences to trees: the model's run and what is made of its scores.</summary>
public class ParserBenchmarks
{
    private LanguageModel model = null!;
    private Parser parser = null!;
    private Document[] split = [];

    [Params(1, 10)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        model = LanguageModel.Load(DataFolder.English);
        parser = new Parser(model);
        var tokenizer = new Tokenizer(model.TokenRules);
        var splitter = new SentenceSplitter(model);
        split = SampleTexts.Fresh(Documents);
        foreach (var document in split)
        {
            tokenizer.Run(document);
            splitter.Run(document);
        }
    }

    [GlobalCleanup]
    public void Cleanup() => model.Dispose();

    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var document in split)
        {
            var fresh = new Document(document.Id, document.Text) { Tokens = document.Tokens, Sentences = document.Sentences };
            parser.Run(fresh);
            count += fresh.Syntax.Count;
        }
        return count;
    }
}
