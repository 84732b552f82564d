using System.CommandLine;
using System.Globalization;
using Dragoman.Events;
using Dragoman.Formats;
using Dragoman.Lexicons;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate gold</c>: whole reports against gold in our own notation.</summary>
internal static class EvaluateGold
{
    /// <summary>Width of the names in the summary.</summary>
    private const int Wide = 24;

    public static Command Build()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with reports, NAME.txt, and their gold, NAME.gold; or single gold files.", Arity = ArgumentArity.OneOrMore };
        var misses = new Option<bool>("--misses") { Description = "Lists what was found otherwise in each report." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames." };
        var command = new Command("gold", "Scores entities, coreference and events of whole reports against gold.") { folders, misses, data };
        command.SetAction(parsed => Run(parsed.GetValue(folders)!, parsed.GetValue(misses), parsed.GetValue(data) ?? []));
        return command;
    }

    private static int Run(string[] paths, bool listMisses, string[] folders)
    {
        var all = DataFolder.With(folders);
        using var coder = Coder.Load(all);
        using var output = StandardOutput.Open();
        var reader = new GoldReader(coder.Ontology, GoldCodes.Load(all));
        var code = CommandLine.Done;
        void Problem(string problem)
        {
            Console.Error.WriteLine(problem);
            code = CommandLine.SomeFailed;
        }

        var scorer = new ReportScorer();
        foreach (var file in paths.SelectMany(p => GoldFiles(p, Problem)))
        {
            var text = Path.ChangeExtension(file, ".txt");
            var reading = new ReportReader().Read([text], Stream.Null).First();
            if (reading.Document is not { } document)
            {
                Problem(reading.Problem!);
                continue;
            }
            var gold = reader.Read(file, File.ReadLines(file), document, Problem);
            var explanation = listMisses ? coder.Explain(document) : null;
            if (explanation is null)
                coder.Code(document);
            var comparison = scorer.Add(gold, document);
            if (explanation is not null)
                WriteMisses(output, file, comparison, explanation);
        }
        if (scorer.Reports > 0)
            Write(output, scorer);
        return code;
    }

    private static List<string> GoldFiles(string path, Action<string> problem)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            problem($"{path}: no such file or folder");
            return [];
        }
        var files = Directory.EnumerateFiles(path, "*.gold", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            problem($"{path}: no file in this folder ends in .gold");
        return files;
    }

    private static void WriteMisses(StreamWriter output, string file, ReportComparison comparison, Explanation explanation)
    {
        var document = explanation.Document;
        output.WriteLine(file);
        foreach (var pair in comparison.Entities.Where(p => !p.CountryAgrees || !p.SectorAgrees))
            output.WriteLine($"  entity  {pair.Gold} found {(pair.Found is { } e ? $"{e.Name} ({string.Join(' ', e.Sectors.Prepend(e.Country ?? "-"))})" : "nowhere")}");
        foreach (var (found, gold) in comparison.Merges)
            output.WriteLine($"  merged  {found.Name} is {string.Join(", ", gold)}");
        foreach (var pair in comparison.Events.Where(p => !p.PartiesAgree || p.Faults.Count > 0))
        {
            var verdict = pair.PartiesAgree ? string.Join(", ", pair.Faults) : pair.TypeAgrees ? "other parties" : pair.Gold is null ? "too much" : pair.Found is null ? "missed" : "other type";
            output.WriteLine($"  event   {verdict}{(pair.Gold is null ? string.Empty : $"  line {pair.Gold.Line}")}");
            if (pair.Gold is { } act)
                output.WriteLine($"    gold  \"{document.TextOf(act.Trigger)}\" {act}");
            if (pair.Found is { } coded)
                output.WriteLine($"    found \"{document.TextOf(coded.Trigger)}\" {Coding.Of(coded)}  by {coded.Frame}");
            if (!pair.PartiesAgree)
                output.WriteLine($"    in    {GoldFile.OneLine(document.TextOf(SentenceAt(document, pair.Gold?.Trigger ?? pair.Found!.Trigger)))}");
            if (!pair.TypeAgrees && pair.Gold is not null)
                NearestFrames.Write(output, explanation, SentenceAt(document, pair.Gold.Trigger));
        }
    }

    private static TextSpan SentenceAt(Document document, TextSpan trigger) =>
        Enumerable.Range(0, document.Sentences.Count).Select(s => new Sentence(document, s).Span).First(s => s.Overlaps(trigger));

    private static void Write(StreamWriter output, ReportScorer scorer)
    {
        output.WriteLine($"{scorer.Reports} reports");
        output.WriteLine($"{"entities in events",-Wide}{"right",8}{"of",8}{"share",10}");
        Write(output, "found", scorer.EntitiesFound);
        Write(output, "country", scorer.Countries);
        Write(output, "primary sector", scorer.Sectors);
        Write(output, "country and sector", scorer.CountriesAndSectors);
        output.WriteLine($"{"events",-Wide}{"precision",10}{"recall",10}{"F1",10}{"gold",8}{"found",8}");
        foreach (var (name, score) in (IEnumerable<(string, ClassScore)>)[("type", scorer.Types.Micro), ("type, one party", scorer.TypesWithAParty.Micro), ("type, all parties", scorer.TypesWithParties.Micro)])
            output.WriteLine($"  {name,-(Wide - 2)}{ScoreTable.Scores(score)}{score.Gold,8}{score.Found,8}");
        output.WriteLine($"{"of the last, right",-Wide}{"right",8}{"of",8}{"share",10}");
        Write(output, "status", scorer.Statuses);
        Write(output, "mode", scorer.Modes);
        Write(output, "date", scorer.Dates);
        Write(output, "no date", scorer.NoDates);
        Write(output, "place, country", scorer.PlaceCountries);
        Write(output, "place, city", scorer.PlaceCities);
        Write(output, "no place", scorer.NoPlaces);
        output.WriteLine($"{"coreference",-Wide}{"precision",10}{"recall",10}{"F1",10}");
        foreach (var (name, score) in (IEnumerable<(string, CoreferenceScore)>)[("MUC", scorer.Coreference.Muc), ("B3", scorer.Coreference.BCubed), ("CEAF-e", scorer.Coreference.CeafE)])
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-(Wide - 2)}{100 * score.Precision,10:F1}{100 * score.Recall,10:F1}{100 * score.F1,10:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"CoNLL F1",-(Wide - 2)}{100 * scorer.Coreference.ConllF1,30:F1}"));
        output.WriteLine($"  {"wrong merges",-(Wide - 2)}{scorer.WrongMerges,30}");
    }

    private static void Write(StreamWriter output, string name, Share share) =>
        output.WriteLine($"  {name,-(Wide - 2)}{share.Right,8}{share.All,8}{ScoreTable.Percent(share.Right, share.All),10}");
}
