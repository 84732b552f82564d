using System.CommandLine;
using System.Globalization;
using Dragoman.Formats;
using Dragoman.Text;

namespace Dragoman.Bench;

/// <summary><c>growth</c>: the same input 1, 3 and 10 times over. Time a token must stay as it is: more input costs as much more, and no more.</summary>
internal static class GrowthCommand
{
    private static readonly int[] Factors = [1, 3, 10];

    public static Command Build()
    {
        var command = new Command("growth", "Tells time a token as the input grows: by more documents, and by one document that gets longer.");
        var options = new BenchOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var pipeline = Pipeline.Load(options.Stage(parsed));
            var documents = options.Read(parsed).Select(r => r.Document).OfType<Document>().ToList();
            var text = string.Join("\n\n", documents.Select(d => d.Text));
            await pipeline.Run(Repeated(documents, 1), options.Threads(parsed), cancellation);      // compiles what it calls
            Console.WriteLine(Row("input", "times", "documents", "tokens", "wall us/token", "processor us/token", "peak MB"));
            foreach (var factor in Factors)
                Tell("documents", factor, await pipeline.Run(Repeated(documents, factor), options.Threads(parsed), cancellation));
            foreach (var factor in Factors)
            {
                var whole = new Document("whole", string.Join("\n\n", Enumerable.Repeat(text, factor)));
                Tell("length", factor, await pipeline.Run([Reading.Of(whole)], threads: 1, cancellation));
            }
        });
        return command;
    }

    /// <summary>Fresh documents, as each is written on once.</summary>
    private static IEnumerable<Reading> Repeated(List<Document> documents, int times) =>
        Enumerable.Repeat(documents, times).SelectMany(all => all)
            .Select(d => Reading.Of(new Document(d.Id, d.Text) { Title = d.Title, Date = d.Date, Dateline = d.Dateline, BodyStart = d.BodyStart }));

    private static void Tell(string input, int factor, Measurement measured) => Console.WriteLine(Row(
        input,
        string.Create(CultureInfo.InvariantCulture, $"{factor}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured.Documents:N0}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured.Tokens:N0}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured.WallMicrosecondsPerToken:F1}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured.ProcessorMicrosecondsPerToken:F1}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured.PeakWorkingSet / 1e6:F0}")));

    private static string Row(params string[] cells) => $"{cells[0],-10}{cells[1],6}{cells[2],11}{cells[3],12}{cells[4],15}{cells[5],20}{cells[6],9}";
}
