using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Waits until an element keeps still.</summary>
/// <param name="view">The desktop.</param>
/// <param name="limits">The limits.</param>
internal sealed class StabilityCheck(DesktopView view, ExecutionLimits limits)
{
    // One picture at 60 Hz: what moves has moved by then.
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(17);

    /// <summary>Reads an element until two samples, a picture apart, have the same rectangle.</summary>
    /// <param name="element">The element as it was seen just now: the first sample.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The element as it is now.</returns>
    /// <exception cref="RefusedException">It went away, or does not keep still.</exception>
    public async ValueTask<ScreenElement> StillAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(view.Time, limits.Actionable);
        var last = element;
        while (true)
        {
            await Task.Delay(BetweenSamples, view.Time, cancellationToken).ConfigureAwait(false);
            var now = await view.RefreshAsync(last, cancellationToken).ConfigureAwait(false)
                ?? throw await ApplicationLoss.ExplainAsync(view, element, cancellationToken).ConfigureAwait(false);
            if (now.Bounds == last.Bounds)
            {
                return now;
            }

            if (deadline.IsOver)
            {
                throw new RefusedException(
                    RefusalCode.NotActionable, $"{ElementText.Of(element)} does not keep still: it moved from {last.Bounds} to {now.Bounds}. Wait until it comes to rest.");
            }

            last = now;
        }
    }
}
