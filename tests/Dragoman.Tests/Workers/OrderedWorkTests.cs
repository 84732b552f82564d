using System.Globalization;
using Dragoman.App.Workers;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Workers;

public sealed class OrderedWorkTests
{
    [Fact]
    public async Task The_same_is_written_on_one_thread_and_on_many()
    {
        var one = await Parse(threads: 1);

        Assert.Equal(one, await Parse(threads: 4), StringComparer.Ordinal);
        Assert.Equal(one, await Parse(threads: 7), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_worked_on_is_told_in_its_place_and_the_rest_is_done()
    {
        var told = new List<string>();
        Reading[] readings =
        [
            Reading.Of(new Document("a", "x")), Reading.Failed("b", 3, "is broken"), Reading.Of(new Document("c", "x")), Reading.Of(new Document("d", "x")),
        ];

        await OrderedWork.Run(
            readings,
            threads: 3,
            document => document.Id == "c" ? throw new InvalidOperationException("no\nluck") : document.Id,
            (_, id) => told.Add(id),
            told.Add,
            TestContext.Current.CancellationToken);

        Assert.Equal("a; b:3: is broken; c: could not be worked on: InvalidOperationException: no luck; d", string.Join("; ", told));
    }

    [Fact]
    public async Task An_input_that_fails_ends_the_work_with_its_error()
    {
        var work = OrderedWork.Run(Broken(), threads: 2, _ => 0, (_, _) => { }, _ => { }, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => work);
    }

    private static IEnumerable<Reading> Broken()
    {
        yield return Reading.Of(new Document("a", "x"));
        throw new IOException("the disk is gone");
    }

    private static async Task<string> Parse(int threads)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var writer = new ConlluWriter(output);
        var analyzer = new Analyzer(EnglishModel.Model);
        await OrderedWork.Run(
            Enumerable.Range(0, 60).Select(i => Reading.Of(new Document($"d{i}", Report(i)))),
            threads,
            document =>
            {
                analyzer.Run(document);
                return true;
            },
            (reading, _) => writer.Write(reading.Document!),
            Assert.Fail,
            TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private static string Report(int i) =>
        string.Concat(Enumerable.Repeat($"RIGA (Amber News) - Minister {i} told \"the Herald\" that Latvia's envoys hadn't met. They will, he said.\n\n", 1 + (i * 7 % 11)));
}
