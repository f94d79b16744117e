using System.CommandLine;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model verify</c>: compares an imported model with its manifest, byte for byte.</summary>
internal static class ModelVerifyCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var folder = ModelArguments.Folder();
        var json = CommonOptions.Json();
        var command = new Command("verify", "Hash every file of an imported model and compare it with the manifest. Ends with 1 when one differs.\n\nExample: youtuvl model verify")
        {
            folder, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var document = await VerifyAsync(ModelFolders.OfUser().Model(parsed.GetValue(folder)), context.KillSwitch.Token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                Print(context.Console, document);
            }

            return document.Intact ? ExitCode.Ok : ExitCode.Failed;
        }));
        return command;
    }

    private static async Task<ModelVerifyDocument> VerifyAsync(string folder, CancellationToken cancellationToken)
    {
        var verdicts = await ProgressBars.ShowAsync(async bars =>
        {
            var done = 0;
            var progress = new ProgressReceiver<FileVerdict>(_ => bars.Set("files", Interlocked.Increment(ref done), null));
            return await PackageVerifier.VerifyAsync(folder, progress, cancellationToken);
        });
        return new ModelVerifyDocument { Folder = folder, Intact = verdicts.All(verdict => verdict.State == FileState.Intact), Files = verdicts };
    }

    private static void Print(IAnsiConsole console, ModelVerifyDocument document)
    {
        foreach (var verdict in document.Files.Where(verdict => verdict.State != FileState.Intact))
        {
            console.Plain($"{verdict.Name}: {verdict.Detail}");
        }

        console.Plain(document.Intact ? $"All {document.Files.Count} files are as the manifest lists them: {document.Folder}" : $"{document.Folder} is damaged.");
    }
}
