using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model quantize</c>: imports a checkpoint with numeric forms chosen part by part.</summary>
internal static class ModelQuantizeCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var checkpoint = ModelArguments.Checkpoint();
        var output = ModelArguments.Output();
        var precision = ModelArguments.Precision("int8");
        var forms = new Option<string[]>("--form")
        {
            Description = "The numeric form of one part, on top of the precision; may be repeated. Parts and forms are in docs/model.md.",
            HelpName = "PART=FORM",
        };
        var replace = ModelArguments.Replace();
        var json = CommonOptions.Json();
        var command = new Command("quantize", "Import a checkpoint at another precision, or with the numeric form of single parts chosen by hand. It starts from the checkpoint: quantising an "
            + "imported model would lose twice.\n\nExample: youtuvl model quantize --precision int4 --form decode=i4b32 --form head=i8b64 OUT")
        {
            checkpoint, output, precision, forms, replace, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var folders = ModelFolders.OfUser();
            var source = folders.Checkpoint(parsed.GetValue(checkpoint));
            var name = parsed.GetRequiredValue(precision);
            var chosen = FormArguments.Read(parsed.GetValue(forms) ?? [], PackageForms.For(ModelArguments.PrecisionOf(name)));
            var job = new ModelImportJob(source, parsed.GetValue(output) ?? folders.ImportOf(source, name), ModelArguments.PrecisionOf(name), chosen, parsed.GetValue(replace));
            try
            {
                ModelImportJob.Print(await job.RunAsync(context.KillSwitch.Token), parsed.GetValue(json), context.Console);
            }
            catch (ArgumentException e)
            {
                throw new CommandLineException(e.Message.Replace($" (Parameter '{e.ParamName}')", string.Empty, StringComparison.Ordinal));
            }

            return ExitCode.Ok;
        }));
        return command;
    }
}
