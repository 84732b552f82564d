using Dragoman.Scoring;
using Xunit;

namespace Dragoman.Tests.Scoring;

public sealed class CameoDyadsTests
{
    [Theory]
    [InlineData("KENGOV>UGA 111", "ACCUSE KEN GOV > UGA")]
    [InlineData("KEN>UGA 111, KEN>TZA 111", "ACCUSE KEN > UGA; TZA")]
    [InlineData("KEN>UGA 111, TZA>UGA 111", "ACCUSE KEN; TZA > UGA")]
    [InlineData("KEN>UGA 111, TZA>RWA 111", "ACCUSE KEN > UGA / ACCUSE TZA > RWA")]
    [InlineData("KEN>UGA 111, KEN>UGA 042", "ACCUSE KEN > UGA / CONSULT KEN > UGA")]
    [InlineData("KEN>UGA 042, UGA>KEN 043", "CONSULT KEN; UGA")]
    [InlineData("KEN>UGA 040, UGA>KEN 040, KEN>TZA 040, TZA>KEN 040", "CONSULT KEN; UGA; TZA")]
    [InlineData("KEN>UGA 111, TZA>RWA 111, KEN>RWA 111", "ACCUSE KEN; TZA > UGA; RWA")]
    [InlineData("--->UGA 111, --->RWA 111", "ACCUSE \"---\" > UGA / ACCUSE \"---\" > RWA")]
    public void Codings_that_share_a_party_are_one_event(string codings, string events)
    {
        var dyads = codings.Split(", ").Select(c => c.Split('>', ' ')).Select(c => new CameoDyad(c[0], c[1], c[2])).ToList();

        Assert.Equal(events, string.Join(" / ", CameoDyads.Events(dyads, SomeEvents.Codes, out var untold)));
        Assert.Empty(untold);
    }

    [Fact]
    public void A_code_without_PLOVER_type_is_told()
    {
        Assert.Empty(CameoDyads.Events([new CameoDyad("KEN", "UGA", "023")], SomeEvents.Codes, out var untold));
        Assert.Equal(["023"], untold);
    }
}
