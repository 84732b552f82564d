using System.CommandLine;
using System.Globalization;
using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Lexicons;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate events</c>: events of sentences against the gold of other coders.</summary>
internal static class EvaluateEvents
{
    public static Command Build()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Files of PLOVER gold records (JSON) or of PETRARCH validation (XML).", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string?>("--from") { Description = "gsr (PLOVER's gold records) or petrarch; told by the file's first character by default." };
        from.AcceptOnlyFromAmong("gsr", "petrarch");
        var misses = new Option<bool>("--misses") { Description = "Lists the sentences that were coded otherwise." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames." };
        var command = new Command("events", "Scores the events of sentences against gold records of PLOVER or PETRARCH.") { files, from, misses, data };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(from), parsed.GetValue(misses), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string[] files, string? format, bool listMisses, string[] folders)
    {
        var all = DataFolder.With(folders);
        using var coder = Coder.Load(all);
        using var output = StandardOutput.Open();
        var codes = GoldCodes.Load(all);
        var code = CommandLine.Done;
        void Problem(string problem)
        {
            Console.Error.WriteLine(problem);
            code = CommandLine.SomeFailed;
        }

        foreach (var file in files)
        {
            try
            {
                var gold = GoldFile.Read(file, format, codes, Problem);
                if (gold.Sentences.Count == 0)
                    Problem($"{file}: has no sentence with gold{(gold.LeftOut.Count > 0 ? $"; {gold.LeftOut.Count} were left out, {Reasons(gold)}" : string.Empty)}");
                else
                    Score(coder, file, gold, listMisses, output);
            }
            catch (DataException error)
            {
                Problem(error.Message);
            }
        }
        return code;
    }

    private static void Score(Coder coder, string file, GoldFile gold, bool listMisses, StreamWriter output)
    {
        var scorer = new EventScorer();
        foreach (var sentence in gold.Sentences)
        {
            var document = new Document(sentence.Id, sentence.Text) { Date = sentence.Date };
            coder.Code(document);
            var pairs = scorer.Add(sentence, document);
            if (listMisses && pairs.Any(p => !p.IsRight))
                WriteMiss(output, file, sentence, pairs, coder.Explain(new Document(sentence.Id, sentence.Text) { Date = sentence.Date }));
        }
        Write(output, file, gold, scorer);
    }

    private static void WriteMiss(StreamWriter output, string file, GoldSentence sentence, IReadOnlyList<EventPair> pairs, Explanation explanation)
    {
        output.WriteLine($"{file}:{sentence.Line} {sentence.Id}");
        output.WriteLine($"  {sentence.Text}");
        foreach (var pair in pairs)
        {
            var found = pair.Found is null ? "nothing" : $"{Coding.Of(pair.Found)}  by {pair.Found.Frame}";
            var verdict = pair.IsRight ? "right" : pair.TypeAgrees ? "other parties" : pair.Gold is null ? "too much" : pair.Found is null ? "missed" : "other type";
            output.WriteLine($"  {verdict,-14}gold {(pair.Gold is null ? "nothing" : pair.Gold.ToString())}   found {found}");
        }
        NearestFrames.Write(output, explanation);
    }

    private static void Write(StreamWriter output, string file, GoldFile gold, EventScorer scorer)
    {
        output.WriteLine(file);
        output.WriteLine($"{scorer.Sentences} sentences{(gold.LeftOut.Count > 0 ? $"; {gold.LeftOut.Count} left out: {Reasons(gold)}" : string.Empty)}");
        output.WriteLine($"{string.Empty,-ScoreTable.Name}{"type alone",30}{"type and parties",30}");
        output.WriteLine($"{string.Empty,-ScoreTable.Name}{"precision",10}{"recall",10}{"F1",10}{"precision",10}{"recall",10}{"F1",10}{"gold",8}{"found",8}");
        foreach (var (type, parties) in scorer.Types.Classes.Zip(scorer.TypesWithParties.Classes).Append((scorer.Types.Micro, scorer.TypesWithParties.Micro)))
            output.WriteLine($"{type.Name,-ScoreTable.Name}{ScoreTable.Scores(type)}{ScoreTable.Scores(parties)}{type.Gold,8}{type.Found,8}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"macro",-ScoreTable.Name}{100 * scorer.Types.MacroF1,30:F1}{100 * scorer.TypesWithParties.MacroF1,30:F1}"));
        output.WriteLine();
        ScoreTable.WriteConfusion(output, scorer.Confusion);
        output.WriteLine();
    }

    private static string Reasons(GoldFile gold)
    {
        const int Most = 6;
        var reasons = gold.LeftOut.GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}").ToList();
        return string.Join("; ", reasons.Count <= Most ? reasons : reasons.Take(Most).Append("..."));
    }
}
