using System.CommandLine;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>Options that several commands have, described once.</summary>
internal static class CommonOptions
{
    /// <summary>Makes <c>--json</c>.</summary>
    /// <returns>The option.</returns>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of text; its fields are in docs/command-line.md." };

    /// <summary>Makes <c>--report</c>.</summary>
    /// <returns>The option.</returns>
    public static Option<DirectoryInfo?> Report() => new("--report")
    {
        Description = "Write the trace and the HTML report to a new folder below this one.",
        HelpName = "FOLDER",
    };

    /// <summary>Makes <c>--var</c>.</summary>
    /// <returns>The option.</returns>
    public static Option<string[]> Variables() => new("--var")
    {
        Description = "Set a variable of the scenario; may be repeated.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Makes <c>--stop-file</c>.</summary>
    /// <returns>The option.</returns>
    public static Option<FileInfo?> StopFile() => new("--stop-file")
    {
        Description = "Stop as soon as this file exists; keys and buttons are released first.",
        HelpName = "FILE",
    };
}
