using System.CommandLine;
using YoutuVl.Agent.Cli.Commands.Models;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Seeing;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Tasks;

namespace YoutuVl.Agent.Cli.Commands.Seeing;

/// <summary><c>youtuvl see</c>: asks the model about a picture file, or searches a folder of them.</summary>
internal sealed class SeeCommand
{
    private readonly SeeOptions _options = new();
    private readonly SearchOptions _search = new();
    private readonly RuntimeArguments _runtime = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var definition = new SeeCommand();
        var command = new Command("see", """
            Ask the model about a picture file (PNG, JPEG, WebP), or search a folder of screenshots. Ends with 1 when nothing was found.

            Examples:
              youtuvl see screen.png --task ground --query "the Save button" --overlay found.png
              youtuvl see screen.png --task ask --query "Which tab is open?" --json
              youtuvl see photo.jpg --task segment --classes road,car,sky --mask classes.png
              youtuvl see report/frames --task search --query "an error dialog" --top 3
            """)
        {
            definition._json,
        };
        definition._options.AddTo(command);
        definition._search.AddTo(command);
        definition._runtime.AddTo(command);
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(
            parsed, definition._json, context => definition._options.IsSearch(parsed) ? definition.SearchAsync(parsed, context) : definition.SeeAsync(parsed, context)));
        return command;
    }

    private async Task<int> SeeAsync(ParseResult parsed, CommandContext context)
    {
        _search.RefuseAll(parsed);
        var cancellationToken = context.KillSwitch.Token;
        var request = _options.Read(parsed);
        using var picture = await PictureFile.ReadAsync(request.Image, cancellationToken);
        var image = ImageOf(request, picture);
        request = request with { Loading = Loading(parsed, request.Model, cancellationToken) };
        var findings = await SeeJob.RunAsync(request, image, cancellationToken);
        if (request.Overlay is { } overlay)
        {
            await OutputFile.WriteAsync(overlay, SeePictures.Overlay(picture, findings), cancellationToken);
        }

        if (request.Mask is { } mask)
        {
            await OutputFile.WriteAsync(mask, SeePictures.Mask(findings), cancellationToken);
        }

        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(CliJson.Serialize(SeeDocument.Of(request, image.Area, findings)));
        }
        else
        {
            SeeText.Write(context.Console, findings);
        }

        return findings.Any ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task<int> SearchAsync(ParseResult parsed, CommandContext context)
    {
        var request = _search.Read(parsed, _options);
        request = request with { Loading = Loading(parsed, request.Model, context.KillSwitch.Token) };
        var outcome = await SearchJob.RunAsync(request, context.KillSwitch.Token);
        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(CliJson.Serialize(SearchDocument.Of(request, outcome)));
        }
        else
        {
            SearchText.Write(context.Console, outcome);
        }

        return outcome.Hits.IsEmpty ? ExitCode.Failed : ExitCode.Ok;
    }

    private ModelOptions Loading(ParseResult parsed, string? model, CancellationToken cancellationToken) =>
        _runtime.Read(parsed, ModelFolders.OfUser().Model(model), cancellationToken);

    private static TaskImage ImageOf(SeeRequest request, Perception.Frames.PixelBuffer picture)
    {
        try
        {
            return new TaskImage(PictureFile.ForModel(picture), request.Region);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new CommandLineException($"--region must lie inside the picture of {picture.Width}x{picture.Height} pixels.");
        }
    }
}
