using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Makes sure that a window has the keyboard input before keys are sent.</summary>
/// <param name="view">The desktop.</param>
/// <param name="limits">The limits.</param>
internal sealed class WindowActivator(DesktopView view, ExecutionLimits limits)
{
    private const int MaxTries = 3;

    /// <summary>Activates the window of an element unless it is active.</summary>
    /// <param name="element">The element.</param>
    /// <param name="look">A recent look.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the window is active, or when the element's window is not known.</returns>
    /// <exception cref="RefusedException">The window does not become active.</exception>
    public async ValueTask ActivateAsync(ScreenElement element, Look look, CancellationToken cancellationToken)
    {
        if (look.Window(element.Window) is not { IsPopup: false } window)
        {
            return;
        }

        for (var i = 0; i < MaxTries; i++)
        {
            if (await IsActiveAsync(window.Id, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            await view.Session.Windows.ActivateAsync(window.Id, cancellationToken).ConfigureAwait(false);

            // Window managers hand the input on after they report it; a refusal to let go shows within this time.
            var now = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            await view.WaitAsync(now, Signals.Windows, limits.Quiet, cancellationToken).ConfigureAwait(false);
        }

        if (!await IsActiveAsync(window.Id, cancellationToken).ConfigureAwait(false))
        {
            throw new RefusedException(RefusalCode.NotActionable, $"{WindowText.Of(window)} does not become active, so keys would go elsewhere. Close what holds the input.");
        }
    }

    private async ValueTask<bool> IsActiveAsync(WindowId window, CancellationToken cancellationToken)
    {
        var windows = await view.Session.Windows.ListAsync(cancellationToken).ConfigureAwait(false);
        return windows.Any(w => w.Id == window && w.IsActive);
    }
}
