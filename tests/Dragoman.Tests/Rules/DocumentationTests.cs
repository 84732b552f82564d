using System.CommandLine;
using Dragoman.App;
using Xunit;

namespace Dragoman.Tests.Rules;

/// <summary>Every verb and option of the command is described in <c>docs/commands.md</c>.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "commands.md"));

    public static TheoryData<string> Verbs() => [.. Verbs(CommandLine.Build(), "dragoman").Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_and_its_options_are_documented(string name)
    {
        var (_, command) = Verbs(CommandLine.Build(), "dragoman").Single(v => v.Name == name);
        var start = Page.IndexOf($"## `{name}", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/commands.md has no section '## `{name} ...`'");
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? Page[start..] : Page[start..end];
        foreach (var option in command.Options.Where(o => o is not System.CommandLine.Help.HelpOption and not VersionOption))
            Assert.Contains($"`{option.Name}", section, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, Command Command)> Verbs(Command command, string name) =>
        command.Subcommands.Count == 0
            ? [(name, command)]
            : command.Subcommands.SelectMany(c => Verbs(c, $"{name} {c.Name}"));
}
