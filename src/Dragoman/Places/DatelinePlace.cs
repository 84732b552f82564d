using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>Reads where a report was written off its dateline: <c>KABUL, Afghanistan (AP) --</c>.</summary>
internal static class DatelinePlace
{
    /// <summary>A dateline stands before one of the report's first paragraphs: before it there may be a headline and a byline.</summary>
    private const int Paragraphs = 5;

    /// <summary>The dateline's words as far as the place goes, in the pieces that commas make; empty if there is none.</summary>
    public static string[] Pieces(Document document)
    {
        var text = document.Dateline ?? InText(document);
        if (text is null)
            return [];
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var pieces = (bracket < 0 ? text : text[..bracket]).Split(',', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = pieces[i].Trim(' ', '-', '\u2013', '\u2014', '\u2015', '\n', '\r', '\t');
        if (pieces.Length > 0)
            pieces[0] = pieces[0].Split('/')[0].TrimEnd();              // MOSCOW/KYIV: the first is where most of it was written
        return pieces;
    }

    private static string? InText(Document document)
    {
        var paragraphs = 0;
        for (var s = 0; s < document.Sentences.Count && paragraphs < Paragraphs; s++)
        {
            var first = document.Sentences.First(s);
            if (!document.Tokens.StartsParagraph(first))
                continue;
            paragraphs++;
            if (Language.Dateline.Length(document, first) is > 0 and var length)
                return document.Text[document.Tokens.Start(first)..document.Tokens.End(first + length - 1)];
        }
        return null;
    }
}
