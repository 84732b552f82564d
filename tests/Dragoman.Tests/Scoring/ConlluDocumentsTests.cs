using Dragoman.Language;
using Dragoman.Scoring;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class ConlluDocumentsTests
{
    private const string Letters = """
        # newdoc id = first
        1-2  Don't  _     _      _   _             _  _       _  _
        1    Do     do    AUX    VB  _             3  aux     _  _
        2    n't    not   PART   RB  Polarity=Neg  3  advmod  _  _
        3    wait   wait  VERB   VB  VerbForm=Inf  0  root    _  SpaceAfter=No
        4    .      .     PUNCT  .   _             3  punct   _  _

        # newpar
        1    Yours  yours  PRON  PRP  _  0  root  _  _

        # newdoc
        1    10␣000  10000  NUM   CD   _  2  nummod  _  _
        2    men     man    NOUN  NNS  _  0  root    _  _

        """;

    [Fact]
    public void Each_document_of_the_file_is_one_document() =>
        Assert.Equal(
            [("first", "Don't wait.\n\nYours\n"), ("gold.conllu#2", "10 000 men\n")],
            ConlluDocuments.Raw(SomeConllu.Gold(Letters)).Select(d => (d.Id, d.Text)));

    [Fact]
    public void Words_and_sentences_are_those_of_the_file()
    {
        var documents = ConlluDocuments.Segmented(SomeConllu.Gold(Letters)).ToList();

        Assert.Equal("Do|n't|wait|. / Yours / 10 000|men", string.Join(" / ", documents.SelectMany(Sentences)));
        Assert.Equal([false, true, false, false, false], Marks(documents[0], (tokens, i) => tokens.JoinsPrevious(i)));
        Assert.Equal([false, true, false, true, true], Marks(documents[0], (tokens, i) => tokens.SpaceAfter(i)));
        Assert.Equal([true, false, false, false, true], Marks(documents[0], (tokens, i) => tokens.StartsParagraph(i)));
    }

    [Fact]
    public void Words_that_do_not_spell_their_token_are_refused_with_its_line()
    {
        var file = SomeConllu.Gold("""
            1-2  du  _   _    _  _  _  _     _  _
            1    de  de  ADP  _  _  2  case  _  _
            2    le  le  DET  _  _  0  root  _  _
            """);

        var error = Assert.Throws<ConlluException>(() => ConlluDocuments.Segmented(file).ToList());

        Assert.Equal("gold.conllu:1: the words of 'du' spell 'dele': they have no place in the text", error.Message);
    }

    private static IEnumerable<string> Sentences(Document document) =>
        Enumerable.Range(0, document.Sentences.Count).Select(s => string.Join('|', new Sentence(document, s).Tokens));

    private static IEnumerable<bool> Marks(Document document, Func<TokenLayer, int, bool> mark) =>
        Enumerable.Range(0, document.Tokens.Count).Select(i => mark(document.Tokens, i));
}
