using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Scoring;

/// <summary>The documents of a CoNLL-U file, made anew for a system to work on: one for each <c># newdoc</c>.</summary>
public static class ConlluDocuments
{
    /// <summary>Documents with nothing but their raw text: the system must find words and sentences itself.</summary>
    public static IEnumerable<Document> Raw(ConlluFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Ranges(file).Select((range, i) => new Document(Id(file, range, i), file.RawText(range.First, range.End, [])));
    }

    /// <summary>Documents with the file's own words, multi-word tokens and sentences: the system need only parse.</summary>
    /// <exception cref="ConlluException">The words of a multi-word token do not spell it, so that they have no place in the text.</exception>
    public static IEnumerable<Document> Segmented(ConlluFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Ranges(file).Select((range, i) => Segmented(file, range, Id(file, range, i)));
    }

    private static Document Segmented(ConlluFile file, (int First, int End) range, string id)
    {
        var tokenStarts = new List<int>();
        var text = file.RawText(range.First, range.End, tokenStarts);
        List<int> starts = [], ends = [], bounds = [0];
        var marks = new List<TokenLayer.Marks>();
        var next = 0;
        for (var s = range.First; s < range.End; s++)
        {
            var sentence = file.Sentences[s];
            for (var t = sentence.FirstToken; t < sentence.FirstToken + sentence.TokenCount; t++)
            {
                var at = tokenStarts[next++];
                var token = file.Tokens[t];
                CheckSpelling(file, token);
                for (var w = 0; w < token.WordCount; w++)
                {
                    var first = t == sentence.FirstToken && w == 0;
                    marks.Add((w > 0 ? TokenLayer.Marks.JoinsPrevious : TokenLayer.Marks.None)
                              | (first && (sentence.StartsParagraph || s == range.First) ? TokenLayer.Marks.StartsParagraph : TokenLayer.Marks.None)
                              | (w + 1 == token.WordCount && token.SpaceAfter ? TokenLayer.Marks.SpaceAfter : TokenLayer.Marks.None));
                    starts.Add(at);
                    at += token.IsMultiWord ? file.Words[token.FirstWord + w].Form.Length : token.Form.Length;
                    ends.Add(at);
                }
            }
            bounds.Add(starts.Count);
        }
        return new Document(id, text)
        {
            Tokens = new TokenLayer([.. starts], [.. ends], [.. marks]),
            Sentences = new SentenceLayer([.. bounds]),
        };
    }

    private static void CheckSpelling(ConlluFile file, ConlluToken token)
    {
        if (!token.IsMultiWord)
            return;
        var spelt = string.Concat(Enumerable.Range(token.FirstWord, token.WordCount).Select(w => file.Words[w].Form));
        if (spelt != token.Form)
            throw new ConlluException(file.Name, token.Line, $"the words of '{token.Form}' spell '{spelt}': they have no place in the text");
    }

    private static string Id(ConlluFile file, (int First, int End) range, int index) =>
        file.Sentences[range.First].Comment("newdoc id") is { Length: > 0 } id ? id : $"{file.Name}#{index + 1}";

    private static IEnumerable<(int First, int End)> Ranges(ConlluFile file)
    {
        var first = 0;
        for (var s = 1; s <= file.Sentences.Length; s++)
        {
            if (s < file.Sentences.Length && !file.Sentences[s].StartsDocument)
                continue;
            yield return (first, s);
            first = s;
        }
    }
}
