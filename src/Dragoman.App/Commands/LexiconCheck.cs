using System.CommandLine;
using Dragoman.Events;
using Dragoman.Lexicons;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon check</c>: whether everything that is known is well said and can be reached.</summary>
internal static class LexiconCheck
{
    public static Command Build()
    {
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames, checked with the program's." };
        var list = new Option<bool>("--warnings") { Description = "Lists the warnings about the program's own data too." };
        var command = new Command("check", "Loads every data file, codes the examples of every frame, and looks for frames that nothing but their names parts and rows that nothing reaches.") { data, list };
        command.SetAction(parsed => Run(parsed.GetValue(data) ?? [], parsed.GetValue(list)));
        return command;
    }

    private static int Run(string[] folders, bool listAll)
    {
        var all = DataFolder.With(folders);
        using var coder = Coder.Load(all);
        var catalogue = LexiconCatalogue.Load(all);
        var report = FrameCheck.Run(coder);
        var problems = catalogue.Wrong().Concat(report.Problems).ToList();
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        var warnings = catalogue.Hidden().Concat(FrameTies.In(coder)).ToList();
        var shown = listAll ? warnings : warnings.FindAll(w => !w.StartsWith(DataFolder.Own, StringComparison.Ordinal));
        foreach (var warning in shown)
            Console.Error.WriteLine($"warning: {warning}");
        if (shown.Count < warnings.Count)
            Console.Error.WriteLine($"{warnings.Count - shown.Count} warnings about the program's own data: --warnings lists them");
        Console.WriteLine($"{report.Frames} frames, {report.Examples} examples, {problems.Count} problems, {warnings.Count} warnings");
        return problems.Count == 0 ? CommandLine.Done : CommandLine.SomeFailed;
    }
}
