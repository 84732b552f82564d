using System.Globalization;
using Dragoman.Formats;
using Xunit;

namespace Dragoman.Tests.Formats;

public sealed class IdSetTests
{
    [Fact]
    public void Only_what_comes_for_the_second_time_comes_again()
    {
        var ids = new IdSet();
        var names = Enumerable.Range(0, 50_000).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();

        Assert.DoesNotContain(true, names.Select(ids.ComesAgain));
        Assert.DoesNotContain(false, names.Select(ids.ComesAgain));
        Assert.DoesNotContain(true, names.Select(ids.ComesAgain));
        Assert.False(ids.ComesAgain("another"));
    }
}
