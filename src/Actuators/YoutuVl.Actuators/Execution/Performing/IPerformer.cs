using YoutuVl.Actuators.Actions;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Carries out the actions of one kind. Holds no state of an action.</summary>
internal interface IPerformer
{
    /// <summary>Gets the type of the actions.</summary>
    Type ActionType { get; }

    /// <summary>Finds what is wrong with an action itself.</summary>
    /// <param name="action">The action.</param>
    /// <returns>What is wrong and what to do; null when nothing is.</returns>
    string? Fault(AgentAction action);

    /// <summary>Tells which element the action needs.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The need; null for none.</returns>
    Need? NeedOf(AgentAction action);

    /// <summary>Tells which window the action needs.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The window; null for none.</returns>
    WindowTarget? WindowOf(AgentAction action);

    /// <summary>Delivers an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="context">What was found for it.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>How it was delivered.</returns>
    /// <exception cref="RefusedException">It cannot be delivered.</exception>
    ValueTask<Delivery> PerformAsync(AgentAction action, PerformContext context, CancellationToken cancellationToken);
}
