using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Asks what really is on top at a pixel: first the window stack, then the application.</summary>
/// <param name="session">The desktop.</param>
internal sealed class HitTester(IDesktopSession session)
{
    /// <summary>Finds what covers an element at a pixel.</summary>
    /// <param name="element">The element.</param>
    /// <param name="point">A pixel of it.</param>
    /// <param name="look">The look that knows its neighbours.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Words for what is on top; null when it is the element.</returns>
    public async ValueTask<string?> ObstacleAsync(ScreenElement element, ScreenPoint point, Look look, CancellationToken cancellationToken)
    {
        var top = await session.Windows.AtPointAsync(point, cancellationToken).ConfigureAwait(false);
        if (top is null)
        {
            return element.Window is null ? null : "the bare desktop";
        }

        var popup = IsOwnPopup(top, element);
        if (element.Window is { } window && top.Id != window && !popup)
        {
            return WindowText.Of(top);
        }

        var hit = await session.Semantics.HitTestAsync(element, point, cancellationToken).ConfigureAwait(false);
        return hit.Count == 0 ? (popup ? WindowText.Of(top) : null) : Obstacle(element, hit, look);
    }

    private static bool IsOwnPopup(WindowInfo top, ScreenElement element) =>
        top.IsPopup && top.Id != element.Window && top.ProcessId is { } process && process == element.ProcessId;

    private static string? Obstacle(ScreenElement element, IReadOnlyList<string> hit, Look look)
    {
        // The element or something in it; or only what holds it, because not every toolkit tells its parts apart.
        if (element.NativeKey is not { } key || hit.Contains(key) || look.Elements.AncestorsOf(element).Any(a => a.NativeKey == hit[0]))
        {
            return null;
        }

        var other = look.Elements.FirstOrDefault(e => e.NativeKey == hit[0]);
        return other is null ? "another element of its window" : ElementText.Of(other);
    }
}
