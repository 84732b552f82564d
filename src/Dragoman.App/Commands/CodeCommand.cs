using System.CommandLine;
using Dragoman.Formats;

namespace Dragoman.App.Commands;

/// <summary><c>dragoman code</c>: reports in, their record out.</summary>
internal static class CodeCommand
{
    public static Command Build()
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format") { Description = "record (JSON Lines, one object a document), events (JSON Lines, one object an event), csv, tsv (one row an event) or table (to look at).", DefaultValueFactory = _ => "record" };
        format.AcceptOnlyFromAmong("record", "events", "csv", "tsv", "table");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output by default." };
        var data = new Option<string[]>("--data") { Description = "A folder of your own actors and frames, which add to the program's or override them." };
        var date = DayOption.Create("The day of reports that bring none, as 2023-02-24.");
        var command = new Command("code", "Reads reports and writes their record: who did what to whom, with the words that say so.") { format, output, date, data };
        inputs.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            Run(inputs, parsed, parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(date), parsed.GetValue(data) ?? [], cancellation));
        return command;
    }

    private static async Task<int> Run(Inputs inputs, ParseResult parsed, string format, string? path, DateOnly? undated, string[] folders, CancellationToken cancellation)
    {
        using var coder = Coder.Load(DataFolder.With(folders));
        await using var output = path is null ? StandardOutput.Open() : OutputFile.Create(path);
        IRecordWriter writer = format switch
        {
            "events" => new EventLinesWriter(output),
            "csv" => new EventTable(output, ","),
            "tsv" => new EventTable(output, "\t"),
            "table" => new EventTableWriter(output, path is null && !Console.IsOutputRedirected),
            _ => new RecordLinesWriter(output),
        };
        var code = await inputs.Run(parsed, undated, path is not null, coder.Code, writer.Write, cancellation);
        writer.Finish();
        return code;
    }
}
