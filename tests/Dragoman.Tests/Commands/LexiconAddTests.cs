using Xunit;

namespace Dragoman.Tests.Commands;

/// <summary><c>dragoman lexicon add</c>: what is right is written and works at once, what is wrong changes nothing.</summary>
public sealed class LexiconAddTests : IDisposable
{
    private const string Front = "name\taliases\tcountry\tsectors\tkind\tfrom\tto\tsource\tcomment\nBlue River Front\tBRF|Front of the Blue River\tMLI\tREB|PTY\tgroup\t2015\t\town\t\n";

    private static readonly string[] AddFront =
        ["lexicon", "add", "actor", "Blue River Front", "--kind", "group", "--country", "Mali", "--sector", "REB", "pty", "--alias", "BRF", "--alias", "Front of the Blue River", "--from", "2015", "--data", "my"];

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Actors_roles_and_frames_are_added_and_known_to_the_next_run()
    {
        Assert.Equal((0, "my/actors/organisations.tsv:3: Blue River Front, group, since 2015, MLI REB PTY\n", ""), shell.Run(AddFront));
        Assert.Equal((0, "my/actors/roles.tsv:3: customs chief, person, GOV\n", ""), shell.Run("lexicon", "add", "role", "customs chief", "--sector", "GOV", "--data", "my"));
        string[] frame =
        [
            "lexicon", "add", "frame", "--data", "my", "--name", "my/unmask", "--event", "ACCUSE allege", "--verb", "unmask | debunk", "--actor", "subject", "--recipient", "object",
            "--example", "The Blue River Front unmasked the customs chief of Mali.",
        ];
        var (code, _, error) = shell.Run(frame);
        Assert.Equal(2, code);
        Assert.EndsWith("add:\n  --coded \"ACCUSE allege actual MLI REB PTY > MLI GOV\"\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.PathOf("my/events")));
        Assert.Equal((0, "my/events/frames/my.frames:1: my/unmask\n", ""), shell.Run([.. frame, "--coded", "ACCUSE allege actual MLI REB PTY > MLI GOV"]));

        shell.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"BRF debunked Mali's customs chief.\"}\n");
        var events = shell.Run("code", "a.jsonl", "--format", "tsv", "--data", "my").Output.Split('\n')[1].Split('\t');
        Assert.Equal("ACCUSE allege MLI REB PTY MLI GOV my/unmask", string.Join(' ', events[4], events[5], events[11], events[13], events[24]));

        Assert.EndsWith(Front, shell.Read("my/actors/organisations.tsv"), StringComparison.Ordinal);
        Assert.Equal(["my.frames"], Directory.EnumerateFiles(shell.PathOf("my/events/frames")).Select(Path.GetFileName), StringComparer.Ordinal);
        Assert.Equal(0, shell.Run("lexicon", "check", "--data", "my").Code);
    }

    [Fact]
    public void What_is_known_already_is_refused_with_its_place()
    {
        shell.Run(AddFront);

        Assert.Equal((1, "", "my/actors/organisations.tsv:3: 'Blue River Front' is known already: Blue River Front, group, since 2015, MLI REB PTY\n"), shell.Run(AddFront));
        string[] other = ["lexicon", "add", "actor", "Green Valley Union", "--kind", "group", "--country", "MLI", "--alias", "BRF", "--data", "my"];
        Assert.StartsWith("my/actors/organisations.tsv:3: 'BRF' is known already", shell.Run(other).Error, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run([.. other, "--to", "2012"]).Code);

        string[] role = ["lexicon", "add", "role", "foreign minister", "--sector", "OPP", "--data", "my"];
        var (code, _, error) = shell.Run(role);
        Assert.Equal(1, code);
        Assert.Matches("roles.tsv:[0-9]+: 'foreign minister' is known already: foreign minister, person, GOV; with --override yours comes before it\n", error);
        Assert.Equal(0, shell.Run([.. role, "--override"]).Code);
        Assert.Matches("(?s)foreign minister +person +OPP .*foreign minister +person +GOV ", shell.Run("lexicon", "find", "foreign minister", "--data", "my").Output);
    }

    [Theory]
    [InlineData("--country: 'Malia' is neither", "actor", "Foo Front", "--kind", "group", "--country", "Malia")]
    [InlineData("--sector: 'REBEL' is no sector; there are: AGR, ", "actor", "Foo Front", "--kind", "group", "--country", "MLI", "--sector", "REBEL")]
    [InlineData("NAME: 'front' has no capital letter", "actor", "front", "--kind", "group", "--country", "MLI")]
    [InlineData("--alias: 'A|B' has a tab, a line end or a |", "actor", "Foo Front", "--kind", "group", "--country", "MLI", "--alias", "A|B")]
    [InlineData("'2019-13' in column 'from' is neither YYYY nor", "actor", "Foo Front", "--kind", "group", "--country", "MLI", "--from", "2019-13")]
    [InlineData("an actor needs a --country or a --sector", "actor", "Foo Front", "--kind", "group")]
    [InlineData("--role is for persons", "actor", "Foo Front", "--kind", "group", "--country", "MLI", "--role", "chief")]
    [InlineData("NOUN is empty", "role", " ")]
    [InlineData("'COERSE' is no event type; did you mean 'COERCE'?", "frame", "--name", "my/a", "--event", "COERSE", "--verb", "zap", "--actor", "subject", "--example", "X.")]
    [InlineData("--name: a frame is named by its group and itself", "frame", "--name", "../x/a", "--event", "COERCE", "--verb", "zap", "--actor", "subject", "--example", "X.")]
    [InlineData("the frame does not match in its example: no word there triggers it", "frame", "--name", "my/a", "--event", "COERCE", "--verb", "zap", "--actor", "subject", "--example", "It rained.")]
    public void What_is_wrong_is_wrong_usage_and_nothing_is_written(string message, params string[] arguments)
    {
        var (code, _, error) = shell.Run(["lexicon", "add", .. arguments, "--data", "my"]);

        Assert.Equal(2, code);
        Assert.StartsWith($"dragoman: {message}", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.PathOf("my")));
    }

    [Fact]
    public void The_programs_own_data_stays_as_it_is()
    {
        var (code, _, error) = shell.Run("lexicon", "add", "role", "customs chief", "--data", Path.Combine(AppContext.BaseDirectory, "data"));

        Assert.Equal(2, code);
        Assert.Contains("is the program's own data", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_wrong_already_is_told_with_its_own_file_and_line()
    {
        shell.Run(AddFront);
        File.AppendAllText(shell.PathOf("my/actors/organisations.tsv"), "Broken\trow\n");

        var (code, _, error) = shell.Run("lexicon", "add", "role", "customs chief", "--data", "my");

        Assert.Equal((1, "my/actors/organisations.tsv:4: 2 cells where 9 columns are named\n"), (code, error));
    }
}
