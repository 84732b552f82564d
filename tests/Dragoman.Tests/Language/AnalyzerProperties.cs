using Dragoman.Text;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>What holds for the sentences and trees of any text at all.</summary>
[Properties(Arbitrary = [typeof(SomeText)], MaxTest = 300)]
public sealed class AnalyzerProperties
{
    [Property]
    public void Sentences_cover_the_tokens_and_none_is_empty(HostileText text) => AssertCovered(EnglishModel.Split(text.Value));

    [Property]
    public void A_paragraph_begins_a_sentence(HostileText text)
    {
        var document = EnglishModel.Split(text.Value);

        Assert.All(
            Enumerable.Range(0, document.Tokens.Count).Where(document.Tokens.StartsParagraph),
            token => Assert.Equal(token, document.Sentences.First(document.Sentences.Of(token))));
    }

    [Property]
    public void Every_sentence_is_one_tree(HostileText text) => AssertTrees(EnglishModel.Analyze(text.Value));

    [Property]
    public void Every_word_has_a_lemma_and_only_the_root_is_labelled_root(HostileText text)
    {
        var document = EnglishModel.Analyze(text.Value);

        for (var i = 0; i < document.Tokens.Count; i++)
        {
            Assert.NotEmpty(document.Syntax.Lemma(i));
            Assert.Equal(document.Syntax.Head(i) < 0, document.Syntax.Label(i) == "root");
        }
    }

    internal static void AssertCovered(Document document)
    {
        var next = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            Assert.Equal(next, document.Sentences.First(s));
            Assert.True(document.Sentences.End(s) > next);
            next = document.Sentences.End(s);
        }
        Assert.Equal(document.Tokens.Count, next);
    }

    internal static void AssertTrees(Document document)
    {
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = new Sentence(document, s);
            var root = Assert.Single(sentence.Tokens, t => t.IsRoot);
            var reached = 0;
            var open = new Stack<Token>([root]);
            while (open.TryPop(out var token))
            {
                reached++;
                Assert.InRange(token.Index, sentence.First, sentence.End - 1);
                foreach (var child in token.Children)
                    open.Push(child);
            }
            Assert.Equal(sentence.Count, reached);
        }
    }
}
