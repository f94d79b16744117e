using System.CommandLine;
using System.CommandLine.Parsing;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Agent.Cli.Composition;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>The options that say which desktop a command uses and what is launched on it first. The same on every command that acts.</summary>
internal sealed class DesktopArguments
{
    private readonly Option<DesktopSize?> _virtualDesktop = new("--virtual-desktop")
    {
        Description = "Start an own invisible desktop of this size in pixels, for example 1280x800, and end it with the command. "
            + "Without it the current desktop (DISPLAY) is used.",
        HelpName = "WxH",
        CustomParser = ParseSize,
    };

    private readonly Option<string[]> _launch = new("--launch")
    {
        Description = "Launch this application on the desktop first; may be repeated. Quote the command with its arguments: 'mousepad --disable-server'.",
        HelpName = "COMMAND",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_virtualDesktop);
        command.Add(_launch);
    }

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The desktop that was asked for.</returns>
    /// <exception cref="CommandLineException">A launch command is empty.</exception>
    public DesktopRequest Read(ParseResult parsed) => new()
    {
        VirtualSize = parsed.GetValue(_virtualDesktop),
        Launches = [.. (parsed.GetValue(_launch) ?? []).Select(ParseLaunch)],
    };

    private static LaunchRequest ParseLaunch(string text)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(text)];
        return words.Length > 0
            ? new LaunchRequest(words[0], words[1..])
            : throw new CommandLineException("--launch needs a command, for example --launch 'mousepad --disable-server'.");
    }

    private static DesktopSize? ParseSize(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (DesktopSize.TryParse(text, out var size))
        {
            return size;
        }

        result.AddError($"'{text}' is not a screen size. Write width and height in pixels, for example 1280x800.");
        return null;
    }
}
