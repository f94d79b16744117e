using YoutuVl.Actuators.Execution.Looking;

namespace YoutuVl.Actuators.Execution.Settling;

/// <summary>Waits until a desktop comes to rest, never longer than a bound and never for a fixed time.</summary>
/// <param name="view">The desktop.</param>
/// <param name="limits">The limits.</param>
internal sealed class Settler(DesktopView view, ExecutionLimits limits)
{
    /// <summary>Waits until nothing has changed for a quiet period.</summary>
    /// <param name="since">A moment before the action.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it came to rest.</returns>
    public async ValueTask<SettleReport> SettleAsync(Moment since, CancellationToken cancellationToken)
    {
        var seen = await view.WaitAsync(since, Signals.All, limits.FirstChange, cancellationToken).ConfigureAwait(false);
        if (seen == Signals.None)
        {
            return new SettleReport(seen, AtRest: true);
        }

        var bound = Deadline.After(view.Time, limits.Settle);
        var calm = Deadline.After(view.Time, limits.QuietUnderAnimation);
        while (!bound.IsOver)
        {
            var now = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            var next = await view.WaitAsync(now, Signals.All, limits.Quiet, cancellationToken).ConfigureAwait(false);
            seen |= next;
            if (next == Signals.None)
            {
                return new SettleReport(seen, AtRest: true);
            }

            if (next != Signals.Screen)
            {
                calm = Deadline.After(view.Time, limits.QuietUnderAnimation);
            }
            else if (calm.IsOver)
            {
                // Only pixels keep changing: a spinner, a caret or a film, which may never end.
                return new SettleReport(seen, AtRest: true);
            }
        }

        return new SettleReport(seen, AtRest: false);
    }
}
