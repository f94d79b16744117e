using Spectre.Console;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>Writes lines as they are: a path or a message must not be broken at the width of the terminal.</summary>
internal static class PlainLines
{
    /// <summary>Writes one line.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="text">The line.</param>
    public static void Plain(this IAnsiConsole console, string text = "") => console.Profile.Out.Writer.WriteLine(text);
}
