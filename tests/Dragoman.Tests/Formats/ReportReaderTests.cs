using System.IO.Compression;
using System.Text;
using Dragoman.Formats;
using Xunit;

namespace Dragoman.Tests.Formats;

/// <summary>What is read from files of all sorts; <c>{0}</c> stands for the folder they lie in.</summary>
public sealed class ReportReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Lines_of_json_are_documents()
    {
        Write("a.jsonl", """
            {"id":"1","text":"Oman agreed.","title":"Oman","date":"2023-02-24T10:00:00Z","source":"Herald","url":"u","dateline":"MUSCAT","language":"en","other":[1]}

            {"id":2,"text":""}
            """);

        var readings = Read("a.jsonl");

        var first = readings[0].Document!;
        Assert.Equal(
            ("1", "Oman agreed.", "Oman", new DateOnly(2023, 2, 24), "Herald", "u", "MUSCAT", "en"),
            (first.Id, first.Text, first.Title, first.Date, first.Source, first.Url, first.Dateline, first.Language));
        Assert.Equal("2", readings[1].Document!.Id);
        Assert.Equal(2, readings.Length);
    }

    [Theory]
    [InlineData("""{"id":"1","text":"x" """, "a.jsonl:1: is not JSON: ")]
    [InlineData("""{"id":"1"}""", "a.jsonl:1: has no 'text'")]
    [InlineData("""{"text":"x"}""", "a.jsonl:1: has no 'id'")]
    [InlineData("""{"id":"","text":"x"}""", "a.jsonl:1: has no 'id'")]
    [InlineData("""{"id":"1","text":7}""", "a.jsonl:1: 'text' is not a string")]
    [InlineData("""{"id":["1"],"text":"x"}""", "a.jsonl:1: 'id' is not a string")]
    [InlineData("""{"id":"1","text":"x","title":{}}""", "a.jsonl:1: 'title' is not a string")]
    [InlineData("""{"id":"1","text":"\ud83d"}""", "a.jsonl:1: has a string that is no text (half a surrogate pair, or bytes that are not UTF-8)")]
    public void A_broken_line_is_told_and_the_next_is_read(string line, string problem)
    {
        Write("a.jsonl", line + "\n{\"id\":\"ok\",\"text\":\"x\"}\n");

        var readings = Read("a.jsonl");

        Assert.StartsWith(problem, Problem(readings[0]), StringComparison.Ordinal);
        Assert.Equal("ok", readings[1].Document!.Id);
    }

    [Fact]
    public void A_line_that_is_json_but_no_object_is_told()
    {
        Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n[1]\nnull\n\"x\"\n");

        Assert.Equal("a.jsonl:2: is not a JSON object; a.jsonl:3: is not a JSON object; a.jsonl:4: is not a JSON object", string.Join("; ", Read("a.jsonl").Skip(1).Select(Problem)));
    }

    [Fact]
    public void An_id_that_comes_again_is_told_once_and_its_reports_are_read()
    {
        Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"x\"}\n{\"id\":1,\"text\":\"y\"}\n{\"id\":\"1\",\"text\":\"z\"}\n");
        Write("b.jsonl", "{\"id\":\"2\",\"text\":\"w\"}\n");

        var readings = Read("a.jsonl", "b.jsonl");

        Assert.Equal(
            "x; x; a.jsonl:3: an earlier report has the id '1' too; y; z; b.jsonl:1: an earlier report has the id '2' too; w",
            string.Join("; ", readings.Select(r => r.Document?.Text ?? Problem(r))));
    }

    [Theory]
    [InlineData("\"2023-02-30\"", "the date '2023-02-30' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("\"31 February 2023\"", "the date '31 February 2023' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("\"0000-01-01\"", "the date '0000-01-01' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("\"3021-05-01\"", "the date '3021-05-01' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("\"soon\"", "the date 'soon' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("1677196800", "the date '1677196800' is no day and was left out; days are written as 2023-02-24")]
    [InlineData("[]", "'date' is not a string and was left out")]
    public void A_date_that_is_no_day_is_a_warning_and_the_report_has_none(string date, string warning)
    {
        Write("a.jsonl", $"{{\"id\":\"1\",\"text\":\"x\",\"date\":{date}}}\n");

        var document = Assert.Single(new ReportReader(encoding: null, new DateOnly(2020, 1, 5)).Read([Path.Combine(folder.FullName, "a.jsonl")], Stream.Null)).Document!;

        Assert.Null(document.Date);
        Assert.Equal(warning, Assert.Single(document.Warnings));
    }

    [Fact]
    public void Reports_without_a_date_have_the_one_given()
    {
        Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"x\",\"date\":\"2023-02-24\"}\n{\"id\":\"3\",\"text\":\"x\",\"date\":\"\"}\n{\"id\":\"4\",\"text\":\"x\",\"date\":20230225}\n");
        Write("b.txt", "Oman hosts talks\n\nOman hosted talks.\n");
        Write("c.txt", "Oman hosts talks\nMarch 12, 2024\n\nOman hosted talks.\n");

        var days = new ReportReader(encoding: null, new DateOnly(2020, 1, 5)).Read(new[] { "a.jsonl", "b.txt", "c.txt" }.Select(n => Path.Combine(folder.FullName, n)), Stream.Null)
            .Select(r => r.Document!.Date!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal("2020-01-05 2023-02-24 2020-01-05 2023-02-25 2020-01-05 2024-03-12", string.Join(' ', days));
    }

    [Theory]
    [InlineData("[{\"id\":\"1\",\"text\":\"x\"}]")]
    [InlineData("\n [ [] ]")]
    [InlineData("[]")]
    public void One_json_array_is_told_and_not_read_as_text(string text)
    {
        Write("a.json", text);

        Assert.StartsWith("a.json: is one JSON array", Problem(Assert.Single(Read("a.json"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_begin_with_a_bracket()
    {
        Write("a.txt", "[Muscat] Oman agreed.");

        Assert.NotNull(Assert.Single(Read("a.txt")).Document);
    }

    [Fact]
    public void A_report_without_words_is_a_warning()
    {
        Write("a.jsonl", "{\"id\":\"1\",\"text\":\" \"}\n");

        Assert.Equal("the text is empty", Assert.Single(Read("a.jsonl")[0].Document!.Warnings));
    }

    [Fact]
    public void The_bytes_read_are_those_of_the_files()
    {
        Write("in/a.txt", "Oman agreed.");
        Write("in/b.jsonl.gz", Zipped("{\"id\":\"1\",\"text\":\"x\"}\n"u8));
        Write("in/c.png", "not read");
        string[] paths = [Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "nothing")];
        var reader = new ReportReader();

        Assert.Equal(3, reader.Read(paths, Stream.Null).Count());
        Assert.Equal(ReportReader.Size(paths), reader.BytesRead);
        Assert.Null(ReportReader.Size(["-"]));
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_told_with_their_line()
    {
        Write("a.txt", [.. "Oman agreed.\nPresident "u8, 0xC9, .. "mile left.\n"u8]);
        Write("a.jsonl", [.. "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\""u8, 0xC9, .. "\"}\n{\"id\":\"3\",\"text\":\"x\"}"u8]);

        Assert.StartsWith("a.txt:2: is not UTF-8", Problem(Read("a.txt")[0]), StringComparison.Ordinal);
        var lines = Read("a.jsonl");
        Assert.StartsWith("a.jsonl:2: ", Problem(lines[1]), StringComparison.Ordinal);
        Assert.Equal(["1", "3"], lines.Where(r => r.Document is not null).Select(r => r.Document!.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Another_encoding_may_be_given()
    {
        Write("a.txt", [.. "President "u8, 0xC9, .. "mile left."u8]);
        Write("a.jsonl", [.. "{\"id\":\"1\",\"text\":\""u8, 0xC9, .. "mile\"}"u8]);

        Assert.Equal("President Émile left.", Read("a.txt", Encoding.Latin1)[0].Document!.Text);
        Assert.Equal("Émile", Read("a.jsonl", Encoding.Latin1)[0].Document!.Text);
    }

    [Theory]
    [InlineData(new byte[0], "a.txt: the file is empty")]
    [InlineData(new byte[] { 0x20, 0x0A, 0x0D, 0x09 }, "a.txt: the file has no text, only white space")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "a.txt: the file has no text, only white space")]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 }, "a.txt: is not text: it has a NUL byte at offset 1")]
    public void A_file_without_text_is_told(byte[] bytes, string problem)
    {
        Write("a.txt", bytes);

        Assert.Equal(problem, Problem(Assert.Single(Read("a.txt"))));
    }

    [Fact]
    public void A_byte_order_mark_does_not_count()
    {
        Write("a.txt", [.. Encoding.UTF8.Preamble, .. "Oman agreed."u8]);
        Write("a.jsonl", [.. Encoding.UTF8.Preamble, .. "{\"id\":\"1\",\"text\":\"x\"}"u8]);

        Assert.Equal("Oman agreed.", Read("a.txt")[0].Document!.Text);
        Assert.Equal("1", Read("a.jsonl")[0].Document!.Id);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_is_known_by_its_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Łódź agreed.")]);

        Assert.Equal("Łódź agreed.", Read("a.txt")[0].Document!.Text);
    }

    [Fact]
    public void Gzipped_files_are_read()
    {
        Write("a.jsonl.gz", Zipped("{\"id\":\"1\",\"text\":\"x\"}\n"u8));
        Write("a.txt.gz", Zipped("Oman agreed."u8));

        Assert.Equal("1", Read("a.jsonl.gz")[0].Document!.Id);
        Assert.Equal("Oman agreed.", Read("a.txt.gz")[0].Document!.Text);
    }

    [Fact]
    public void A_gzipped_file_that_breaks_off_is_told()
    {
        var bytes = Zipped(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{i * 7919}\"}}\n"))));
        Write("a.jsonl.gz", bytes[..(bytes.Length / 2)]);
        Write("b.txt.gz", [0x1F, 0x8B, 0x42, 0x42, 0x42, 0x42]);

        Assert.NotNull(Read("a.jsonl.gz")[^1].Problem);
        Assert.NotNull(Assert.Single(Read("b.txt.gz")).Problem);
    }

    [Fact]
    public void A_missing_file_is_told_and_the_next_is_read()
    {
        Write("b.txt", "Oman agreed.");

        var readings = Read("a.txt", "b.txt");

        Assert.Equal("a.txt: no such file", Problem(readings[0]));
        Assert.NotNull(readings[1].Document);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_its_names()
    {
        Write("in/b.txt", "B.");
        Write("in/a.txt", "A.");
        Write("in/sub/c.jsonl", "{\"id\":\"c\",\"text\":\"C.\"}");
        Write("in/picture.png", "no text");

        Assert.Equal("A. B. C.", string.Join(' ', Read("in").Select(r => r.Document!.Text)));
    }

    [Fact]
    public void A_folder_without_reports_is_told()
    {
        folder.CreateSubdirectory("in");

        Assert.StartsWith("in: no report in this folder", Problem(Assert.Single(Read("in"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        using var input = new MemoryStream("Oman agreed."u8.ToArray());

        var document = Assert.Single(new ReportReader().Read(["-"], input)).Document!;

        Assert.Equal(("-", "Oman agreed."), (document.Id, document.Text));
    }

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private Reading[] Read(params string[] names) => Read(names, encoding: null);

    private Reading[] Read(string name, Encoding encoding) => Read([name], encoding);

    private Reading[] Read(string[] names, Encoding? encoding) =>
        [.. new ReportReader(encoding).Read(names.Select(n => Path.Combine(folder.FullName, n)), Stream.Null)];

    private string Problem(Reading reading) => reading.Problem!.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private static byte[] Zipped(ReadOnlySpan<byte> bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest))
            zip.Write(bytes);
        return file.ToArray();
    }
}
