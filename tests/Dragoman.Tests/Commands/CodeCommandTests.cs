using System.Text.Json;
using Xunit;

namespace Dragoman.Tests.Commands;

/// <summary><c>dragoman code</c> with input that is not as it should be.</summary>
public sealed class CodeCommandTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void What_is_wrong_is_told_with_file_and_line_and_the_rest_is_coded()
    {
        shell.Write("a.jsonl", """
            {"id":"1","text":"France condemned Mali.","date":"2023-02-31"}
            {"id":"2","text":"<p>France condemned <b>Mali</b>.</p>"}
            {"id":"1","text":"France praised Mali."}
            {"id":"3"}
            {"id":"4",
            {"id":"5","text":"France praised Mali."}
            """);

        var (code, output, error) = shell.Run("code", "a.jsonl", "nothing.txt", "--date", "2020-01-05");

        Assert.Equal(1, code);
        Assert.Collection(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("a.jsonl:1: warning: the date '2023-02-31' is no day and was left out; days are written as 2023-02-24", line),
            line => Assert.Equal("a.jsonl:2: warning: the text contains HTML markup: it was read without", line),
            line => Assert.Equal("a.jsonl:3: an earlier report has the id '1' too", line),
            line => Assert.Equal("a.jsonl:4: has no 'text'", line),
            line => Assert.StartsWith("a.jsonl:5: is not JSON: ", line, StringComparison.Ordinal),
            line => Assert.Equal("nothing.txt: no such file", line));
        var records = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal("1 null; 2 2020-01-05; 1 2020-01-05; 5 2020-01-05", string.Join("; ", records.Select(r => $"{r.GetProperty("id")} {r.GetProperty("date").GetString() ?? "null"}")));
        Assert.All(records, r => Assert.Equal(1, r.GetProperty("events").GetArrayLength()));
        Assert.Equal(1, records[0].GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public void Nothing_is_shown_of_the_progress_in_a_pipe()
    {
        shell.Write("a.txt", "France condemned Mali.");

        var (code, output, error) = shell.Run("code", "a.txt", "--output", "out.jsonl");

        Assert.Equal((0, "", ""), (code, output, error));
        Assert.Contains("ACCUSE", shell.Read("out.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_a_pipe_is_plain_text()
    {
        shell.Write("a.txt", "France condemned Mali.");

        Assert.DoesNotContain('\u001b', shell.Run("code", "a.txt", "--format", "table").Output);
    }

    [Theory]
    [InlineData("31 February")]
    [InlineData("2023-02-31")]
    [InlineData("3021-01-01")]
    public void A_day_that_is_none_is_wrong_usage(string day)
    {
        var (code, _, error) = shell.Run("code", "a.txt", "--date", day);

        Assert.Equal(2, code);
        Assert.Contains($"--date: '{day}' is no day; days are written as 2023-02-24", error, StringComparison.Ordinal);
    }
}
