using System.CommandLine;
using Dragoman.Formats;

namespace Dragoman.Bench;

/// <summary>What <c>throughput</c> and <c>growth</c> are both told.</summary>
internal sealed class BenchOptions
{
    private readonly Argument<string[]> files = new("FILE") { Description = "Reports, as 'dragoman parse' takes them.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<int> threads = new("--threads") { Description = "Documents worked on at once.", DefaultValueFactory = _ => 1 };

    private readonly Option<string> stage = new("--stage") { Description = "parse (words and trees) or code (text to record).", DefaultValueFactory = _ => Pipeline.Code };

    private readonly Option<int> limit = new("--limit") { Description = "The most documents read; all by default.", DefaultValueFactory = _ => int.MaxValue };

    public BenchOptions(Command command)
    {
        stage.AcceptOnlyFromAmong(Pipeline.Parse, Pipeline.Code);
        command.Arguments.Add(files);
        command.Options.Add(threads);
        command.Options.Add(stage);
        command.Options.Add(limit);
    }

    public int Threads(ParseResult parsed) => Math.Max(1, parsed.GetValue(threads));

    public string Stage(ParseResult parsed) => parsed.GetValue(stage)!;

    public IEnumerable<Reading> Read(ParseResult parsed) =>
        new ReportReader().Read(parsed.GetValue(files)!, Stream.Null).Take(parsed.GetValue(limit));
}
