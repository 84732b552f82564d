using Dragoman.Formats;
using Dragoman.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Formats;

/// <summary>Markup is read past, and what is left stands where it stood.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<p>Oman agreed.</p>", "Oman agreed.")]
    [InlineData("Oman <b>agreed</b>.", "Oman agreed .")]
    [InlineData("<b>O</b>man<i>'s</i> envoy", "Oman's envoy")]
    [InlineData("<A HREF='x?a=1&b=2' target=_blank>Oman</A> agreed", "Oman agreed")]
    [InlineData("Oman<br>agreed<br/>on it<hr noshade>.", "Oman agreed on it .")]
    [InlineData("<table><tr><td nowrap>Oman</td><td width=\"20\">Chad</td></tr></table>", "Oman Chad")]
    [InlineData("<!DOCTYPE html><html><head><title>Oman</title><meta charset=utf-8></head></html>", "Oman")]
    [InlineData("Oman<!-- <b>France</b> -- --> agreed.<p>", "Oman agreed.")]
    [InlineData("Oman <script async src='x'>if (a < b && c > d) '<p>Chad</p>'</script>agreed. <style>p > b {}</style>", "Oman agreed.")]
    [InlineData("<img alt='a > b' src=x>Oman", "Oman")]
    [InlineData("<p><o-man>Oman</o-man><foo>agreed</foo></p>", "<o-man>Oman</o-man> agreed")]
    [InlineData("AT&amp;T and R&amp;D", "AT&T and R&D")]
    [InlineData("Jos&eacute; and &Eacute;mile didn&#39;t", "José and Émile didn't")]
    [InlineData("&quot;Oman&#8217;s,&quot; he said &ndash; twice&nbsp;&mdash; to Chad&rsquo;s.", "\"Oman’s,\" he said – twice — to Chad’s.")]
    [InlineData("Oman&#146;s &#147;yes&#148;&#x1F44D;", "Oman’s “yes” 👍")]
    [InlineData("a &lt;b&gt; c", "a <b> c")]
    public void What_is_left_is_what_a_reader_sees(string html, string seen)
    {
        var text = Html.Blank(html);

        Assert.Equal(html.Length, text.Length);
        Assert.Equal(seen, new Document("a", text, html).TextOf(new TextSpan(0, text.Length)));
    }

    [Theory]
    [InlineData("x < 5 and y > 3")]
    [InlineData("if a <b and c> d")]
    [InlineData("a<b>c")]
    [InlineData("R&D & AT&T; <3 &unknown; &; &#; &#xyz;")]
    [InlineData("<Sara.Moe@example.com> wrote <http://example.com/a>")]
    [InlineData("Oman signed a <deal>, <unnamed sources> said")]
    [InlineData("<b")]
    [InlineData("<!-- no end")]
    [InlineData("<script>")]
    [InlineData("</>")]
    [InlineData("<a href=\"x")]
    [InlineData("")]
    public void A_text_without_markup_is_left_as_it_is(string text) => Assert.Same(text, Html.Blank(text));

    [Fact]
    public void Blocks_are_paragraphs_and_inline_tags_are_not()
    {
        const string Source = "<h1>Oman hosts talks</h1><p>Oman <em>hosted</em> talks<!-- x --> in Muscat<script>a</script> again</p><ul><li>Chad<li>Mali</ul>";

        var document = new Document("a", Html.Blank(Source), Source);
        new Dragoman.Language.Tokenizer(EnglishModel.Model.TokenRules).Run(document);

        var starts = Enumerable.Range(0, document.Tokens.Count).Where(document.Tokens.StartsParagraph).Select(t => document.TextOf(document.Tokens.Span(t)));
        Assert.Equal("Oman Oman Chad Mali", string.Join(' ', starts));
    }

    [Theory]
    [InlineData("Oman\n<b>agreed</b>\r\n<i>on</i> it", "Oman agreed on it")]
    [InlineData("<p>Oman said\nChad agreed\n<i>Then</i> it left.</p>\n<p>Mali", "Oman said Chad agreed Then it left . / Mali")]
    [InlineData("<p>Oman said<br>it agreed.<br><br>Chad\n\nMali</p>", "Oman said it agreed. / Chad / Mali")]
    [InlineData("Oman hosts talks\nMarch 12, 2024\n<p>Chad\nagreed.", "Oman hosts talks / March 12 , 2024 / Chad agreed.")]
    public void Lines_of_the_source_are_no_paragraphs_where_tags_tell_them(string html, string paragraphs)
    {
        var document = new Document("a", Html.Blank(html), html);
        new Dragoman.Language.Tokenizer(EnglishModel.Model.TokenRules).Run(document);
        var words = Enumerable.Range(0, document.Tokens.Count).Select(t => (t > 0 && document.Tokens.StartsParagraph(t) ? "/ " : "") + document.TextOf(document.Tokens.Span(t)));

        Assert.Equal(paragraphs.Replace(" ", "", StringComparison.Ordinal), string.Concat(words).Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Oman&#39;s envoys didn&#8217;t praise the <b>army</b>'s R&amp;D.", "Oman +'s envoys did +n’t praise the army +'s R&D .")]
    [InlineData("The officials&#39; friends at AT&amp;T met Jos&eacute;.", "The officials +' friends at AT&T met José .")]
    public void Words_are_cut_as_if_they_had_no_markup(string html, string words)
    {
        var document = new Document("a", Html.Blank(html), html);
        new Dragoman.Language.Tokenizer(EnglishModel.Model.TokenRules).Run(document);

        Assert.Equal(words, string.Join(' ', Enumerable.Range(0, document.Tokens.Count).Select(t => (document.Tokens.JoinsPrevious(t) ? "+" : "") + document.TextOf(document.Tokens.Span(t)))));
    }

    [Fact]
    public void The_record_points_into_the_original_and_its_words_can_be_read()
    {
        const string Source = "<p>The <b>Omani</b>\n<i>foreign minister</i> praised&nbsp;Jos&eacute; Ram&oacute;n, <a href=\"u\">France</a>&#39;s   <b>prime</b> minister.</p>";

        var record = EnglishCoder.Coder.Code(new Document("a", Html.Blank(Source), Source));

        var coded = Assert.Single(record.Events);
        var actor = Assert.Single(coded.Actors);
        Assert.Equal("The Omani foreign minister", actor.Text);
        Assert.Equal("The <b>Omani</b>\n<i>foreign minister", Source[actor.Start..actor.End]);
        Assert.Contains(record.Entities, e => e is { Name: "France", Country: "FRA" } && Source[e.Mentions[0].Start..e.Mentions[0].End].StartsWith("France", StringComparison.Ordinal));
        Assert.Contains(record.Entities, e => e.Name == "José Ramón" || e.Mentions.Any(m => m.Text.StartsWith("José Ramón", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_of_html_has_title_and_date()
    {
        const string Source = "<html><head><title>Oman hosts talks</title></head><body>\n<p>March 12, 2024</p>\n<p>Oman hosted talks.</p></body></html>";

        var document = PlainText.Parse("a.txt", Source);

        Assert.Equal(("Oman hosts talks", new DateOnly(2024, 3, 12)), (document.Title, document.Date));
        Assert.Equal([Html.Warning], document.Warnings);
        Assert.Equal(Source, document.Original);
    }

    /// <summary>Whatever a text is made of, its length stays, and what stays visible stays where it was.</summary>
    [Property(MaxTest = 500)]
    public Property Nothing_moves()
    {
        var pieces = Gen.Elements("<", ">", "</", "/>", "<b>", "</b>", "<p>", "<br/>", "<a href=\"", "\"", "'", "=", "<script>", "</script>", "<!--", "-->", "<!doctype", "&", "&amp;", "&#39;", "&eacute;", "&#x1F44D;", ";", " ", "\n", "Oman", "x", "é", "\u2060", "\uD83D");
        return Prop.ForAll(Gen.ListOf(pieces).Select(string.Concat).ToArbitrary(), text =>
        {
            var blank = Html.Blank(text);
            if (blank.Length != text.Length)
                return false;
            for (var i = 0; i < text.Length; i++)
            {
                // A character stays, or is blank, or is what a reference that covers it stands for.
                if (blank[i] != text[i] && !char.IsWhiteSpace(blank[i]) && blank[i] != Document.Joiner[0] && !IsReferred(text, i, blank[i]))
                    return false;
            }
            return true;
        });
    }

    private static bool IsReferred(string text, int at, char seen) => seen is '&' or '\'' or 'é' or '\uD83D' or '\uDC4D' && text.LastIndexOf('&', at) is var start and >= 0 && text.IndexOf(';', start) >= at;
}
