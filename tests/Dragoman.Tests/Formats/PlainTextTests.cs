using Dragoman.Formats;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Oman hosts talks\n\nMUSCAT (Gulf Wire) - Oman hosted talks.\n", "Oman hosts talks", null)]
    [InlineData("Oman hosts talks\nMarch 12, 2024\n\nOman hosted talks.\n", "Oman hosts talks", "2024-03-12")]
    [InlineData("Oman hosts talks\n\nTuesday, 12 March 2024 14:30 GMT\n\nOman hosted talks.\n", "Oman hosts talks", "2024-03-12")]
    [InlineData("2024-03-12\nOman hosts talks\nOman hosted talks.\n", null, "2024-03-12")]
    [InlineData("Oman hosted talks on Monday.\nThey failed.\n", null, null)]
    [InlineData("MUSCAT (Gulf Wire) - Oman hosted talks\nand they failed\n", null, null)]
    [InlineData("Oman hosts talks", null, null)]
    [InlineData("\n\n  Oman hosts talks\r\n\r\nOman hosted talks.", "Oman hosts talks", null)]
    [InlineData("Oman hosts talks\nBy Ruth Achterberg\nPublished: 12 March 2024\nOman hosted talks.", "Oman hosts talks", "2024-03-12")]
    [InlineData("Oman hosts talks\nOman hosted talks.\nA.\nB.\nC.\nD.\nMarch 12, 2024\n", "Oman hosts talks", null)]
    [InlineData("Oman hosts talks\nOn March 12, 2024 Oman hosted talks.\n", "Oman hosts talks", null)]
    [InlineData("", null, null)]
    public void Title_and_date_are_found_at_the_head(string text, string? title, string? date)
    {
        var document = PlainText.Parse("a.txt", text);

        Assert.Equal((title, date), (document.Title, document.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(text, document.Text);
    }

    [Theory]
    [InlineData("Oman hosts talks\n31 February 2024\n\nOman hosted talks.\n", "31 February 2024")]
    [InlineData("Oman hosts talks\nFeb. 30, 2024 14:30\nOman hosted talks.\n", "Feb. 30, 2024 14:30")]
    [InlineData("3021-05-01\nOman hosts talks\nOman hosted talks.\n", "3021-05-01")]
    [InlineData("Oman hosts talks\n0000-13-45\nOman hosted talks.\n", "0000-13-45")]
    public void A_date_line_that_is_no_day_is_a_warning(string text, string date)
    {
        var document = PlainText.Parse("a.txt", text, new DateOnly(2020, 1, 5));

        Assert.Null(document.Date);
        Assert.Equal($"the date '{date}' is no day and was left out; days are written as 2023-02-24", Assert.Single(document.Warnings));
        Assert.StartsWith("Oman host", document.Text[document.BodyStart..].TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mission 12, 2024\nOman hosted talks.\n")]
    [InlineData("Oman hosts talks\n12/03/24\nOman hosted talks.\n")]
    [InlineData("Oman hosts talks\n20241345\nOman hosted talks.\n")]
    public void Other_lines_are_no_dates(string text) => Assert.Empty(PlainText.Parse("a.txt", text).Warnings);

    [Fact]
    public void The_body_begins_below_title_and_date()
    {
        const string Text = "Oman hosts talks\nMarch 12, 2024\n\nOman hosted talks.\n";

        Assert.Equal("Oman hosted talks.\n", Text[PlainText.Parse("a.txt", Text).BodyStart..].TrimStart());
    }

    [Fact]
    public void A_long_first_line_is_no_title() =>
        Assert.Null(PlainText.Parse("a.txt", new string('a', 300) + "\nb\n").Title);

    [Theory]
    [InlineData("March 12, 2024")]
    [InlineData("12 March 2024")]
    [InlineData("Mar. 12, 2024")]
    [InlineData("2024-03-12")]
    [InlineData("2024/03/12")]
    [InlineData("Tue, 12 Mar 2024 14:30:00 GMT")]
    [InlineData("Tuesday, March 12, 2024 - 2:30 p.m.")]
    [InlineData("Updated: 12 March 2024, 14:30")]
    public void A_line_may_be_a_date_in_many_ways(string line) => Assert.Equal(new DateOnly(2024, 3, 12), ReportDate.ParseLine(line));

    [Theory]
    [InlineData("March 2024")]
    [InlineData("The 12 March movement")]
    [InlineData("February 30, 2024")]
    [InlineData("12/03/2024")]
    [InlineData("March 12, 0024")]
    [InlineData("1001")]
    public void A_line_that_is_no_day_is_none(string line) => Assert.Null(ReportDate.ParseLine(line));
}
