using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Stopping;

/// <summary>Refuses every action once the kill switch was used, and looks for the stop file before each; then asks the guard behind it. Thread-safe.</summary>
/// <param name="inner">The guard that decides when nothing was stopped, usually the policy.</param>
/// <param name="killSwitch">The switch.</param>
/// <param name="stopFile">The stop file; null when none is used.</param>
public sealed class StoppingGuard(IActionGuard inner, KillSwitch killSwitch, StopFile? stopFile = null) : IActionGuard
{
    /// <inheritdoc/>
    public async ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Stopped() is { } before)
        {
            return before;
        }

        var refusal = await inner.CheckAsync(request, cancellationToken).ConfigureAwait(false);

        // Waiting for a person's approval may have taken minutes.
        return refusal ?? Stopped();
    }

    private Refusal? Stopped()
    {
        stopFile?.Check();
        return killSwitch.Reason is { } reason
            ? new Refusal(RefusalCode.Stopped, $"Stopped by {reason.Cause}. Nothing more is done until a person arms the kill switch again.")
            : null;
    }
}
