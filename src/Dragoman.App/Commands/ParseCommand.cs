using System.CommandLine;
using Dragoman.Formats;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman parse</c>: words, lemmas, tags and trees.</summary>
internal static class ParseCommand
{
    public static Command Build()
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format") { Description = "conllu, json (one object a document) or tree (to look at).", DefaultValueFactory = _ => "conllu" };
        format.AcceptOnlyFromAmong("conllu", "json", "tree");
        var command = new Command("parse", "Cuts reports into words and sentences and parses them: Universal Dependencies as CoNLL-U.") { format };
        inputs.AddTo(command);
        command.SetAction((parsed, cancellation) => Run(inputs, parsed, parsed.GetValue(format)!, cancellation));
        return command;
    }

    private static async Task<int> Run(Inputs inputs, ParseResult parsed, string format, CancellationToken cancellation)
    {
        using var model = LanguageModel.Load(DataFolder.English);
        var analyzer = new Analyzer(model);
        await using var output = StandardOutput.Open();
        Action<Document> write = format switch
        {
            "json" => new ParseJsonWriter(output).Write,
            "tree" => new TreeWriter(output).Write,
            _ => new ConlluWriter(output).Write,
        };
        return await inputs.Run(
            parsed,
            undated: null,
            ownOutput: false,
            document =>
            {
                analyzer.Run(document);
                return true;
            },
            (document, _) => write(document),
            cancellation);
    }
}
