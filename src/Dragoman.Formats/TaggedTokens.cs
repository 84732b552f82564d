using System.Text;
using Dragoman.Lexicons;
using Dragoman.Scoring;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Reads tokens with BIO tags: a token, a blank or tab, and a tag on each line, an empty line behind each sentence. <c>B-S</c> and
/// <c>I-S</c> mark a source, <c>B-T</c> and <c>I-T</c> a target; other marks are passed over. The text is put together again
/// as it is written: no blank before a full stop.
/// </summary>
public static class TaggedTokens
{
    /// <summary>Tokens that stand close to the one before, or to the one behind.</summary>
    private const string ClosesUp = ".,;:!?)]}%", OpensUp = "([{$";

    /// <summary>A sentence of more tokens is refused.</summary>
    private const int MostTokens = 2000;

    /// <summary>Reads the sentences.</summary>
    /// <param name="path">The file's name, for errors.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="problem">Is told what could not be read, one line each; the sentence is passed over.</param>
    public static IEnumerable<MarkedSentence> Read(string path, IEnumerable<string> lines, Action<string> problem)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(problem);
        var tokens = new List<(string Text, string Tag)>();
        var number = 0;
        string? fault = null;
        foreach (var line in lines.Append(string.Empty))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (fault is not null)
                    problem(fault);
                else if (tokens.Count > 0)
                    yield return Sentence(number - tokens.Count, tokens);
                tokens.Clear();
                fault = null;
            }
            else
            {
                fault ??= Token(path, number, line.TrimEnd(), tokens);
            }
        }
    }

    /// <summary>Adds a line's token; returns what is wrong with it, or null.</summary>
    private static string? Token(string path, int number, string line, List<(string Text, string Tag)> tokens)
    {
        var blank = line.LastIndexOfAny([' ', '\t']);
        var tag = blank < 0 ? string.Empty : line[(blank + 1)..];
        if (blank <= 0 || !(tag == "O" || tag.StartsWith("B-", StringComparison.Ordinal) || tag.StartsWith("I-", StringComparison.Ordinal)))
            return new DataException(path, number, $"'{line}' is not a token, a blank and a tag (B-..., I-... or O); its sentence was passed over").Message;
        if (tokens.Count == MostTokens)
            return new DataException(path, number, $"a sentence of more than {MostTokens} tokens was passed over; an empty line ends a sentence").Message;
        tokens.Add((line[..blank].TrimEnd(), tag));
        return null;
    }

    private static MarkedSentence Sentence(int line, List<(string Text, string Tag)> tokens)
    {
        var text = new StringBuilder();
        List<TextSpan> sources = [], targets = [];
        var before = "O";
        var opened = true;
        var inQuotes = false;
        foreach (var (token, tag) in tokens)
        {
            var isQuote = token == "\"";
            if (!opened && !StandsClose(token) && !(isQuote && inQuotes))
                text.Append(' ');
            if (isQuote)
                inQuotes = !inQuotes;
            var start = text.Length;
            text.Append(token);
            opened = (token.Length == 1 && OpensUp.Contains(token[0])) || (isQuote && inQuotes);
            if (tag is "B-S" or "I-S" or "B-T" or "I-T")
            {
                var spans = tag[2] == 'S' ? sources : targets;
                if (tag[0] == 'I' && before[^1] == tag[2] && spans.Count > 0)
                    spans[^1] = new TextSpan(spans[^1].Start, text.Length);
                else
                    spans.Add(new TextSpan(start, text.Length));
            }
            before = tag;
        }
        return new MarkedSentence(line, text.ToString(), sources, targets);
    }

    private static bool StandsClose(string token) =>
        (token.Length == 1 && ClosesUp.Contains(token[0])) || (token.Length > 1 && token[0] is '\'' or '\u2019' && char.IsAsciiLetter(token[1])) || token is "n't" or "n\u2019t" or "'";
}
