using System.CommandLine;
using System.Text;
using Dragoman.App.Workers;
using Dragoman.Formats;
using Dragoman.Text;

namespace Dragoman.App;

/// <summary>The arguments and options that every command that reads reports has in common.</summary>
internal sealed class Inputs
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Files and folders with reports (plain text, JSON Lines, either gzipped); - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> encoding = new("--encoding") { Description = "How the files' bytes are to be read, as windows-1252. UTF-8 by default." };

    private readonly Option<int> threads = new("--threads") { Description = "Documents worked on at once. As many as there are cores by default.", DefaultValueFactory = _ => Environment.ProcessorCount };

    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(encoding);
        command.Options.Add(threads);
    }

    /// <summary>Reads every report, works on it, and hands the results on in order, with progress on a terminal.</summary>
    /// <param name="parsed">What the command was asked.</param>
    /// <param name="undated">The day of reports that bring none.</param>
    /// <param name="ownOutput">Whether the output goes to a file of its own, not to standard output.</param>
    /// <param name="work">What is done with a report; called on any thread.</param>
    /// <param name="accept">Takes the results.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The exit code.</returns>
    public Task<int> Run<T>(ParseResult parsed, DateOnly? undated, bool ownOutput, Func<Document, T> work, Action<Document, T> accept, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(files)!;
        var count = Threads(parsed);
        var reader = new ReportReader(Encoding(parsed), undated);
        return ProgressView.Run(
            ownOutput,
            ReportReader.Size(paths),
            () => reader.BytesRead,
            progress => ReportWork.Run(reader.Read(paths, Console.OpenStandardInput()), count, work, accept, progress, cancellation));
    }

    private int Threads(ParseResult parsed)
    {
        var count = parsed.GetValue(threads);
        return count is >= 1 and <= 1024 ? count : throw new UsageException($"--threads must be from 1 to 1024, not {count}");
    }

    private Encoding? Encoding(ParseResult parsed)
    {
        if (parsed.GetValue(encoding) is not { } name)
            return null;
        try
        {
            return System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"--encoding: '{name}' is no encoding; try utf-8, windows-1252, iso-8859-1 or windows-1251");
        }
    }
}
