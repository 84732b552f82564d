using System.CommandLine;
using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Lexicons;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate actors</c>: marked sources and targets that take part in a coded event.</summary>
internal static class EvaluateActors
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Tokens with BIO tags, one a line: B-S and I-S for sources, B-T and I-T for targets." };
        var misses = new Option<bool>("--misses") { Description = "Lists the parties that no event has." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames." };
        var command = new Command("actors", "Scores how many marked parties take part in a coded event.") { file, misses, data };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(misses), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string file, bool listMisses, string[] folders)
    {
        if (!File.Exists(file))
            throw new DataException(file, 0, "no such file");
        using var coder = Coder.Load(DataFolder.With(folders));
        using var output = StandardOutput.Open();
        var code = CommandLine.Done;
        void Problem(string problem)
        {
            Console.Error.WriteLine(problem);
            code = CommandLine.SomeFailed;
        }

        var scorer = new ActorScorer();
        foreach (var sentence in TaggedTokens.Read(file, File.ReadLines(file), Problem))
        {
            var document = new Document($"{file}:{sentence.Line}", sentence.Text);
            coder.Code(document);
            var missed = scorer.Add(sentence, document).Where(r => r.Outcome != PartyOutcome.Found).ToList();
            if (listMisses && missed.Count > 0)
                WriteMisses(output, missed, coder.Explain(new Document(document.Id, sentence.Text)));
        }
        Write(output, file, scorer);
        return code;
    }

    private static void WriteMisses(StreamWriter output, List<PartyResult> missed, Explanation explanation)
    {
        output.WriteLine(explanation.Document.Id);
        output.WriteLine($"  {explanation.Document.Text}");
        foreach (var result in missed)
            output.WriteLine($"  {Words(result.Outcome),-14}{(result.IsSource ? "source" : "target")} \"{explanation.Document.TextOf(result.Span)}\"");
        foreach (var coded in explanation.Events)
            output.WriteLine($"  found {Coding.Of(coded)}  by {coded.Frame}");
        NearestFrames.Write(output, explanation);
    }

    private static void Write(StreamWriter output, string file, ActorScorer scorer)
    {
        var (sources, targets) = (scorer.Counts(sources: true), scorer.Counts(sources: false));
        var all = new OutcomeCounts(sources.Found + targets.Found, sources.Unknown + targets.Unknown, sources.NoEvent + targets.NoEvent, sources.OtherParties + targets.OtherParties);
        output.WriteLine(file);
        output.WriteLine($"{string.Empty,-ScoreTable.Name}{"recall",9}{"found",9}{"gold",9}{Words(PartyOutcome.Unknown),15}{Words(PartyOutcome.NoEvent),15}{Words(PartyOutcome.OtherParties),15}");
        foreach (var (name, counts) in (IEnumerable<(string, OutcomeCounts)>)[("sources", sources), ("targets", targets), ("all", all)])
            output.WriteLine($"{name,-ScoreTable.Name}{ScoreTable.Percent(counts.Found, counts.All),9}{counts.Found,9}{counts.All,9}{counts.Unknown,15}{counts.NoEvent,15}{counts.OtherParties,15}");
    }

    private static string Words(PartyOutcome outcome) => outcome switch
    {
        PartyOutcome.Unknown => "not known",
        PartyOutcome.NoEvent => "no event",
        PartyOutcome.OtherParties => "other parties",
        _ => "found",
    };
}
