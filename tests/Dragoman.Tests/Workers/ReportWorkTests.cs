using System.Globalization;
using Dragoman.App.Workers;
using Dragoman.Formats;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Workers;

public sealed class ReportWorkTests
{
    [Fact]
    public async Task A_report_that_makes_a_stage_throw_is_told_and_left_out()
    {
        var (code, written, error) = await Run(
            [Read("a", 1), Read("b", 2), Read("c", 3)],
            document => document.Id == "b" ? throw new InvalidOperationException("no stage has written the layer 'tokens'") : EnglishCoder.Coder.Code(document));

        Assert.Equal(1, code);
        Assert.Equal(["a", "c"], written);
        Assert.Equal("in.jsonl:2: the report 'b' could not be worked on: InvalidOperationException: no stage has written the layer 'tokens'\n", error);
    }

    [Fact]
    public async Task Warnings_change_no_exit_code_and_are_told_twenty_times_of_a_kind()
    {
        var readings = Enumerable.Range(1, 25).Select(i => Read(i.ToString(CultureInfo.InvariantCulture), i, $"the date '{i}' is no day")).Append(Read("last", 26, "the text is empty"));

        var (code, written, error) = await Run(readings, EnglishCoder.Coder.Code);

        Assert.Equal((0, 26), (code, written.Count));
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(22, lines.Length);
        Assert.Equal("in.jsonl:1: warning: the date '1' is no day", lines[0]);
        Assert.Equal("in.jsonl:26: warning: the text is empty", lines[20]);
        Assert.Equal("warning in 5 more reports: the date ... is no day", lines[21]);
    }

    private static Reading Read(string id, long line, params string[] warnings)
    {
        var document = new Document(id, "France condemned Mali.");
        document.Warnings.AddRange(warnings);
        return Reading.Of(document, "in.jsonl", line);
    }

    private static async Task<(int Code, List<string> Written, string Error)> Run(IEnumerable<Reading> readings, Func<Document, Record> work)
    {
        var written = new List<string>();
        await using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await ReportWork.Run(readings, threads: 2, work, (_, record) => written.Add(record.Id), new QuietView(error), TestContext.Current.CancellationToken);
        return (code, written, error.ToString());
    }
}
