using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model pull</c>: downloads a checkpoint.</summary>
internal static class ModelPullCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var options = new ModelPullOptions();
        var json = CommonOptions.Json();
        var command = new Command("pull", "Download a checkpoint from a hub, with a hash for every file. The licence is shown first and must be accepted. An interrupted download "
            + "goes on where it stopped. Reads HF_ENDPOINT for the hub's address and HF_TOKEN or HUGGING_FACE_HUB_TOKEN for a token.\n\nExample: youtuvl model pull --accept-licence")
        {
            json,
        };
        options.AddTo(command);
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var document = await PullAsync(options.Read(parsed), context);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                context.Console.Plain($"{document.Files.Count} files, {Amounts.Bytes(document.Bytes)}, in {document.Folder}");
                context.Console.Plain($"Next: youtuvl model import '{document.Folder}'");
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static async Task<ModelPullDocument> PullAsync(ModelPullRequest request, CommandContext context)
    {
        var cancellationToken = context.KillSwitch.Token;
        using var downloader = new ModelDownloader(request.Hub);
        await Console.Error.WriteLineAsync($"Asking {request.Hub.BaseAddress.GetLeftPart(UriPartial.Path)} for {request.Source.Repository} at revision {request.Source.Revision}.");
        var listing = await downloader.ListAsync(request.Source, cancellationToken);
        var text = await downloader.ReadLicenceAsync(listing, cancellationToken);
        LicencePrompt.OfProcess().Accept(listing.Source, text, request.Accepted);
        var folder = Path.GetFullPath(request.Folder ?? ModelFolders.OfUser().CheckpointOf(listing.Source));
        var record = await ProgressBars.ShowAsync(
            bars => downloader.DownloadAsync(listing, folder, new ProgressReceiver<DownloadProgress>(p => bars.Set(p.File, p.FileBytes, p.FileSize)), cancellationToken),
            amounts: true);
        return ModelPullDocument.Of(record, folder);
    }
}
