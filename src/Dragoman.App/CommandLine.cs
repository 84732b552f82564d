using System.CommandLine;
using System.Text;
using Dragoman.App.Commands;
using Dragoman.Lexicons;

namespace Dragoman.App;

/// <summary>The command: what it is asked, who does it, and the exit code.</summary>
public static class CommandLine
{
    /// <summary>All input was read and all work done.</summary>
    public const int Done = 0;

    /// <summary>Some input could not be read; the rest was.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>The whole command with its verbs.</summary>
    public static RootCommand Build() => new("Reads diplomatic and political news reports and keeps the record of them: who did or said what to whom, when and where.")
    {
        CodeCommand.Build(),
        ExplainCommand.Build(),
        ParseCommand.Build(),
        EvaluateCommand.Build(),
        LexiconCommand.Build(),
    };

    /// <summary>Runs the command and returns its exit code.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var parsed = Build().Parse(arguments);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync($"dragoman: {error.Message}");
            return WrongUsage;
        }
        catch (DataException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return SomeFailed;
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"dragoman: {error.Message}");
            return SomeFailed;
        }
        catch (OperationCanceledException)
        {
            return SomeFailed;
        }
    }
}

/// <summary>The command was called with something it cannot do; the message says what it can.</summary>
public sealed class UsageException(string message) : Exception(message);
