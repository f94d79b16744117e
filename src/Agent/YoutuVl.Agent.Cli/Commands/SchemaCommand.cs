using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary><c>youtuvl schema</c>: the JSON schema of scenario files.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON schema of scenario files, for editors that check and complete YAML by one.\n\n"
            + "Example: youtuvl schema > scenario.schema.json");
        command.SetAction(_ =>
        {
            Console.Out.WriteLine(ScenarioSchema.Create().ToJsonString(Indented));
            return ExitCode.Ok;
        });
        return command;
    }
}
