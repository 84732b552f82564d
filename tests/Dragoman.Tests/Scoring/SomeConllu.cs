using System.Text.RegularExpressions;
using Dragoman.Scoring;

namespace Dragoman.Tests.Scoring;

/// <summary>CoNLL-U as tests write it: blanks instead of tabs between the columns, ␣ for a blank inside one.</summary>
internal static class SomeConllu
{
    public static ConlluFile Gold(string rows) => Read(rows, "gold.conllu");

    public static ConlluFile System(string rows) => Read(rows, "system.conllu");

    public static ConlluFile Read(string rows, string name)
    {
        using var reader = new StringReader(Tabbed(rows));
        return ConlluFile.Read(reader, name);
    }

    private static string Tabbed(string rows) =>
        string.Join('\n', rows.Split('\n').Select(row => row.StartsWith("# ", StringComparison.Ordinal)
            ? row
            : Regex.Replace(row.Trim(), " +", "\t", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace('␣', ' ')));
}
