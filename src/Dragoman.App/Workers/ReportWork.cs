using Dragoman.Formats;
using Dragoman.Text;

namespace Dragoman.App.Workers;

/// <summary>
/// What every verb does that reads reports: works on them, many at once, hands the results on in order, and tells what was
/// odd or could not be read. What fails is passed over and makes the exit code.
/// </summary>
internal static class ReportWork
{
    /// <summary>Works on every report.</summary>
    /// <param name="readings">The input.</param>
    /// <param name="threads">Reports worked on at once.</param>
    /// <param name="work">What is done with a report; called on any thread.</param>
    /// <param name="accept">Takes the results one by one, in order.</param>
    /// <param name="progress">Is told the progress, and the lines for standard error.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run<T>(
        IEnumerable<Reading> readings, int threads, Func<Document, T> work, Action<Document, T> accept, IProgressView progress, CancellationToken cancellation)
    {
        var code = CommandLine.Done;
        var warnings = new WarningLines(progress.Tell);
        await OrderedWork.Run(
            readings,
            threads,
            work,
            (reading, result) =>
            {
                warnings.Tell(reading.Place, reading.Document!.Warnings);
                accept(reading.Document, result);
                progress.Done();
            },
            problem =>
            {
                progress.Tell(problem);
                code = CommandLine.SomeFailed;
            },
            cancellation);
        warnings.Finish();
        return code;
    }
}
