using System.Globalization;
using System.Xml;
using Dragoman.Lexicons;
using Dragoman.Scoring;

namespace Dragoman.Formats;

/// <summary>
/// Reads the validation files of the PETRARCH coders: XML with <c>Sentence</c> elements that hold <c>EventCoding</c>s and
/// <c>Text</c>. Each sentence is read for itself, so that one that is not well-formed costs no other. A sentence that has no
/// coding, one that the coder was to refuse, and one with a code that has no PLOVER type is no gold and is left out.
/// </summary>
public static class PetrarchGold
{
    private const string Open = "<Sentence", Close = "</Sentence>", OpenComment = "<!--", CloseComment = "-->";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="codes">Tell what its codes mean.</param>
    /// <param name="problem">Is told what could not be read, one line each.</param>
    public static GoldFile Read(string path, string text, GoldCodes codes, Action<string> problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problem);
        var sentences = new List<GoldSentence>();
        var leftOut = new List<string>();
        var failed = false;
        foreach (var (start, end, line) in Sentences(text))
        {
            try
            {
                if (ReadSentence(path, line, text[start..end], codes, leftOut) is { } sentence)
                    sentences.Add(sentence);
            }
            catch (Exception error) when (error is XmlException or DataException)
            {
                failed = true;
                problem(error is XmlException xml ? Message(path, xml, line) : error.Message);
            }
        }
        if (!failed && WhyNotWellFormed(path, text) is { } cause)
            problem(cause);
        return new GoldFile(sentences, leftOut);
    }

    /// <summary>Where the sentences stand that are not commented out, and the line of each.</summary>
    private static IEnumerable<(int Start, int End, int Line)> Sentences(string text)
    {
        var (line, counted) = (1, 0);
        for (var start = NextSentence(text, 0); start >= 0;)
        {
            var following = NextSentence(text, start + Open.Length);
            var limit = following < 0 ? text.Length : following;
            var close = Next(text, start, Close, limit);
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            yield return (start, close < 0 ? limit : close + Close.Length, line);
            start = following;
        }
    }

    /// <summary>Where the next <c>Sentence</c> begins, which <c>Sentences</c> is not; -1 if there is none.</summary>
    private static int NextSentence(string text, int from)
    {
        var start = Next(text, from, Open);
        while (start >= 0 && start + Open.Length < text.Length && char.IsAsciiLetter(text[start + Open.Length]))
            start = Next(text, start + Open.Length, Open);
        return start;
    }

    /// <summary>Where something stands outside of comments; -1 if nowhere.</summary>
    private static int Next(string text, int from, string sought, int? limit = null)
    {
        while (true)
        {
            var found = text.IndexOf(sought, from, (limit ?? text.Length) - from, StringComparison.Ordinal);
            var comment = found < 0 ? -1 : text.IndexOf(OpenComment, from, found - from, StringComparison.Ordinal);
            if (comment < 0)
                return found;
            var end = text.IndexOf(CloseComment, comment, StringComparison.Ordinal);
            if (end < 0)
                return -1;
            from = Math.Min(end + CloseComment.Length, limit ?? text.Length);
        }
    }

    private static GoldSentence? ReadSentence(string path, int line, string element, GoldCodes codes, List<string> leftOut)
    {
        using var xml = Reader(element, ConformanceLevel.Fragment);
        string id = "?", words = string.Empty;
        DateOnly? date = null;
        var dyads = new List<CameoDyad>();
        string? refused = null;
        var isCoded = false;
        while (!xml.EOF)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : null)
            {
                case "Sentence":
                    id = xml.GetAttribute("id") ?? id;
                    date = Day(xml.GetAttribute("date"));
                    break;
                case "Text":
                    words = GoldFile.OneLine(xml.ReadElementContentAsString());
                    continue;                                              // the reader stands behind it
                case "Skip":
                    refused = "marked to be skipped";
                    break;
                case "EventCoding":
                    isCoded = true;
                    if (xml.GetAttribute("error") is { } error)
                        refused = $"to be refused ({error})";
                    else if (xml.GetAttribute("eventcode") is { } code)
                        dyads.Add(new CameoDyad((xml.GetAttribute("sourcecode") ?? "---").Trim(), (xml.GetAttribute("targetcode") ?? "---").Trim(), code.Trim()));
                    else if (xml.GetAttribute("noevents") is null)
                        throw new DataException(path, line + ((IXmlLineInfo)xml).LineNumber - 1, $"an EventCoding of sentence '{id}' has neither eventcode nor noevents nor error");
                    break;
            }
            xml.Read();
        }
        var events = CameoDyads.Events(dyads, codes, out var untold);
        refused ??= !isCoded ? "without coding" : untold.Count > 0 ? $"with codes that have no PLOVER type ({string.Join(", ", untold.Distinct(StringComparer.Ordinal))})" : null;
        if (refused is null)
            return words.Length > 0 ? new GoldSentence(id, line, words, date, events) : throw new DataException(path, line, $"sentence '{id}' has no text");
        leftOut.Add(refused);
        return null;
    }

    /// <summary>What is wrong with the file as a whole; null if nothing.</summary>
    private static string? WhyNotWellFormed(string path, string text)
    {
        try
        {
            using var xml = Reader(text, ConformanceLevel.Document);
            while (xml.Read())
            {
            }
            return null;
        }
        catch (XmlException error)
        {
            return Message(path, error, 1);
        }
    }

    private static XmlReader Reader(string text, ConformanceLevel level) => XmlReader.Create(
        new StringReader(text), new XmlReaderSettings { ConformanceLevel = level, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });

    private static string Message(string path, XmlException error, int firstLine)
    {
        var cause = error.Message;
        var where = cause.IndexOf(" Line ", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{path}:{firstLine + Math.Max(1, error.LineNumber) - 1}: is not well-formed XML: {(where < 0 ? cause : cause[..where])}");
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
