using Dragoman.Text;
using Microsoft.ML.OnnxRuntime;

namespace Dragoman.Language;

/// <summary>
/// Finds where sentences end: at the ends of paragraphs and datelines, where <see cref="SentenceEnds"/> is certain, and
/// where the model says so, which sees the words to either side and the white space between them. Reads <see cref="Document.Tokens"/>; writes <see cref="Document.Sentences"/>.
/// </summary>
/// <remarks>
/// A sentence has at most <see cref="Longest"/> tokens: a longer one is cut where its end is likeliest, so that no text
/// costs more than linear time.
/// </remarks>
public sealed class SentenceSplitter(LanguageModel model)
{
    /// <summary>The most tokens a sentence may have.</summary>
    public const int Longest = 220;

    /// <summary>Tokens the model sees at once.</summary>
    private const int Window = 2048;

    /// <summary>Tokens at a window's edges that are judged by its neighbour, which sees more around them.</summary>
    private const int Margin = 16;

    private const long Joined = 1, Spaced = 2, ParagraphEnd = 3;

    private readonly SentenceEnds ends = new(model.TokenRules);

    private static readonly string[] InputNames = ["words", "after"];
    private static readonly string[] OutputNames = ["end"];

    /// <summary>Splits the document's tokens into sentences.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        var odds = new float[tokens.Count];
        for (var from = 0; from < tokens.Count; from += Window - (2 * Margin))
            Judge(document, Math.Max(0, from - Margin), Math.Min(tokens.Count, from - Margin + Window), from, odds);

        var bounds = new List<int> { 0 };
        var dateline = 0;
        for (var token = 0; token < tokens.Count; token++)
        {
            if (tokens.StartsParagraph(token))
                dateline = token + Dateline.Length(document, token);
            if (Ends(document, bounds[^1], token, dateline, odds[token]))
                Cut(tokens, odds, bounds, token + 1);
        }
        document.Sentences = new SentenceLayer([.. bounds]);
    }

    private bool Ends(Document document, int first, int token, int dateline, float odds)
    {
        var tokens = document.Tokens;
        var next = token + 1;
        if (next == tokens.Count || tokens.StartsParagraph(next) || next == dateline)
            return true;
        if (next < dateline || tokens.JoinsPrevious(next))
            return false;
        return ends.After(document, first, token) ?? odds > 0;
    }

    /// <summary>Ends a sentence before a token; cuts it first while it is too long.</summary>
    private static void Cut(TokenLayer tokens, float[] odds, List<int> bounds, int end)
    {
        while (end - bounds[^1] > Longest)
        {
            var first = bounds[^1];
            var best = first + Longest - 1;
            for (var token = first + (Longest / 2); token < first + Longest; token++)
            {
                if (odds[token] > odds[best] && !tokens.JoinsPrevious(token + 1))
                    best = token;
            }
            while (best > first && tokens.JoinsPrevious(best + 1))
                best--;
            bounds.Add(best + 1);
        }
        bounds.Add(end);
    }

    /// <summary>Writes the log odds that a sentence ends after each token from a place on, given a window around them.</summary>
    private void Judge(Document document, int start, int end, int from, float[] odds)
    {
        var count = end - start;
        var tokens = document.Tokens;
        var words = new long[count * WordFeatures.Count];
        var after = new long[count];
        Span<long> characters = stackalloc long[WordFeatures.Characters];
        for (var i = 0; i < count; i++)
        {
            var token = start + i;
            model.Features.Write(
                document.Text.AsSpan(tokens.Start(token), tokens.End(token) - tokens.Start(token)), words.AsSpan(i * WordFeatures.Count, WordFeatures.Count), characters);
            after[i] = token + 1 >= tokens.Count || tokens.StartsParagraph(token + 1) ? ParagraphEnd : tokens.SpaceAfter(token) ? Spaced : Joined;
        }
        using var wordsValue = OrtValue.CreateTensorValueFromMemory(words, [1, count, WordFeatures.Count]);
        using var afterValue = OrtValue.CreateTensorValueFromMemory(after, [1, count]);
        using var options = new RunOptions();
        using var results = model.Splitter.Run(options, InputNames, [wordsValue, afterValue], OutputNames);
        results[0].GetTensorDataAsSpan<float>()[(from - start)..].CopyTo(odds.AsSpan(from));
    }
}
