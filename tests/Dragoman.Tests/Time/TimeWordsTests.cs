using Dragoman.Lexicons;
using Dragoman.Time;
using Xunit;

namespace Dragoman.Tests.Time;

/// <summary>A wrong row of the tables of times is told with file, line and what was expected.</summary>
public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("words.tsv", "kind\tform\tvalue\nwekday\tmonday\t1", "did you mean 'weekday'?")]
    [InlineData("words.tsv", "kind\tform\tvalue\nweekday\tmonday\t8", "'8' in column 'value' is no whole number from 1 to 7")]
    [InlineData("words.tsv", "kind\tform\tvalue\nunit\tsennight\tweeks", "'weeks' is no value")]
    [InlineData("words.tsv", "kind\tform\tvalue\npreposition\tpast\t3", "'3' is no value")]
    [InlineData("days.tsv", "name\taliases\tcalendar\tmonth\tday\tdays\tweekday\tyear\tbefore\nX\t\tmayan\t1\t1\t1\t\t\t", "'mayan' is no calendar")]
    [InlineData("days.tsv", "name\taliases\tcalendar\tmonth\tday\tdays\tweekday\tyear\tbefore\nX\t\tgregorian\t14\t1\t1\t\t\t", "'14' in column 'month'")]
    [InlineData("months.tsv", "calendar\tmonth\tnames\nislamic\tRajab\tRajab", "'Rajab' in column 'month'")]
    [InlineData("clauses.tsv", "kind\tlemma\nhabbit\toften", "did you mean 'habit'?")]
    public void A_wrong_row_is_told(string file, string table, string cause)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-times-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "times"));
            File.WriteAllText(Path.Combine(folder.FullName, "times", file), table);

            var error = Assert.Throws<DataException>(() => TimeWords.Load([folder.FullName], EnglishModel.Model.TokenRules));

            Assert.Contains($"{file}:2: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(cause, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
