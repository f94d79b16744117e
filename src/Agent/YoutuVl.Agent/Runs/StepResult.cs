using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Runs;

/// <summary>What became of one step of a run.</summary>
public sealed record StepResult
{
    /// <summary>Gets the step's number, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>Gets the step in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Gets the reason when it did not pass, for a person; else null.</summary>
    public string? Message { get; init; }

    /// <summary>Gets what became of its actions, in order.</summary>
    public IReadOnlyList<ActionResult> Actions { get; init; } = [];

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
