using YoutuVl.Actuators.Actions;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Waits for conditions.</summary>
internal sealed class WaitForPerformer : Performer<WaitForAction>
{
    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(WaitForAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var limit = action.Timeout ?? context.Services.Limits.WaitFor;
        var verdict = await context.Services.Conditions.WaitAsync(action.Condition, limit, cancellationToken).ConfigureAwait(false);
        return Delivery.Nothing(ConditionOutcome.Of(
            verdict, $"It did not come true within {limit.TotalSeconds:0.#} s that {action.Condition}: {verdict.Seen}"));
    }
}
