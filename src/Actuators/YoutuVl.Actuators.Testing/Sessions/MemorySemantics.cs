using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>Acts on widgets through the accessibility interface of the in-memory desktop.</summary>
internal sealed class MemorySemantics(MemoryCore core) : ISemantics
{
    public ValueTask<SemanticOutcome> PerformAsync(ScreenElement element, SemanticRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(request);
        return new(core.Do(DesktopOperation.Semantic, () => Perform(element, request), cancellationToken));
    }

    public ValueTask<ScreenElement?> RefreshAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(core.Do(DesktopOperation.Refresh, () => Refresh(element), cancellationToken));
    }

    public ValueTask<string?> ReadTextAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(core.Do(DesktopOperation.Refresh, () => Answering(element)?.Value, cancellationToken));
    }

    public ValueTask<IReadOnlyList<string>> HitTestAsync(ScreenElement element, ScreenPoint point, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(core.Do<IReadOnlyList<string>>(DesktopOperation.HitTest, () => HitTest(element, point), cancellationToken));
    }

    private SemanticOutcome Perform(ScreenElement element, SemanticRequest request)
    {
        if (Application(element) is not { } application)
        {
            return SemanticOutcome.Gone;
        }

        if (application.IsHung)
        {
            return SemanticOutcome.NotResponding;
        }

        if (core.State.Find(element.NativeKey) is { } widget)
        {
            return WidgetSemantics.Accept(widget, request);
        }

        if (Window(element) is not { } window)
        {
            return element.Role == ElementRole.Application ? SemanticOutcome.Unsupported : SemanticOutcome.Gone;
        }

        if (request is not SemanticRequest.Focus)
        {
            return SemanticOutcome.Unsupported;
        }

        window.Activate();
        return window.IsActive ? SemanticOutcome.Done : SemanticOutcome.Refused;
    }

    private ScreenElement? Refresh(ScreenElement element)
    {
        var now = Answering(element) is { } widget ? ElementMaker.Of(widget, int.MaxValue) with { Window = element.Window }
            : Application(element) is { IsHung: false } application ? WindowOrApplication(element, application)
            : null;
        return now is null ? null : now with { Id = element.Id, Parent = element.Parent, Depth = element.Depth };
    }

    private ScreenElement? WindowOrApplication(ScreenElement element, MemoryApplication application) =>
        Window(element) is { } window ? ElementMaker.Of(window)
        : element.Role == ElementRole.Application ? ElementMaker.Of(application)
        : null;

    private List<string> HitTest(ScreenElement element, ScreenPoint point)
    {
        if (Application(element) is not { IsHung: false } application)
        {
            return [];
        }

        // An application knows its own windows only: what other applications have on top does not count.
        var surface = core.State.Stack.Surfaces.LastOrDefault(s => s.IsShown && s.Area.Contains(point) && BelongsTo(s, application));
        List<string> keys = [];
        for (var widget = surface?.At(point); widget is not null; widget = widget.Parent)
        {
            keys.Add(widget.Key!);
        }

        return surface is MemoryWindow window ? [.. keys, window.Key] : keys;
    }

    private static bool BelongsTo(ISurface surface, MemoryApplication application) => surface switch
    {
        MemoryWindow window => window.Application == application,
        Popup popup => ElementMaker.ApplicationOf(popup.Owner) == application,
        _ => false,
    };

    private Widget? Answering(ScreenElement element) =>
        core.State.Find(element.NativeKey) is { } widget && ElementMaker.ApplicationOf(widget) is { IsHung: false } ? widget : null;

    private MemoryApplication? Application(ScreenElement element) =>
        core.State.Applications.Find(a => a.ProcessId == element.ProcessId);

    private MemoryWindow? Window(ScreenElement element) =>
        core.State.Stack.Windows.FirstOrDefault(w => w.Key == element.NativeKey);
}
