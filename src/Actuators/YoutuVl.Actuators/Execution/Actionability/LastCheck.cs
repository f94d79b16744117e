using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Looks once more when the pointer is in place and nothing is pressed yet: what was meant must still be what is beneath it.</summary>
/// <param name="view">The desktop.</param>
/// <param name="hits">Tells what is on top.</param>
internal sealed class LastCheck(DesktopView view, HitTester hits)
{
    /// <summary>Finds what came between the target and the pointer.</summary>
    /// <param name="target">The target as it was resolved.</param>
    /// <param name="ready">The target as it was found ready.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>What happened, as a sentence about the target; null when it is still beneath the pointer.</returns>
    /// <exception cref="RefusedException">The element went away, or its application did.</exception>
    public async ValueTask<string?> FindSlipAsync(ResolvedTarget target, ReadyTarget ready, CancellationToken cancellationToken)
    {
        if (ready.Element is not { } element)
        {
            return await SlipOfPointAsync(target, ready.Point, cancellationToken).ConfigureAwait(false);
        }

        if (element.NativeKey is null)
        {
            return await OtherWindowAsync(element.Window, element.ProcessId, ready.Point, cancellationToken).ConfigureAwait(false);
        }

        var now = await view.RefreshAsync(element, cancellationToken).ConfigureAwait(false)
            ?? throw await ApplicationLoss.ExplainAsync(view, element, cancellationToken).ConfigureAwait(false);
        return !TargetIdentity.Holds(target, now) ? $"it has become {ElementText.Of(now)}"
            : now.Bounds?.Contains(ready.Point) != true ? $"it moved from {element.Bounds} to {now.Bounds?.ToString() ?? "out of view"}"
            : await hits.ObstacleAsync(now, ready.Point, target.Look, cancellationToken).ConfigureAwait(false) is { } obstacle ? $"it was covered by {obstacle}"
            : ModalDialogs.Opened(now, ready.Windows, await view.Session.Windows.ListAsync(cancellationToken).ConfigureAwait(false)) is { } opened ? $"{WindowText.Of(opened)} opened"
            : null;
    }

    /// <summary>Finds whether another window came to lie beneath the pointer, as one call only: for between the clicks of a double click.</summary>
    /// <param name="target">The target as it was resolved.</param>
    /// <param name="ready">The target as it was found ready.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>What happened, as a sentence about the target; null when the window is still beneath the pointer.</returns>
    public ValueTask<string?> FindWindowSlipAsync(ResolvedTarget target, ReadyTarget ready, CancellationToken cancellationToken)
    {
        var element = ready.Element ?? target.Beneath;
        return OtherWindowAsync(element?.Window, element?.ProcessId, ready.Point, cancellationToken);
    }

    // A bare point has no identity of its own; it was chosen, and allowed, for what lay there.
    private async ValueTask<string?> SlipOfPointAsync(ResolvedTarget target, ScreenPoint point, CancellationToken cancellationToken)
    {
        var window = target.Beneath?.Window ?? PointLookup.WindowAt(target.Look, point)?.Id;
        if (await OtherWindowAsync(window, target.Beneath?.ProcessId, point, cancellationToken).ConfigureAwait(false) is { } other)
        {
            return other;
        }

        if (target.Beneath is not { NativeKey: not null } beneath)
        {
            return null;
        }

        var now = await view.RefreshAsync(beneath, cancellationToken).ConfigureAwait(false);
        return now is null ? $"{ElementText.Of(beneath)}, which was there, went away"
            : now.Bounds?.Contains(point) != true ? $"{ElementText.Of(beneath)}, which was there, moved to {now.Bounds?.ToString() ?? "out of view"}"
            : null;
    }

    private async ValueTask<string?> OtherWindowAsync(WindowId? meant, int? process, ScreenPoint point, CancellationToken cancellationToken)
    {
        if (meant is null)
        {
            return null;
        }

        var top = await view.Session.Windows.AtPointAsync(point, cancellationToken).ConfigureAwait(false);
        return top is null ? "nothing but the bare desktop is there any more"
            : top.Id == meant || (top.IsPopup && top.ProcessId is { } owner && owner == process) ? null
            : $"it was covered by {WindowText.Of(top)}";
    }
}
