using System.Text.Json.Nodes;
using Shouldly;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>What one call of the command line left: what a caller of the process gets to see, and nothing else.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Reads standard output as the one JSON object that <c>--json</c> promises.</summary>
    public JsonObject Json() => JsonNode.Parse(Output)!.AsObject();

    public CliResult ShouldEndWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"Standard output:\n{Output}\nStandard error:\n{Errors}");
        return this;
    }
}
