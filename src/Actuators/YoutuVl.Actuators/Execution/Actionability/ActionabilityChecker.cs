using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Waits until a target can be acted on: there, enabled and, for the pointer, in view, still and on top.</summary>
/// <param name="view">The desktop.</param>
/// <param name="limits">The limits.</param>
internal sealed class ActionabilityChecker(DesktopView view, ExecutionLimits limits)
{
    private readonly HitTester _hits = new(view.Session);
    private readonly StabilityCheck _stability = new(view, limits);

    /// <summary>Gets the check for when the pointer is in place.</summary>
    public LastCheck Last { get; } = new(view, new HitTester(view.Session));

    /// <summary>Waits until an element is there, enabled, and not kept from use by a dialog.</summary>
    /// <param name="target">The element as it was resolved.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The element as it is now.</returns>
    /// <exception cref="RefusedException">It went away, became another, stays disabled, or a modal dialog has to be answered first.</exception>
    public async ValueTask<ScreenElement> EnabledAsync(ResolvedTarget target, CancellationToken cancellationToken)
    {
        var element = target.Element!;
        var deadline = Deadline.After(view.Time, limits.Actionable);
        await UnblockedAsync(element, target.Look, deadline, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            var now = await RefreshAsync(element, cancellationToken).ConfigureAwait(false);
            if (!TargetIdentity.Holds(target, now))
            {
                throw new RefusedException(
                    RefusalCode.NotActionable, $"{ElementText.Of(element)} has become {ElementText.Of(now)} since it was found. Wait until it comes to rest, or observe again.");
            }

            if (now.Has(ElementStates.Enabled) || IsOnlySeen(now))
            {
                return now;
            }

            if (deadline.IsOver)
            {
                throw new RefusedException(RefusalCode.NotActionable, $"{ElementText.Of(element)} is disabled. Do first what enables it.");
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the pointer can act on a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The element and a point where it is on top.</returns>
    /// <exception cref="RefusedException">It is out of view, moving, covered, or went away.</exception>
    public async ValueTask<ReadyTarget> PointableAsync(ResolvedTarget target, CancellationToken cancellationToken)
    {
        if (target.Element is not { } element)
        {
            return new ReadyTarget(null, target.Point!.Value);
        }

        var deadline = Deadline.After(view.Time, limits.Actionable);
        var look = await UnblockedAsync(element, target.Look, deadline, cancellationToken).ConfigureAwait(false);
        RequireWindow(element, look);
        var inView = await InViewAsync(element, look, cancellationToken).ConfigureAwait(false);
        var still = IsOnlySeen(inView)
            ? inView
            : await _stability.StillAsync(inView, cancellationToken).ConfigureAwait(false);
        return await OnTopAsync(still, look, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOnlySeen(ScreenElement element) => element.NativeKey is null;

    private static void RequireWindow(ScreenElement element, Look look)
    {
        if (look.Window(element.Window) is { State: WindowState.Minimized } window)
        {
            throw new RefusedException(RefusalCode.NotActionable, $"{ElementText.Of(element)} is in {WindowText.Of(window)}, which is minimized. Restore it first.");
        }
    }

    private async ValueTask<ScreenElement> RefreshAsync(ScreenElement element, CancellationToken cancellationToken) => IsOnlySeen(element)
        ? element
        : await view.RefreshAsync(element, cancellationToken).ConfigureAwait(false)
            ?? throw await ApplicationLoss.ExplainAsync(view, element, cancellationToken).ConfigureAwait(false);

    // Elements keep their place for the short way from finding to acting; windows are moved, raised and closed by anybody.
    private async ValueTask<Look> WithWindowsAsync(Look look, CancellationToken cancellationToken) =>
        look with { Windows = await view.Session.Windows.ListAsync(cancellationToken).ConfigureAwait(false) };

    private async ValueTask<Look> UnblockedAsync(ScreenElement element, Look before, Deadline deadline, CancellationToken cancellationToken)
    {
        var look = await WithWindowsAsync(before, cancellationToken).ConfigureAwait(false);
        if (ModalDialogs.Opened(element, before.Windows, look.Windows) is not null)
        {
            look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
        }

        while (ModalDialogs.Blocking(look.Same(element) ?? element, look) is { } dialog)
        {
            if (deadline.IsOver)
            {
                throw new RefusedException(
                    RefusalCode.NotActionable,
                    $"{ElementText.Of(element)} cannot be used while {ElementText.Of(dialog)} of '{dialog.Application}' is open. Answer or close that dialog first.");
            }

            await view.UntilWorthLookingAsync(look.Moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
            look = await view.LookAsync(cancellationToken).ConfigureAwait(false);
        }

        return look;
    }

    private async ValueTask<ScreenElement> InViewAsync(ScreenElement element, Look look, CancellationToken cancellationToken)
    {
        var now = await RefreshAsync(element, cancellationToken).ConfigureAwait(false);
        if (!VisibleArea.Of(now, look).IsEmpty)
        {
            return now;
        }

        var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
        var outcome = await view.Session.Semantics.PerformAsync(now, new SemanticRequest.ScrollIntoView(), cancellationToken).ConfigureAwait(false);
        var deadline = Deadline.After(view.Time, limits.Actionable);
        while (outcome == SemanticOutcome.Done && !deadline.IsOver)
        {
            now = await RefreshAsync(element, cancellationToken).ConfigureAwait(false);
            if (!VisibleArea.Of(now, look).IsEmpty)
            {
                return now;
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
            moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
        }

        var place = now.Bounds is { } bounds ? $"its place {bounds} is out of view" : "it has no place on the screen";
        throw new RefusedException(RefusalCode.NotActionable, $"{ElementText.Of(element)} cannot be pointed at: {place}. Scroll it into view or open what holds it.");
    }

    private async ValueTask<ReadyTarget> OnTopAsync(ScreenElement element, Look look, CancellationToken cancellationToken)
    {
        var deadline = Deadline.After(view.Time, limits.Actionable);
        while (true)
        {
            var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            string? obstacle = null;
            foreach (var point in VisibleArea.Points(VisibleArea.Of(element, look)))
            {
                var found = await _hits.ObstacleAsync(element, point, look, cancellationToken).ConfigureAwait(false);
                if (found is null)
                {
                    return new ReadyTarget(element, point) { Windows = look.Windows };
                }

                obstacle ??= found;
            }

            if (deadline.IsOver)
            {
                throw new RefusedException(
                    RefusalCode.Covered, $"{ElementText.Of(element)} is covered by {obstacle ?? "something"}. Move or close that, or activate the window that holds the element.");
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
            element = await RefreshAsync(element, cancellationToken).ConfigureAwait(false);
            look = await WithWindowsAsync(look, cancellationToken).ConfigureAwait(false);
        }
    }
}
