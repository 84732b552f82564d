using BenchmarkDotNet.Attributes;
using Dragoman.App;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Bench.Benchmarks;

/// <summary>Words to sentences, beside cutting behind every full stop.</summary>
public class SentenceSplitterBenchmarks
{
    private LanguageModel model = null!;
    private SentenceSplitter splitter = null!;
    private (Document Document, TokenLayer Tokens)[] inputs = [];

    [Params(1, 10)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        model = LanguageModel.Load(DataFolder.English);
        splitter = new SentenceSplitter(model);
        var tokenizer = new Tokenizer(model.TokenRules);
        inputs = [.. SampleTexts.Fresh(Documents).Select(d => (d, tokenizer.Tokenize(d.Text)))];
    }

    [GlobalCleanup]
    public void Cleanup() => model.Dispose();

    [Benchmark(Baseline = true)]
    public int CutAtStops()
    {
        var count = 0;
        foreach (var (document, tokens) in inputs)
        {
            for (var token = 0; token < tokens.Count; token++)
                count += document.Text[tokens.Start(token)] is '.' or '?' or '!' ? 1 : 0;
        }
        return count;
    }

    [Benchmark]
    public int Split()
    {
        var count = 0;
        foreach (var (document, tokens) in inputs)
        {
            var fresh = new Document(document.Id, document.Text) { Tokens = tokens };
            splitter.Run(fresh);
            count += fresh.Sentences.Count;
        }
        return count;
    }
}
