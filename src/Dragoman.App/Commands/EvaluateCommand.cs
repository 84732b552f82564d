using System.CommandLine;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman evaluate</c>: what the program finds against what people found.</summary>
internal static class EvaluateCommand
{
    public static Command Build() => new("evaluate", "Scores what the program finds against gold that people made.")
    {
        EvaluateParse.Build(),
        EvaluateRelations.Build(),
        EvaluateEvents.Build(),
        EvaluateActors.Build(),
        EvaluateGold.Build(),
    };
}
