using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary>The list of sentences for the help text.</summary>
internal static class SentenceHelp
{
    /// <summary>Lists an example of every form.</summary>
    /// <returns>Indented lines.</returns>
    public static string List() => string.Join('\n', InstructionPlanner.Help.Select(form => $"  {form.Example}"));
}
