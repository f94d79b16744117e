using System.CommandLine;
using Spectre.Console;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Processes;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>The edge of the process: signals become a stop, errors a message on standard error and an exit code.</summary>
internal static class CommandBoundary
{
    private const int WidthOfFiles = 132;

    /// <summary>Runs the body of a command.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="json">The option that keeps standard output for JSON.</param>
    /// <param name="body">The body; its console is standard error when JSON is asked for.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult parsed, Option<bool> json, Func<CommandContext, Task<int>> body)
    {
        var console = ConsoleOn(parsed.GetValue(json) ? Console.Error : Console.Out);
        using var killSwitch = new KillSwitch();
        using var signals = new StopSignals(killSwitch);
        try
        {
            return await body(new CommandContext(console, killSwitch));
        }
        catch (AgentException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CodeOf(e);
        }
        catch (Exception e) when (InferenceFailures.Cover(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return InferenceFailures.CodeOf(e);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"Stopped ({killSwitch.Reason?.Cause ?? "cancelled"}) before it was done.");
            return ExitCode.Failed;
        }
        finally
        {
            signals.Released();
        }
    }

    /// <summary>Makes a console on a writer. Files get a fixed width.</summary>
    /// <param name="writer">Where to.</param>
    /// <returns>The console.</returns>
    public static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }

    /// <summary>Finds the exit code of an error.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The code: the machine cannot do it, or the input is wrong.</returns>
    public static int CodeOf(AgentException error) => error is DisplayLostException or AccessibilityUnavailableException or MissingProgramException
        or VirtualDesktopException or TraceException or LaunchException or OutputFileException
            ? ExitCode.Environment
            : ExitCode.BadInput;
}
