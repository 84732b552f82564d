using BenchmarkDotNet.Attributes;
using Dragoman.App;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Bench.Benchmarks;

/// <summary>Text to words, beside the least that could be done: cutting at spaces.</summary>
public class TokenizerBenchmarks
{
    private readonly Tokenizer tokenizer = new(TokenRules.Load(Path.Combine(DataFolder.English, "tokens.tsv")));
    private Document[] documents = [];

    [Params(1, 100)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup() => documents = SampleTexts.Fresh(Documents);

    [Benchmark(Baseline = true)]
    public int SplitAtSpaces()
    {
        var count = 0;
        foreach (var document in documents)
            count += document.Text.Split(' ').Length;
        return count;
    }

    [Benchmark]
    public int Tokenize()
    {
        var count = 0;
        foreach (var document in documents)
            count += tokenizer.Tokenize(document.Text).Count;
        return count;
    }
}
