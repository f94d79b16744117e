using System.CommandLine;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model</c>: the vision-language model that runs in this process.</summary>
internal static class ModelCommand
{
    /// <summary>Makes the command with its subcommands.</summary>
    /// <returns>The command.</returns>
    public static Command Create() => new(
        "model",
        "Get, import, check and measure the vision-language model. A folder may be given by its name when it lies where models lie by default; without one, the default model is meant.\n\n"
        + "Example: youtuvl model pull && youtuvl model import")
    {
        ModelPullCommand.Create(),
        ModelImportCommand.Create(),
        ModelQuantizeCommand.Create(),
        ModelSynthCommand.Create(),
        ModelVerifyCommand.Create(),
        ModelInfoCommand.Create(),
        ModelBenchCommand.Create(),
        ModelParityCommand.Create(),
    };
}
