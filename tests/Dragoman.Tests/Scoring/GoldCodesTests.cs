using Dragoman.Scoring;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class GoldCodesTests
{
    [Theory]
    [InlineData("042", "CONSULT")]
    [InlineData("04", "CONSULT")]
    [InlineData("1712", "ASSAULT")]
    [InlineData("174K", "COERCE")]
    [InlineData("023", null)]
    [InlineData("903", null)]
    [InlineData("", null)]
    public void A_CAMEO_code_has_the_type_of_the_conversion_table(string code, string? type) => Assert.Equal(type, SomeEvents.Codes.TypeOfCameo(code));

    [Theory]
    [InlineData("KENGOV", "KEN GOV")]
    [InlineData("KEN", "KEN")]
    [InlineData("KENMED", "KEN JRN")]
    [InlineData("KENREBMOS", "KEN REB")]
    [InlineData("ROMGOV", "ROU GOV")]
    [InlineData("---MIL", "MIL")]
    [InlineData("MIL", "MIL")]
    [InlineData("IGOUNO", "UNO")]
    [InlineData("IGOEUREEC", "EUR")]
    [InlineData("IGO", "EUR|IGO|UNO")]
    [InlineData("NGO", "NGO")]
    [InlineData("NGOUGA", "UGA NGO")]
    [InlineData("IMGMOSALQ", "IMG")]
    [InlineData("EURGOV", "GOV")]
    [InlineData("---", "\"---\"")]
    [InlineData("###", "\"###\"")]
    [InlineData("\"THE HARBOUR MASTER\"", "\"\"THE HARBOUR MASTER\"\"")]
    public void A_CAMEO_actor_has_country_and_sector(string code, string party) => Assert.Equal(party, SomeEvents.Codes.CameoParty(code).ToString());

    [Theory]
    [InlineData("JAP", "GOV", "JPN GOV")]
    [InlineData("ALB", "CVLalb", "ALB CVL")]
    [InlineData("ALB", "CIV", "ALB CVL")]
    [InlineData("ALB", "***", "ALB")]
    [InlineData("IGO", "MIL", "EUR|IGO|UNO")]
    [InlineData("", "MED", "MED")]
    [InlineData(null, null, "?")]
    public void A_PLOVER_actor_has_country_and_sector(string? code, string? sector, string party) => Assert.Equal(party, SomeEvents.Codes.PloverParty(null, code, sector).ToString());

    [Fact]
    public void Older_types_have_the_names_of_today()
    {
        Assert.Equal(["ACCUSE"], SomeEvents.Codes.Types("DISAPPROVE"));
        Assert.Equal(["CONCEDE", "RETREAT"], SomeEvents.Codes.Types("YIELD"));
        Assert.Equal(["CONSULT"], SomeEvents.Codes.Types("CONSULT"));
    }
}
