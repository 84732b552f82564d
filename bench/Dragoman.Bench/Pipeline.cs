using System.Diagnostics;
using Dragoman.App;
using Dragoman.App.Workers;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Bench;

/// <summary>The way of <c>dragoman parse</c> or <c>dragoman code</c> from documents to results, with a clock on it; nothing is written.</summary>
internal sealed class Pipeline : IDisposable
{
    public const string Parse = "parse", Code = "code";

    private readonly Func<Document, object> work;
    private readonly IDisposable model;

    private Pipeline(Func<Document, object> work, IDisposable model, TimeSpan loading)
    {
        (this.work, this.model, Loading) = (work, model, loading);
    }

    /// <summary>How long it took to load model and lexicons.</summary>
    public TimeSpan Loading { get; }

    public static Pipeline Load(string stage)
    {
        var clock = Stopwatch.StartNew();
        if (stage == Code)
        {
            var coder = Coder.Load(DataFolder.With([]));
            return new Pipeline(coder.Code, coder, clock.Elapsed);
        }
        var language = LanguageModel.Load(DataFolder.English);
        var analyzer = new Analyzer(language);
        return new Pipeline(
            document =>
            {
                analyzer.Run(document);
                return document;
            },
            language,
            clock.Elapsed);
    }

    /// <summary>Works on all documents and tells what that took.</summary>
    public async Task<Measurement> Run(IEnumerable<Reading> readings, int threads, CancellationToken cancellation)
    {
        long documents = 0, tokens = 0, characters = 0;
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await OrderedWork.Run(
            readings,
            threads,
            work,
            (reading, _) =>
            {
                documents++;
                tokens += reading.Document!.Tokens.Count;
                characters += reading.Document.Text.Length;
            },
            Console.Error.WriteLine,
            cancellation);
        clock.Stop();
        process.Refresh();
        return new Measurement(
            documents, tokens, characters, threads, clock.Elapsed, process.TotalProcessorTime - processor, GC.GetTotalAllocatedBytes(precise: true) - allocated, process.PeakWorkingSet64);
    }

    public void Dispose() => model.Dispose();
}
