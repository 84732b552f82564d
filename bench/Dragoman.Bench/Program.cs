using System.CommandLine;
using System.Globalization;
using BenchmarkDotNet.Running;
using Dragoman.Bench;
using Dragoman.Bench.Benchmarks;

// Figures are read by people and pasted into docs/performance.md: one spelling everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// BenchmarkDotNet reads its own arguments, of which it has many.
if (args is ["benchmarks", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(Configuration).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"], Configuration.Create());
    return 0;
}

return await new RootCommand("Measures how fast reports are read. 'benchmarks [ARGUMENTS]' runs BenchmarkDotNet.")
{
    ThroughputCommand.Build(),
    GrowthCommand.Build(),
}.Parse(args).InvokeAsync();
