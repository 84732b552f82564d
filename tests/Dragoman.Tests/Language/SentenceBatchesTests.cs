using Dragoman.Language;
using FsCheck.Xunit;
using Xunit;

namespace Dragoman.Tests.Language;

public sealed class SentenceBatchesTests
{
    [Fact]
    public void Sentences_of_one_length_go_together() => Assert.Equal([8], SentenceBatches.Cut([20, 20, 20, 20, 20, 20, 20, 20]));

    [Fact]
    public void A_long_sentence_does_not_pad_short_ones() => Assert.Equal([1, 5], SentenceBatches.Cut([90, 9, 8, 8, 7]));

    [Fact]
    public void No_sentence_makes_no_batch() => Assert.Empty(SentenceBatches.Cut([]));

    [Property]
    public void Batches_cover_all_sentences_and_stay_small(byte[] choices)
    {
        var lengths = choices.Select(c => Math.Max(1, c * 220 / 255)).OrderDescending().ToArray();

        var ends = SentenceBatches.Cut(lengths);

        Assert.Equal(lengths.Length, ends.LastOrDefault());
        Assert.All(ends.Zip(ends.Prepend(0)), b => Assert.InRange((b.First - b.Second) * lengths[b.Second], 1, 1536));
    }
}
