using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model info</c>: what an imported model is.</summary>
internal static class ModelInfoCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var folder = ModelArguments.Folder();
        var json = CommonOptions.Json();
        var command = new Command("info", "Show an imported model: dimensions, parameters, precision, licence, files. Nothing is loaded.\n\nExample: youtuvl model info")
        {
            folder, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, context =>
        {
            var document = ModelInfoDocument.Of(ModelPackage.Open(ModelFolders.OfUser().Model(parsed.GetValue(folder))));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                ModelInfoTable.Write(context.Console, document);
            }

            return Task.FromResult(ExitCode.Ok);
        }));
        return command;
    }
}
