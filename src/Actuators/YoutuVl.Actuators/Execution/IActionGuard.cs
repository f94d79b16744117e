using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution;

/// <summary>
/// Decides, after the target is known and before anything is delivered, whether an action may go ahead. The decision is code, outside any
/// model. Called for every action of every caller. Thread-safe.
/// </summary>
public interface IActionGuard
{
    /// <summary>Decides about one action. Waiting for a person's approval happens inside.</summary>
    /// <param name="request">The action and what it would act on.</param>
    /// <param name="cancellationToken">Ends the decision.</param>
    /// <returns>Null to allow; otherwise the reason not to.</returns>
    ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken);
}

/// <summary>An action that wants to go ahead.</summary>
/// <param name="Action">The action.</param>
/// <param name="Element">The element it would act on; null when it acts on none.</param>
/// <param name="Window">The window it would act on, or that has the keyboard input; null when there is none.</param>
public sealed record GuardRequest(AgentAction Action, ScreenElement? Element, WindowInfo? Window);
