using System.CommandLine;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon add</c>: actors, roles and frames of a user's own.</summary>
internal static class LexiconAdd
{
    public static Command Build() => new("add", "Adds an actor, a role or a frame to a folder of your own.")
    {
        LexiconAddActor.Build(),
        LexiconAddFrame.Build(),
        LexiconAddRole.Build(),
    };

    /// <summary>The option that every kind of addition has.</summary>
    public static Option<string> Data() => new("--data") { Description = "The folder of your own to add to; it is made if there is none.", Required = true };

    /// <summary>The option that lets a user's words come before the program's.</summary>
    public static Option<bool> Override() => new("--override") { Description = "Even if the program's own data knows it: yours comes before it." };
}
