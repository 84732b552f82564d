using System.Diagnostics;

namespace Dragoman.Tests.Commands;

/// <summary>The command as it is run from a shell, in a folder of its own; its output in a pipe.</summary>
internal sealed class Shell : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs <c>dragoman</c> with arguments.</summary>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Dragoman.App.exe" : "Dragoman.App"), arguments)
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
