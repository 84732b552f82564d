using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Dragoman.Bench.Benchmarks;

/// <summary>How the benchmarks are run.</summary>
internal static class Configuration
{
    // In this process: model, data and samples lie beside this program, not beside one that BenchmarkDotNet would build.
    public static IConfig Create() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(new TimePerTokenColumn());
}
