using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Loops;

/// <summary>
/// Carries out one action, and climbs two rungs when it does not come through: once more after the screen was looked at again, when nothing
/// was delivered; once more by input, when the accessibility interface took it and nothing changed. What was delivered and changed something
/// is never repeated. Used by one run at a time.
/// </summary>
/// <param name="services">What the run works with.</param>
internal sealed class ActionLadder(RunServices services)
{
    /// <summary>Carries out an action.</summary>
    /// <param name="step">The step it belongs to, from 1.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The results of all attempts; the last one counts.</returns>
    public async ValueTask<IReadOnlyList<ActionResult>> ExecuteAsync(int step, AgentAction action, CancellationToken cancellationToken)
    {
        List<ActionResult> results = [await services.Executor.ExecuteAsync(action, cancellationToken).ConfigureAwait(false)];
        if (NothingWasDelivered(results[^1]))
        {
            Remark(step, $"The screen is looked at again, because {results[^1].Refusal!.Message}");
            results.Add(await services.Executor.ExecuteAsync(action, cancellationToken).ConfigureAwait(false));
        }

        if (TookItWithoutEffect(action, results[^1]))
        {
            Remark(step, $"'{action.Verb}' is tried again by input, because the application took it through the accessibility interface and nothing changed.");
            results.Add(await services.Executor.ExecuteAsync(action with { Route = RoutePreference.Injected }, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }

    private static bool NothingWasDelivered(ActionResult result) =>
        result is { Effect: ActionEffect.Refused, Refusal.Code: RefusalCode.StaleSnapshot or RefusalCode.NotActionable or RefusalCode.Covered };

    // Only actions whose repetition does no harm should the first one have worked unseen: switching once more would undo it.
    private static bool TookItWithoutEffect(AgentAction action, ActionResult result) =>
        action.Route == RoutePreference.Auto
        && result is { Effect: ActionEffect.SuspectedNoOp, Route: ActionRoute.Semantic }
        && action is (ClickAction { Count: 1 } or InvokeAction or SelectAction or ExpandAction or FocusAction or ToggleAction { State: not null });

    private void Remark(int step, string text) =>
        services.Trace.Write(new Remark { At = services.Time.GetUtcNow(), Step = step, Kind = "escalation", Text = text });
}
