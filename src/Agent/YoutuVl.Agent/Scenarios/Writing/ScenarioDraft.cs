using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>What a scenario is written from.</summary>
public sealed record ScenarioDraft
{
    /// <summary>Gets the scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is about; null to leave it out.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the desktop; null to leave it out.</summary>
    public ScenarioDesktop? Desktop { get; init; }

    /// <summary>Gets the steps.</summary>
    public required IReadOnlyList<ScenarioDraftStep> Steps { get; init; }

    /// <summary>Takes what a run did, from its trace. Actions that were refused or did not do what they were to do are left out.</summary>
    /// <param name="events">The events of the trace.</param>
    /// <returns>The draft.</returns>
    public static ScenarioDraft FromTrace(IReadOnlyList<TraceEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new ScenarioDraft
        {
            Name = events.OfType<RunStarted>().FirstOrDefault()?.Name ?? "A recorded run",
            Steps = [.. events.OfType<ActionCompleted>().Where(e => !e.Result.IsFailure).Select(e => new ScenarioDraftStep(e.Action, e.Result))],
        };
    }
}

/// <summary>One step to write.</summary>
/// <param name="Action">The action.</param>
/// <param name="Result">What became of it; null when it was not carried out. The element that was found takes the place of a reference that means nothing in another run.</param>
/// <param name="Name">The step's title; null to leave it out.</param>
public sealed record ScenarioDraftStep(AgentAction Action, ActionResult? Result = null, string? Name = null);
