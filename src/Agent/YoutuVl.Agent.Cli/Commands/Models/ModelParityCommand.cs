using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Parity;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model parity</c>: holds this program to a folder of golden vectors.</summary>
internal static class ModelParityCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var golden = new Argument<string>("GOLDEN_DIR") { Description = "The folder with golden.json, arrays, pictures and checkpoint/. It is only read." };
        var precision = ModelArguments.Precision("fp32");
        var json = CommonOptions.Json();
        var command = new Command("parity", "Import the checkpoint of a folder of golden vectors, run it, and compare every stage with the vectors: one row for each check, with the measured error and "
            + "its tolerance. Ends with 1 when one fails. Any dimensions work.\n\nExample: youtuvl model parity golden/ --precision int8")
        {
            golden, precision, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var document = await CheckAsync(parsed.GetRequiredValue(golden), parsed.GetRequiredValue(precision), context.KillSwitch.Token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                ModelParityTable.Write(context.Console, document);
            }

            return document.Passed ? ExitCode.Ok : ExitCode.Failed;
        }));
        return command;
    }

    private static async Task<ModelParityDocument> CheckAsync(string golden, string precision, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(golden);
        var options = new ParityOptions { ReadImage = PictureFile.ReadForModel, Precision = ModelArguments.PrecisionOf(precision) };
        var checks = await ParityRunner.RunAsync(folder, options, cancellationToken);
        return new ModelParityDocument { Golden = folder, Precision = precision, Passed = checks.Count > 0 && checks.All(check => check.Passed), Checks = checks };
    }
}
