using BenchmarkDotNet.Attributes;
using Dragoman.App;

namespace Dragoman.Bench.Benchmarks;

/// <summary>Text to record: what <c>dragoman code</c> does with a report.</summary>
public class CoderBenchmarks
{
    private Coder coder = null!;

    [Params(1, 10)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup() => coder = Coder.Load(DataFolder.With([]));

    [GlobalCleanup]
    public void Cleanup() => coder.Dispose();

    [Benchmark]
    public int Code()
    {
        var events = 0;
        foreach (var document in SampleTexts.Fresh(Documents))
            events += coder.Code(document).Events.Count;
        return events;
    }
}
