using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Runs;

/// <summary>What became of a run. A run without steps is never a pass.</summary>
public sealed record RunResult
{
    /// <summary>Gets the name of the scenario, or the instruction text.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Gets the reason when it did not pass, for a person; else null.</summary>
    public string? Message { get; init; }

    /// <summary>Gets its steps in order, those that were not reached included when they were planned.</summary>
    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>Gets the variables at the end, those that were read from the screen included; secrets are never among them.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
