using System.Text;
using Dragoman.Tests.Cases;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>
/// <c>Cases/tokenizer</c>: a text, and the words of each sentence. <c>+</c> joins the words of a multi-word token,
/// <c>\+</c> is a plus sign.
/// </summary>
public sealed class TokenizerCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        CaseFile.InFolder("tokenizer").Select(c => new TheoryDataRow<string, int>(c.File, c.Line) { TestDisplayName = $"{c.File}:{c.Line}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_and_sentences_are_found(string file, int line)
    {
        var given = CaseFile.At(file, line);
        var expected = string.Join('\n', given.Expected.Select(e => CaseFile.Escape(CaseFile.Unescape(e.Value))));

        var document = EnglishModel.Split(given.Text("text"));
        var found = string.Join('\n', Enumerable.Range(0, document.Sentences.Count).Select(s => Words(new Sentence(document, s))));

        if (!given.IsTodo)
            Assert.Equal(expected, found, ignoreLineEndingDifferences: false);
        else if (expected == found)
            Assert.Fail("this case passes now: take its todo away");
    }

    private static string Words(Sentence sentence)
    {
        var words = new StringBuilder();
        foreach (var token in sentence.Tokens)
        {
            if (token.Index > sentence.First)
                words.Append(sentence.Document.Tokens.JoinsPrevious(token.Index) ? '+' : ' ');
            words.Append(CaseFile.Escape(token.Text).Replace("+", "\\+", StringComparison.Ordinal));
        }
        return words.ToString();
    }
}
