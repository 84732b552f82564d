using System.CommandLine;
using System.Globalization;
using System.Text;
using Dragoman.App.Workers;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate parse</c>: words, sentences, tags and trees against treebanks in CoNLL-U.</summary>
internal static class EvaluateParse
{
    public static Command Build()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Treebanks in CoNLL-U.", Arity = ArgumentArity.OneOrMore };
        var goldTokens = new Option<bool>("--gold-tokens") { Description = "Parse the gold's own words and sentences, not its raw text." };
        var threads = new Option<int>("--threads") { Description = "Documents worked on at once. As many as there are cores by default.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("parse", "Parses the text of treebanks and scores the parse as the CoNLL 2018 shared task did.") { files, goldTokens, threads };
        command.SetAction(async (parsed, cancellation) =>
        {
            var count = parsed.GetValue(threads);
            if (count is < 1 or > 1024)
                throw new UsageException($"--threads must be from 1 to 1024, not {count}");
            using var model = LanguageModel.Load(DataFolder.English);
            await using var output = StandardOutput.Open();
            var code = CommandLine.Done;
            foreach (var path in parsed.GetValue(files)!)
            {
                if (await Score(path, parsed.GetValue(goldTokens), model, count, cancellation) is not { } scores)
                {
                    code = CommandLine.SomeFailed;
                    continue;
                }
                Write(path, scores, output);
                await output.FlushAsync(cancellation);
            }
            return code;
        });
        return command;
    }

    /// <summary>Scores one treebank; null, once the cause is told, where it cannot be.</summary>
    private static async Task<ParseScores?> Score(string path, bool goldTokens, LanguageModel model, int threads, CancellationToken cancellation)
    {
        try
        {
            var gold = Read(path);
            if (gold.Sentences.IsEmpty)
            {
                await Console.Error.WriteLineAsync($"{path}: has no sentence");
                return null;
            }
            var failed = false;
            Action<Document> parse = goldTokens ? new Parser(model).Run : new Analyzer(model).Run;
            await using var found = new StringWriter(CultureInfo.InvariantCulture);
            var writer = new ConlluWriter(found);
            await OrderedWork.Run(
                (goldTokens ? ConlluDocuments.Segmented(gold) : ConlluDocuments.Raw(gold)).Select(d => Reading.Of(d)),
                threads,
                document =>
                {
                    parse(document);
                    return true;
                },
                (reading, _) => writer.Write(reading.Document!),
                problem =>
                {
                    Console.Error.WriteLine($"{path}: {problem}");
                    failed = true;
                },
                cancellation);
            using var system = new StringReader(found.ToString());
            return failed ? null : ParseScorer.Score(gold, ConlluFile.Read(system, $"the parse of {path}"));
        }
        catch (ConlluException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
        catch (DecoderFallbackException)
        {
            await Console.Error.WriteLineAsync($"{path}: is not UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{path}: {Cause(path, error)}");
        }
        return null;
    }

    private static string Cause(string path, Exception error) =>
        Directory.Exists(path) ? "is a folder" : error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : error.Message;

    private static ConlluFile Read(string path)
    {
        using var file = new StreamReader(
            path == "-" ? Console.OpenStandardInput() : File.OpenRead(path),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return ConlluFile.Read(file, path);
    }

    private static void Write(string path, ParseScores scores, TextWriter output)
    {
        output.WriteLine(path);
        output.WriteLine("            precision    recall        F1");
        (string Name, Score Score)[] rows =
        [
            ("Tokens", scores.Tokens), ("Sentences", scores.Sentences), ("Words", scores.Words), ("UPOS", scores.Upos),
            ("XPOS", scores.Xpos), ("Lemmas", scores.Lemmas), ("UAS", scores.Uas), ("LAS", scores.Las),
        ];
        foreach (var (name, score) in rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-11} {100 * score.Precision,9:F2} {100 * score.Recall,9:F2} {100 * score.F1,9:F2}"));
        }
        output.WriteLine();
    }
}
