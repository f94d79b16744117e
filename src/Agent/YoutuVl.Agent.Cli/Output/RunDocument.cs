using System.Text.Json.Serialization;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>What <c>youtuvl run --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record RunDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Name { get; init; }

    public required Verdict Verdict { get; init; }

    public string? Message { get; init; }

    public required double ElapsedMs { get; init; }

    public required IReadOnlyList<StepDocument> Steps { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Report { get; init; }

    /// <summary>Makes the document of a run.</summary>
    /// <param name="result">The run.</param>
    /// <param name="report">The HTML report; null when none was written.</param>
    /// <returns>The document.</returns>
    public static RunDocument Of(RunResult result, string? report) => new()
    {
        Name = result.Name,
        Verdict = result.Verdict,
        Message = result.Message,
        ElapsedMs = result.Elapsed.TotalMilliseconds,
        Steps = [.. result.Steps.Select(StepDocument.Of)],
        Variables = result.Variables,
        Report = report,
    };
}

/// <summary>One step of a run.</summary>
internal sealed record StepDocument
{
    public required int Step { get; init; }

    public required string Title { get; init; }

    public required Verdict Verdict { get; init; }

    public string? Message { get; init; }

    public required double ElapsedMs { get; init; }

    public required IReadOnlyList<ActionDocument> Actions { get; init; }

    internal static StepDocument Of(StepResult step) => new()
    {
        Step = step.Step,
        Title = step.Title,
        Verdict = step.Verdict,
        Message = step.Message,
        ElapsedMs = step.Elapsed.TotalMilliseconds,
        Actions = [.. step.Actions.Select(ActionDocument.Of)],
    };
}

/// <summary>One action of a step.</summary>
internal sealed record ActionDocument
{
    public required string Verb { get; init; }

    public required ActionRoute Route { get; init; }

    public required ActionEffect Effect { get; init; }

    public required IReadOnlyList<string> Evidence { get; init; }

    public Refusal? Refusal { get; init; }

    public string? Text { get; init; }

    public string? Target { get; init; }

    public required double ElapsedMs { get; init; }

    internal static ActionDocument Of(ActionResult action) => new()
    {
        Verb = action.Verb,
        Route = action.Route,
        Effect = action.Effect,
        Evidence = action.Evidence,
        Refusal = action.Refusal,
        Text = action.Text,
        Target = action.Resolution?.Strategy,
        ElapsedMs = action.Timings.Total.TotalMilliseconds,
    };
}
