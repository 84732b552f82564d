using BenchmarkDotNet.Attributes;
using Dragoman.App;
using Dragoman.Language;

namespace Dragoman.Bench.Benchmarks;

/// <summary>Text to trees: what <c>dragoman parse</c> does with a report.</summary>
public class AnalyzerBenchmarks
{
    private LanguageModel model = null!;
    private Analyzer analyzer = null!;

    [Params(1, 10)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        model = LanguageModel.Load(DataFolder.English);
        analyzer = new Analyzer(model);
    }

    [GlobalCleanup]
    public void Cleanup() => model.Dispose();

    [Benchmark]
    public int Analyze()
    {
        var count = 0;
        foreach (var document in SampleTexts.Fresh(Documents))
        {
            analyzer.Run(document);
            count += document.Syntax.Count;
        }
        return count;
    }
}
