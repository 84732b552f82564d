using System.Threading.Channels;
using Dragoman.Formats;
using Dragoman.Text;

namespace Dragoman.App.Workers;

/// <summary>
/// Spreads documents over threads and hands the results on in the order of the input, with a bound on how many are
/// under way: memory does not grow with the input.
/// </summary>
internal static class OrderedWork
{
    /// <summary>Documents under way or waiting for their turn, for each thread.</summary>
    private const int Ahead = 4;

    /// <summary>Works on every document.</summary>
    /// <param name="readings">The input.</param>
    /// <param name="threads">Documents worked on at once.</param>
    /// <param name="work">What is done with a document; called on any thread.</param>
    /// <param name="accept">Takes the results one by one, in order.</param>
    /// <param name="fail">Takes one line for each input that could not be read or worked on, in order.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task Run<T>(
        IEnumerable<Reading> readings, int threads, Func<Document, T> work, Action<Reading, T> accept, Action<string> fail, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var free = new SemaphoreSlim(threads);
        var pending = Channel.CreateBounded<Task<Outcome<T>>>(new BoundedChannelOptions(threads * Ahead) { SingleReader = true, SingleWriter = true });
        var reader = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var reading in readings)
                    {
                        await free.WaitAsync(stop.Token);
                        await pending.Writer.WriteAsync(Task.Run(() => WorkOn(reading, work, free), CancellationToken.None), stop.Token);
                    }
                }
                finally
                {
                    pending.Writer.Complete();
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var task in pending.Reader.ReadAllAsync(stop.Token))
            {
                var outcome = await task;
                if (outcome.Reading.Problem is { } problem)
                    fail(problem);
                else
                    accept(outcome.Reading, outcome.Result!);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            await Task.WhenAny(reader);
        }
        await reader;
    }

    private static Outcome<T> WorkOn<T>(Reading reading, Func<Document, T> work, SemaphoreSlim free)
    {
        try
        {
            return new Outcome<T>(reading, reading.Document is null ? default : work(reading.Document));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var report = reading.Place == reading.Document!.Id ? $"{reading.Place}:" : $"{reading.Place}: the report '{reading.Document.Id}'";
            return new Outcome<T>(reading with { Problem = $"{report} could not be worked on: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}" }, default);
        }
        finally
        {
            free.Release();
        }
    }

    private readonly record struct Outcome<T>(Reading Reading, T? Result);
}
