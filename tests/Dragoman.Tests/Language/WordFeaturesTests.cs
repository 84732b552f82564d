using Dragoman.Language;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>The model was trained on what <c>training/features.py</c> computes: these are its values.</summary>
public sealed class WordFeaturesTests
{
    [Theory]
    [InlineData("Iran\u2019s", "Iran's")]
    [InlineData("Sha\u02BCabi", "Sha'abi")]
    [InlineData("1,234.5", "0,000.0")]
    [InlineData("MiG-29", "MiG-00")]
    [InlineData("\u201C", "\"")]
    [InlineData("se\u00ADcurity", "security")]
    [InlineData("5\u00A0000", "0 000")]
    [InlineData("\u0663", "\u0663")]
    [InlineData("\uD83D\uDC4D", "\uFFFD")]
    [InlineData("a\uD835\uDC00b", "a\uFFFDb")]
    [InlineData("\u200B", "\u200B")]
    [InlineData("", "")]
    public void Forms_are_normalised_as_in_training(string form, string normal)
    {
        Span<char> into = stackalloc char[64];

        Assert.Equal(normal, into[..WordFeatures.Normalise(form, into)].ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_normalised_like_a_whole_one() => Forms_are_normalised_as_in_training("a\uD83D", "a\uFFFD");

    [Theory]
    [InlineData("minister", "x")]
    [InlineData("Oman", "Xx")]
    [InlineData("A", "X")]
    [InlineData("NATO", "X+")]
    [InlineData("U.S.", "X.X.+")]
    [InlineData("McCain", "XxXx")]
    [InlineData("al-Sha'abi", "x-Xx'x")]
    [InlineData("0,000.0", "0,0.0")]
    [InlineData("00th", "0x")]
    [InlineData("F-00", "X-0+")]
    [InlineData("a.b.c.d", "x.x.x.")]
    [InlineData("A.B.C.D", "X.X.X.+")]
    [InlineData("和平", "x")]
    [InlineData("\u2014", "?")]
    [InlineData("...", ".")]
    public void Shapes_are_those_of_training(string normal, string shape)
    {
        Span<char> into = stackalloc char[8];

        Assert.Equal(shape, into[..WordFeatures.Shape(normal, into)].ToString());
    }

    [Fact]
    public void Long_words_show_their_ends_and_unknown_characters_are_one()
    {
        var features = EnglishModel.Model.Features;
        var longer = new long[WordFeatures.Characters];
        var shorter = new long[WordFeatures.Characters];

        features.Write("abcdefghij" + new string('x', 50) + "klmnopqrst", new long[WordFeatures.Count], longer);
        features.Write("abcdefghijklmnopqrst", new long[WordFeatures.Count], shorter);

        Assert.Equal(shorter, longer);
        Assert.DoesNotContain(0, shorter);
    }
}
