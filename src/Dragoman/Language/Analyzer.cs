using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>The language engine whole: words, sentences, and their syntax.</summary>
public sealed class Analyzer(LanguageModel model)
{
    /// <summary>Share of letters outside the Latin script above which a text is probably not English.</summary>
    private const double ForeignShare = 0.3;

    private readonly Tokenizer tokenizer = new(model.TokenRules);
    private readonly SentenceSplitter splitter = new(model);
    private readonly Parser parser = new(model);

    /// <summary>
    /// Writes <see cref="Document.Tokens"/>, <see cref="Document.Sentences"/> and <see cref="Document.Syntax"/>.
    /// A text in another script is read as it comes, with a warning.
    /// </summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (IsForeign(document.Text))
            document.Warnings.Add("the text is mostly in another script than English: what is read in it means little");
        tokenizer.Run(document);
        splitter.Run(document);
        parser.Run(document);
    }

    private static bool IsForeign(string text)
    {
        const int Sample = 20_000;
        int letters = 0, foreign = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (c >= 0x250 && c is not (>= '\u1E00' and <= '\u1EFF'))
                foreign++;
        }
        return foreign > ForeignShare * letters;
    }
}
