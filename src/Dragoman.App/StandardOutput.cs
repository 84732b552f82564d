using System.Text;

namespace Dragoman.App;

/// <summary>Standard output as UTF-8 without a byte-order mark, lines ended by LF, buffered.</summary>
internal static class StandardOutput
{
    public static StreamWriter Open() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
}
