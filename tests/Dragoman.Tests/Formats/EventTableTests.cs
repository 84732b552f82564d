using Dragoman.Formats;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class EventTableTests
{
    [Fact]
    public void A_row_has_as_many_cells_as_the_heading_whatever_the_text()
    {
        var lines = Write("Kenya condemned \"Somalia\", its neighbour,\nand praised Mali; twice.", "\t");

        Assert.True(lines.Length > 1);
        Assert.All(lines, l => Assert.Equal(lines[0].Split('\t').Length, l.Split('\t').Length));
    }

    [Fact]
    public void Cells_with_commas_and_quotes_are_quoted()
    {
        var lines = Write("Kenya, once \"a friend\", condemned Somalia.", ",");
        Assert.Contains("\"Kenya, once \"\"a friend\"\", condemned Somalia.\"", lines[1], StringComparison.Ordinal);
    }

    private static string[] Write(string text, string delimiter)
    {
        var document = new Document("a", text);
        var record = EnglishCoder.Coder.Code(document);
        using var output = new StringWriter();
        using var table = new EventTable(output, delimiter);
        table.Write(document, record);
        table.Finish();
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
