using System.Text;

namespace Dragoman.App;

/// <summary>A file written as it grows; created with its folder's help, never half overwritten without a word.</summary>
internal static class OutputFile
{
    public static StreamWriter Create(string path) =>
        new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
}
