using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model import</c>: makes a model that runs of a checkpoint.</summary>
internal static class ModelImportCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var checkpoint = ModelArguments.Checkpoint();
        var output = ModelArguments.Output();
        var precision = ModelArguments.Precision("int4");
        var replace = ModelArguments.Replace();
        var json = CommonOptions.Json();
        var command = new Command("import", "Turn a checkpoint into a folder that runs: graphs, weights in one precision, tokenizer, manifest with hashes. The folder appears when it is "
            + "complete, and not at all otherwise.\n\nExample: youtuvl model import --precision int4")
        {
            checkpoint, output, precision, replace, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var folders = ModelFolders.OfUser();
            var source = folders.Checkpoint(parsed.GetValue(checkpoint));
            var name = parsed.GetRequiredValue(precision);
            var job = new ModelImportJob(source, parsed.GetValue(output) ?? folders.ImportOf(source, name), ModelArguments.PrecisionOf(name), Forms: null, parsed.GetValue(replace));
            ModelImportJob.Print(await job.RunAsync(context.KillSwitch.Token), parsed.GetValue(json), context.Console);
            return ExitCode.Ok;
        }));
        return command;
    }
}
