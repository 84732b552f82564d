using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Tests.Cases;

/// <summary>
/// A case of a <c>.case</c> file: comment lines, what is given, <c>----</c>, what must be found. Each line is a key, blanks
/// and a value; <c>todo</c> below the rule marks a case that is known to fail.
/// </summary>
/// <param name="File">Its file, relative to the folder of cases.</param>
/// <param name="Line">The line of its first given thing, from 1.</param>
/// <param name="Given">Keys and values above the rule.</param>
/// <param name="Expected">Keys and values below it.</param>
/// <param name="IsTodo">Whether it is known to fail.</param>
public sealed record Case(
    string File, int Line, IReadOnlyList<(string Key, string Value)> Given, IReadOnlyList<(string Key, string Value)> Expected, bool IsTodo)
{
    /// <summary>The values of a given key, as the lines of one text.</summary>
    public string Text(string key) => string.Join('\n', Given.Where(g => g.Key == key).Select(g => CaseFile.Unescape(g.Value)));
}

/// <summary>Reads files of cases, which lie beside the tests in <c>Cases</c>.</summary>
public static partial class CaseFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>The cases of every file in a folder, in order.</summary>
    public static IEnumerable<Case> InFolder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.case").Order(StringComparer.Ordinal)
            .SelectMany(path => Read($"{folder}/{Path.GetFileName(path)}"));

    /// <summary>The case that begins at a line of a file.</summary>
    public static Case At(string file, int line) => Read(file).Single(c => c.Line == line);

    /// <summary>Writes what nobody sees, such as a soft hyphen, as <c>\u00AD</c>.</summary>
    public static string Escape(string text) => string.Concat(text.Select(c =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString()));

    /// <summary>Reads <c>\u00AD</c> as the character it stands for.</summary>
    public static string Unescape(string text) => Escaped().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static List<Case> Read(string file)
    {
        var cases = new List<Case>();
        List<(string, string)> given = [], expected = [];
        int number = 0, first = 0;
        bool below = false, todo = false;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, file)).Append(""))
        {
            number++;
            if (line.Length == 0)
            {
                if (given.Count > 0 && !below)
                    throw new FormatException($"{file}:{first}: the case has no line ----");
                if (given.Count > 0)
                    cases.Add(new Case(file, first, given, expected, todo));
                (given, expected, below, todo) = ([], [], false, false);
            }
            else if (line == "----")
            {
                below = given.Count > 0 && !below ? true : throw new FormatException($"{file}:{number}: nothing is given above this line");
            }
            else if (below && line == "todo")
            {
                todo = true;
            }
            else if (line[0] != '#')
            {
                if (given.Count == 0)
                    first = number;
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                (below ? expected : given).Add(blank < 0 ? (line, "") : (line[..blank], line[blank..].TrimStart(' ')));
            }
        }
        return cases;
    }

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
