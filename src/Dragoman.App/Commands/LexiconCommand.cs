using System.CommandLine;
using Dragoman.Events;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon</c>: what the program knows, looked after.</summary>
internal static class LexiconCommand
{
    public static Command Build()
    {
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames, checked with the program's." };
        var check = new Command("check", "Loads every data file and codes the examples of every frame.") { data };
        check.SetAction(parsed => Check(parsed.GetValue(data) ?? []));
        return new Command("lexicon", "Looks after what the program knows: actors, frames, event types.") { check };
    }

    private static int Check(string[] folders)
    {
        using var coder = Coder.Load(DataFolder.With(folders));
        var report = FrameCheck.Run(coder);
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        Console.WriteLine($"{report.Frames} frames, {report.Examples} examples, {report.Problems.Count} problems");
        return report.Problems.Count == 0 ? CommandLine.Done : CommandLine.SomeFailed;
    }
}
