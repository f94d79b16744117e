namespace YoutuVl.Agent.Planning;

/// <summary>Decides what to do next. Used by one run at a time.</summary>
public interface IPlanner
{
    /// <summary>
    /// Gets how the run is planned, as the trace states it: <see cref="PlanningModes.ScriptedPlan"/> when all steps are fixed before the first
    /// look at the screen, else <see cref="PlanningModes.FreeAgent"/>.
    /// </summary>
    string Mode { get; }

    /// <summary>Reads the goal, before anything is looked at or done.</summary>
    /// <param name="goal">The goal, or the instruction text.</param>
    /// <returns>The titles of the steps when they are fixed; null when they are decided on the way.</returns>
    /// <exception cref="Perception.AgentException">The goal cannot be planned for; nothing was done.</exception>
    IReadOnlyList<string>? Prepare(string goal);

    /// <summary>Decides the next step.</summary>
    /// <param name="request">The goal, what is seen now, and what happened so far.</param>
    /// <param name="cancellationToken">Ends the thinking.</param>
    /// <returns>The decision.</returns>
    ValueTask<PlannerDecision> NextAsync(PlanningRequest request, CancellationToken cancellationToken);
}
