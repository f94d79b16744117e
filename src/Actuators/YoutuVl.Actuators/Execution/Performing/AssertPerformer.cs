using YoutuVl.Actuators.Actions;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Checks conditions.</summary>
internal sealed class AssertPerformer : Performer<AssertAction>
{
    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(AssertAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var limit = action.Timeout ?? context.Services.Limits.Assert;
        var verdict = await context.Services.Conditions.WaitAsync(action.Condition, limit, cancellationToken).ConfigureAwait(false);
        return Delivery.Nothing(ConditionOutcome.Of(verdict, $"{action.Message ?? $"It is not so that {action.Condition}"}: {verdict.Seen}"));
    }
}
