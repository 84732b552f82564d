using Dragoman.Lexicons;

namespace Dragoman.App.Lexicons;

/// <summary>
/// A user's data folder, changed one file at a time: the change is tried in a copy first, and written whole or not at all.
/// </summary>
internal sealed class UserFolder
{
    /// <summary>The parts of a data folder that hold lexicons.</summary>
    private static readonly string[] Parts = ["actors", "events"];

    private readonly string folder;

    /// <param name="folder">The folder; it need not exist yet.</param>
    public UserFolder(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"--data: '{folder}' is a file, not a folder");
        if (DataFolder.IsOwn(folder))
            throw new UsageException($"--data: '{folder}' is the program's own data, which stays as it is; give a folder of yours");
        this.folder = folder;
    }

    /// <summary>The program's folder and this one, if it exists.</summary>
    public IReadOnlyList<string> WithOwn => Directory.Exists(folder) ? [DataFolder.Own, folder] : [DataFolder.Own];

    /// <summary>A file's path as errors name it.</summary>
    /// <param name="file">The file's path within the folder.</param>
    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>A file's text; empty if there is none yet.</summary>
    /// <param name="file">The file's path within the folder.</param>
    public string Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : string.Empty;

    /// <summary>Writes a file, if it stands the test.</summary>
    /// <param name="file">The file's path within the folder.</param>
    /// <param name="text">Its new text.</param>
    /// <param name="newLine">The line from which on the text is new: an error there is one of what the user typed.</param>
    /// <param name="test">Is given the folders to load, and throws if anything is wrong with them.</param>
    /// <exception cref="DataException">The folder was wrong before.</exception>
    /// <exception cref="UsageException">What is new is wrong.</exception>
    public void Write(string file, string text, int newLine, Action<IReadOnlyList<string>> test)
    {
        var copy = Directory.CreateTempSubdirectory("dragoman-").FullName;
        try
        {
            Copy(copy);
            Put(Path.Combine(copy, file), text);
            test([DataFolder.Own, copy]);
        }
        catch (DataException error) when (error.File == Path.Combine(copy, file) && error.Line >= newLine)
        {
            throw new UsageException(error.Cause);
        }
        catch (DataException error) when (error.File.StartsWith(copy, StringComparison.Ordinal))
        {
            throw new DataException(PathOf(Path.GetRelativePath(copy, error.File)), error.Line, error.Cause);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
        Put(PathOf(file), text);
    }

    private void Copy(string copy)
    {
        foreach (var part in Parts.Select(PathOf).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy, Path.GetRelativePath(folder, path));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(path, to);
            }
        }
    }

    /// <summary>Writes a file beside its place first: whoever reads it sees the old text or the new, never half of one.</summary>
    private static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
