using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Lets time pass.</summary>
internal sealed class WaitPerformer : Performer<WaitAction>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override string? Fault(WaitAction action) =>
        action.Duration < TimeSpan.Zero || action.Duration > Longest ? $"A wait lasts up to {Longest.TotalMinutes} minutes, not {action.Duration}." : null;

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(WaitAction action, PerformContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(action.Duration, context.Services.View.Time, cancellationToken).ConfigureAwait(false);
        return Delivery.Nothing(Verdict.Confirmed($"waited {action.Duration.TotalMilliseconds} ms"));
    }
}
