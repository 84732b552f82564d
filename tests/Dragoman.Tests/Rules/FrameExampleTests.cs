using Dragoman.Events;
using Xunit;

namespace Dragoman.Tests.Rules;

/// <summary>Every example of every frame is coded as it says.</summary>
public sealed class FrameExampleTests
{
    [Fact]
    public void All_frames_code_their_examples()
    {
        var report = FrameCheck.Run(EnglishCoder.Coder);
        Assert.True(report.Frames > 40);
        Assert.Empty(report.Problems);
    }
}
