using System.CommandLine;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman lexicon</c>: what the program knows, looked after.</summary>
internal static class LexiconCommand
{
    public static Command Build() => new("lexicon", "Looks after what the program knows: actors, roles, frames.")
    {
        LexiconAdd.Build(),
        LexiconCheck.Build(),
        LexiconFind.Build(),
        LexiconList.Build(),
    };
}
