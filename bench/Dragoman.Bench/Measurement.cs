using System.Globalization;

namespace Dragoman.Bench;

/// <summary>What one pass over documents took.</summary>
/// <param name="Documents">Documents worked on.</param>
/// <param name="Tokens">Their tokens: syntactic words, punctuation included.</param>
/// <param name="Characters">Their UTF-16 code units.</param>
/// <param name="Threads">Documents worked on at once.</param>
/// <param name="Wall">Time that passed.</param>
/// <param name="Processor">Time that all cores spent on it, the system's share included; other programs do not change it much.</param>
/// <param name="Allocated">Bytes that the garbage collector handed out.</param>
/// <param name="PeakWorkingSet">Most memory that the process has held, since it began.</param>
internal sealed record Measurement(
    long Documents, long Tokens, long Characters, int Threads, TimeSpan Wall, TimeSpan Processor, long Allocated, long PeakWorkingSet)
{
    public double TokensPerSecond => Tokens / Wall.TotalSeconds;

    /// <summary>By the clock: what each core did if there was one for every thread.</summary>
    public double TokensPerSecondAndCore => TokensPerSecond / Math.Min(Threads, Environment.ProcessorCount);

    /// <summary>By processor time: holds where the machine is busy with other work.</summary>
    public double TokensPerProcessorSecond => Tokens / Processor.TotalSeconds;

    public double ProcessorMicrosecondsPerToken => Processor.TotalMicroseconds / Math.Max(1, Tokens);

    public double WallMicrosecondsPerToken => Wall.TotalMicroseconds / Math.Max(1, Tokens);

    public double AllocatedPerToken => (double)Allocated / Math.Max(1, Tokens);

    public void WriteTo(TextWriter output)
    {
        void Line(string name, FormattableString value) => output.WriteLine($"{name,-34}{value.ToString(CultureInfo.InvariantCulture),14}");
        Line("documents", $"{Documents:N0}");
        Line("tokens", $"{Tokens:N0}");
        Line("threads", $"{Threads}");
        Line("wall seconds", $"{Wall.TotalSeconds:F2}");
        Line("processor seconds", $"{Processor.TotalSeconds:F2}");
        Line("tokens/s", $"{TokensPerSecond:N0}");
        Line("tokens/s a core, by wall time", $"{TokensPerSecondAndCore:N0}");
        Line("tokens/s a core, by processor time", $"{TokensPerProcessorSecond:N0}");
        Line("allocated bytes a token", $"{AllocatedPerToken:N0}");
        Line("peak working set, MB", $"{PeakWorkingSet / 1e6:F0}");
    }
}
