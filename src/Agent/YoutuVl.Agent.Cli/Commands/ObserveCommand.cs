using System.CommandLine;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Text;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary><c>youtuvl observe</c>: what is on the screen.</summary>
internal static class ObserveCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var desktop = new DesktopArguments();
        var json = CommonOptions.Json();
        var overlay = new Option<FileInfo?>("--overlay") { Description = "Write a picture of the screen with numbered boxes to this PNG file.", HelpName = "FILE" };
        var compact = new Option<bool>("--compact") { Description = "Print the compact text form that a planner gets, instead of the table." };
        var application = new Option<string?>("--app") { Description = "Read only this application.", HelpName = "NAME" };
        var command = new Command("observe", "Show what is on the screen: windows and elements, as a table, as JSON, as a picture with numbered boxes.\n\n"
            + "Example: youtuvl observe --launch galculator --virtual-desktop 1280x800 --overlay screen.png")
        {
            json, overlay, compact, application,
        };
        desktop.AddTo(command);
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var view = new ObserveView(
                parsed.GetValue(overlay),
                parsed.GetValue(json) ? ViewForm.Json : parsed.GetValue(compact) ? ViewForm.Compact : ViewForm.Table,
                parsed.GetValue(application));
            await ObserveAsync(desktop.Read(parsed), view, context);
            return ExitCode.Ok;
        }));
        return command;
    }

    private static async Task ObserveAsync(DesktopRequest request, ObserveView view, CommandContext context)
    {
        var cancellationToken = context.KillSwitch.Token;
        await using var host = await DesktopHost.OpenAsync(request, request.Launches.Select(l => l.Command), cancellationToken);
        await Launching.LaunchAsync(host, request.Launches, cancellationToken);
        var session = host.Session;
        using var observer = new DesktopObserver(
            new ObserverSources(session.Screen, session.Accessibility, session.Windows), secrets: null, TimeProvider.System);
        using var observation = await observer.ObserveAsync(
            new ObservationRequest { Scope = view.Application is null ? SnapshotScope.All : new SnapshotScope { Application = view.Application } },
            cancellationToken);
        var marks = MarkSet.Of(observation);
        if (view.Overlay is not null)
        {
            await OutputFile.WriteAsync(view.Overlay.FullName, SetOfMarks.Draw(observation).Png, cancellationToken);
        }

        Print(observation, marks, view.Form, context.Console);
    }

    private static void Print(Observation observation, MarkSet marks, ViewForm form, IAnsiConsole console)
    {
        switch (form)
        {
            case ViewForm.Json:
                Console.Out.WriteLine(CliJson.Serialize(ObservationDocument.Of(observation, marks)));
                break;
            case ViewForm.Compact:
                Console.Out.WriteLine(ScreenDescriber.Describe(observation, ScreenTextOptions.Default).Text);
                break;
            default:
                ElementTable.Write(console, observation, marks);
                break;
        }
    }

    private enum ViewForm
    {
        Table,
        Json,
        Compact,
    }

    private sealed record ObserveView(FileInfo? Overlay, ViewForm Form, string? Application);
}
