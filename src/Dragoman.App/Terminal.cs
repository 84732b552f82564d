using Spectre.Console;

namespace Dragoman.App;

/// <summary>Writing for people: as wide as their terminal and in its colours, or plainly where there is none.</summary>
internal static class Terminal
{
    /// <summary>A console over an output.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isTerminal">Whether that is a terminal; if not, nothing but text is written.</param>
    /// <param name="plainWidth">Columns where it is none.</param>
    public static IAnsiConsole Console(TextWriter output, bool isTerminal, int plainWidth)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = plainWidth;
        return console;
    }
}
