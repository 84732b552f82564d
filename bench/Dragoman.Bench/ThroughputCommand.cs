using System.CommandLine;
using System.Globalization;

namespace Dragoman.Bench;

/// <summary><c>throughput</c>: a file of reports read as the program reads it, with the figures that the budgets speak of.</summary>
internal static class ThroughputCommand
{
    public static Command Build()
    {
        var passes = new Option<int>("--passes")
        {
            Description = "Times the input is read; each pass is told. The first compiles what it calls, the last is what a long run does.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("throughput", "Reads reports and tells tokens a second, memory and allocation.") { passes };
        var options = new BenchOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var pipeline = Pipeline.Load(options.Stage(parsed));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"stage",-34}{options.Stage(parsed),14}\n{"loading, seconds",-34}{pipeline.Loading.TotalSeconds,14:F2}"));
            for (var pass = 1; pass <= parsed.GetValue(passes); pass++)
            {
                var measured = await pipeline.Run(options.Read(parsed), options.Threads(parsed), cancellation);
                Console.WriteLine($"-- pass {pass}");
                measured.WriteTo(Console.Out);
            }
        });
        return command;
    }
}
