using System.CommandLine;
using System.Globalization;
using Dragoman.Lexicons;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate relations</c>: root codes between marked parties.</summary>
internal static class EvaluateRelations
{
    public static Command Build()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Tab-separated files with the columns id, sentence, source, target, root.", Arity = ArgumentArity.OneOrMore };
        var rows = new Option<string>("--rows") { Description = "all, odd or even rows, the first being 1: tune on the one half, report the other.", DefaultValueFactory = _ => "all" };
        rows.AcceptOnlyFromAmong("all", "odd", "even");
        var misses = new Option<bool>("--misses") { Description = "Lists the rows that were coded otherwise." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames." };
        var command = new Command("relations", "Scores the event type found between two marked parties of a sentence.") { files, rows, misses, data };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(rows)!, parsed.GetValue(misses), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string[] files, string rows, bool listMisses, string[] folders)
    {
        using var coder = Coder.Load(DataFolder.With(folders));
        using var output = StandardOutput.Open();
        foreach (var file in files)
        {
            if (!File.Exists(file))
                throw new DataException(file, 0, "no such file");
            var scorer = new RelationScorer();
            var number = 0;
            foreach (var row in DataTable.Read(file, "id", "sentence", "source", "target", "root").Rows)
            {
                number++;
                if (rows != "all" && (number % 2 == 1) != (rows == "odd"))
                    continue;
                var gold = new Relation(row["id"], row["sentence"], row["source"], row["target"], row["root"]);
                var document = new Document(gold.Id, gold.Text);
                coder.Code(document);
                var found = scorer.Add(gold, document);
                if (listMisses && found != RelationScorer.ClassOf(gold.Root))
                    WriteMiss(output, number, gold, found, coder.Explain(new Document(gold.Id, gold.Text)));
            }
            Write(output, file, scorer);
        }
        return CommandLine.Done;
    }

    private static void WriteMiss(StreamWriter output, int number, Relation gold, string found, Explanation explanation)
    {
        output.WriteLine($"{number}\t{gold.Root}\t{found}\t{gold.Source}\t{gold.Target}\t{gold.Text}\t{string.Join(" | ", explanation.Events.Select(e => $"{e.Frame}: {Events.Coding.Of(e)}"))}");
        NearestFrames.Write(output, explanation);
    }

    private static void Write(StreamWriter output, string file, RelationScorer scorer)
    {
        output.WriteLine(file);
        output.WriteLine("            precision    recall        F1      gold");
        foreach (var score in scorer.Classes)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name,-12}{100 * score.Precision,9:F1}{100 * score.Recall,10:F1}{100 * score.F1,10:F1}{score.Gold,10}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro F1 {100 * scorer.MacroF1:F1}   accuracy {100 * scorer.Accuracy:F1}"));
        output.WriteLine("most often confused:");
        foreach (var (pair, count) in scorer.Confusion.Where(c => c.Key.Gold != c.Key.Found).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(15))
            output.WriteLine($"  {pair.Gold} found as {pair.Found}: {count}");
    }
}
