using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Performing;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>Asks the policy before anything is delivered.</summary>
/// <param name="guard">The policy; null allows everything.</param>
internal sealed class PolicyGate(IActionGuard? guard)
{
    /// <summary>Asks about an action.</summary>
    /// <param name="context">The action and what was found for it.</param>
    /// <param name="cancellationToken">Ends the decision.</param>
    /// <returns>A task that ends when it may go ahead.</returns>
    /// <exception cref="RefusedException">It may not.</exception>
    public async ValueTask CheckAsync(PerformContext context, CancellationToken cancellationToken)
    {
        if (guard is null)
        {
            return;
        }

        var look = context.Before!;
        var element = context.Target?.Beneath ?? (TakesTheFocus(context.Action) ? look.Focused : null);
        var window = context.Window ?? look.Window(element?.Window) ?? (TakesTheFocus(context.Action) ? look.ActiveWindow : null);
        if (await guard.CheckAsync(new GuardRequest(context.Action, element, window), cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            throw new RefusedException(refusal.Code, refusal.Message);
        }
    }

    private static bool TakesTheFocus(AgentAction action) => action
        is TypeAction { Target: null } or KeyAction { Target: null } or HoldKeyAction or FillSecretAction { Target: null };
}
