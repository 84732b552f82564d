using Dragoman.Events;
using Xunit;

namespace Dragoman.Tests.Events;

/// <summary>Frames that stand in each other's way, in a folder of a user's own.</summary>
public sealed class FrameTiesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Frames_that_only_their_names_part_are_told()
    {
        using var coder = Load("""
            frame     my/zap
            event     COERCE
            verb      zap | zap away
            actor     subject
            where     subject political
            example   It rained.
            coded     none
            frame     my/zapping
            event     ASSAULT
            verb      zap | zap away
            actor     subject
            where     object person
            example   It rained.
            coded     none
            frame     my/zapped-troops
            event     ASSAULT
            verb      zap
            actor     subject
            where     subject troop
            example   It rained.
            coded     none
            frame     my/zap-again
            event     COERCE
            verb      zap
            actor     subject
            where     subject political
            example   It rained.
            coded     none
            """);

        var own = FrameTies.In(coder).Where(t => t.StartsWith(folder.FullName, StringComparison.Ordinal)).Select(t => t[(t.LastIndexOf('/', t.IndexOf(": ", StringComparison.Ordinal)) + 1)..]);

        Assert.Equal(
            [
                "my.frames:1: my/zap (COERCE) is tried before my/zapping (ASSAULT, my.frames:8) by its name alone: zap, zap away",
                "my.frames:22: my/zap-again (COERCE) is tried before my/zapping (ASSAULT, my.frames:8) by its name alone: zap",
            ],
            own,
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_frame_that_never_matches_is_told_with_the_one_that_took_its_word()
    {
        using var coder = Load("""
            frame     my/lampoon-country
            event     COERCE
            verb      lampoon
            actor     subject
            recipient object
            where     object country
            example   Norway lampooned Chad.
            coded     COERCE - actual NOR > TCD
            frame     my/lampoon
            event     COERCE
            verb      lampoon
            actor     subject
            recipient object
            example   Norway lampooned Chad.
            coded     COERCE - actual NOR > TCD
            frame     my/zap
            event     COERCE
            verb      zap
            actor     subject
            where     object country
            example   Norway zapped the rain.
            coded     COERCE - actual NOR
            """);

        var problems = FrameCheck.Run(coder, f => f.StartsWith("my/", StringComparison.Ordinal)).Problems.Where(p => p.Contains("matches in none", StringComparison.Ordinal)).Select(p => p[(folder.FullName.Length + 1)..]);

        Assert.Equal(
            [
                "events/frames/my.frames:9: my/lampoon matches in none of its examples: my/lampoon-country (my.frames:1) comes before it and takes its word 'lampooned'",
                "events/frames/my.frames:16: my/zap matches in none of its examples: at 'zapped', 'object' is not one of: country",
            ],
            problems,
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_users_frame_comes_before_the_programs_that_has_as_many_words()
    {
        using var coder = Load("""
            frame     zz/condemn
            event     COERCE
            verb      condemn
            actor     subject
            recipient object
            example   Norway condemned Chad.
            coded     COERCE - actual NOR > TCD
            """);

        Assert.Empty(FrameCheck.Run(coder, f => f == "zz/condemn").Problems);
    }

    private Coder Load(string frames)
    {
        var path = Path.Combine(folder.FullName, "events", "frames");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "my.frames"), frames + "\n");
        return Coder.Load(Path.Combine(AppContext.BaseDirectory, "data"), folder.FullName);
    }
}
