using System.Globalization;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>
/// Writes parsed documents as CoNLL-U (https://universaldependencies.org/format.html): newdoc, newpar, sent_id and text,
/// multi-word ranges, SpaceAfter, and mentions in MISC as nested brackets with their kind, <c>Entity=(person)</c>.
/// </summary>
public sealed class ConlluWriter(TextWriter output)
{
    /// <summary>Writes a document that has been tokenised, split and parsed.</summary>
    public void Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        output.Write($"# newdoc id = {OneLine(document.Id)}\n# global.Entity = etype\n");
        for (var s = 0; s < document.Sentences.Count; s++)
            Write(new Sentence(document, s));
    }

    private void Write(Sentence sentence)
    {
        var document = sentence.Document;
        var tokens = document.Tokens;
        if (tokens.StartsParagraph(sentence.First))
            output.Write("# newpar\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document.Id)}-{sentence.Index + 1}\n"));
        output.Write($"# text = {OneLine(sentence.Text)}\n");
        var brackets = Brackets(sentence);
        foreach (var token in sentence.Tokens)
        {
            var number = token.Index - sentence.First + 1;
            var continues = token.Index + 1 < sentence.End && tokens.JoinsPrevious(token.Index + 1);
            if (continues && !tokens.JoinsPrevious(token.Index))
                WriteRange(token, number);
            var inside = continues || tokens.JoinsPrevious(token.Index);
            var misc = brackets[number - 1];
            if (!inside && !tokens.SpaceAfter(token.Index))
                misc = misc.Length == 0 ? "SpaceAfter=No" : misc + "|SpaceAfter=No";
            var head = token.IsRoot ? 0 : document.Syntax.Head(token.Index) - sentence.First + 1;
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{number}\t{Column(token.Text)}\t{Column(token.Lemma)}\t{token.Upos}\t{token.Xpos}\t_\t{head}\t{token.Label}\t_\t{(misc.Length == 0 ? "_" : misc)}\n"));
        }
        output.Write('\n');
    }

    /// <summary>The line of a multi-word token, before its words.</summary>
    private void WriteRange(Token first, int number)
    {
        var tokens = first.Document.Tokens;
        var last = first.Index;
        while (last + 1 < tokens.Count && tokens.JoinsPrevious(last + 1))
            last++;
        var form = first.Document.TextOf(new TextSpan(tokens.Start(first.Index), tokens.End(last)));
        var misc = tokens.SpaceAfter(last) ? "_" : "SpaceAfter=No";
        output.Write(string.Create(
            CultureInfo.InvariantCulture, $"{number}-{number + last - first.Index}\t{Column(form)}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));
    }

    private static string[] Brackets(Sentence sentence)
    {
        var brackets = new string[sentence.Count];
        Array.Fill(brackets, string.Empty);
        var mentions = MentionSpans.Of(sentence).ToList();
        foreach (var (first, end, kind) in mentions.OrderByDescending(m => m.End - m.First))
        {
            if (end - first > 1)
                brackets[first - sentence.First] += $"({kind}";
        }
        foreach (var (first, end, kind) in mentions.OrderBy(m => m.End - m.First))
        {
            if (end - first == 1)
                brackets[first - sentence.First] += $"({kind})";
            else
                brackets[end - 1 - sentence.First] += $"{kind})";
        }
        for (var i = 0; i < brackets.Length; i++)
        {
            if (brackets[i].Length > 0)
                brackets[i] = "Entity=" + brackets[i];
        }
        return brackets;
    }

    /// <summary>A form may hold white space that the format gives no place to: a tab, a line end.</summary>
    private static string Column(string text) => text.AsSpan().ContainsAny('\t', '\n', '\r') ? OneLine(text) : text;

    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                into[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' or '\u0085' ? ' ' : from[i];
        });
}
