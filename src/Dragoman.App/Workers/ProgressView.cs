using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Words = Spectre.Console.Text;

namespace Dragoman.App.Workers;

/// <summary>Shows how far long work has come, if anyone looks, and tells what went wrong on the way.</summary>
internal interface IProgressView
{
    /// <summary>A document is done.</summary>
    void Done();

    /// <summary>A line for standard error.</summary>
    void Tell(string line);
}

/// <summary>Lines only: what a pipe gets.</summary>
internal sealed class QuietView(TextWriter error) : IProgressView
{
    public void Done()
    {
    }

    public void Tell(string line) => error.WriteLine(line);
}

/// <summary>
/// A bar on the terminal that standard error is: documents done and their rate, and how much of the input is read where its
/// size is known. Lines told stand above it; it goes when the work is done.
/// </summary>
internal sealed class ProgressView : IProgressView
{
    /// <summary>Columns of the bar on narrow terminals and on others, and where they part.</summary>
    private const int NarrowBar = 20, WideBar = 40, Wide = 100;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly IAnsiConsole console;
    private readonly Func<long> read;
    private readonly ProgressTask task;
    private long done;

    private ProgressView(IAnsiConsole console, ProgressTask task, Func<long> read) => (this.console, this.task, this.read) = (console, task, read);

    /// <summary>Does work with a bar where standard error is a terminal that is not needed for the output, else without.</summary>
    /// <param name="ownOutput">Whether the output goes to a file, so that standard output stays free.</param>
    /// <param name="size">Bytes of the input; null where that is not known.</param>
    /// <param name="read">Tells how many of them are read.</param>
    /// <param name="work">The work.</param>
    public static Task<int> Run(bool ownOutput, long? size, Func<long> read, Func<IProgressView, Task<int>> work) =>
        Console.IsErrorRedirected || !(ownOutput || Console.IsOutputRedirected)
            ? work(new QuietView(Console.Error))
            : Show(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), size, read, work);

    public void Done()
    {
        Interlocked.Increment(ref done);
        task.Value = read();
    }

    /// <summary>Writes over the bar to the end of its line: what is shorter would leave a rest of it.</summary>
    public void Tell(string line) => console.Write(new Align(new Words(line), HorizontalAlignment.Left));

    private static async Task<int> Show(IAnsiConsole console, long? size, Func<long> read, Func<IProgressView, Task<int>> work)
    {
        ProgressView? view = null;
        var text = new TextColumn(() => view?.Text(size) ?? string.Empty);
        ProgressColumn[] columns = size is null
            ? [new SpinnerColumn(), text]
            : [new ProgressBarColumn { Width = console.Profile.Width < Wide ? NarrowBar : WideBar }, new PercentageColumn(), text];
        var code = await console.Progress().AutoClear(enabled: true).Columns(columns).StartAsync(context =>
        {
            view = new ProgressView(console, context.AddTask("reports", maxValue: Math.Max(1, size ?? long.MaxValue)), read);
            return work(view);
        });
        console.Write(new Words(view!.Summary() + "\n"));
        return code;
    }

    private string Text(long? size)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref done):N0} documents, {Rate():N0} a second");
        var share = size is > 0 ? (double)read() / size.Value : 0;
        return share is <= 0 or >= 1 || Interlocked.Read(ref done) == 0 ? text : $"{text}, {Time(watch.Elapsed * ((1 - share) / share))} left";
    }

    private string Summary() => string.Create(CultureInfo.InvariantCulture, $"{done:N0} documents in {Time(watch.Elapsed)}, {Rate():N0} a second");

    private double Rate() => Interlocked.Read(ref done) / Math.Max(watch.Elapsed.TotalSeconds, 0.001);

    private static string Time(TimeSpan time) => time.ToString(time.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>The words beside the bar.</summary>
    private sealed class TextColumn(Func<string> text) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Words(text());
    }
}
