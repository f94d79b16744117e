using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>
/// Watches, while keys are sent, that they still go where they are meant to go: to one window and, where it tells, to one element of it. Keys have
/// no address; whatever has the input when they arrive gets them.
/// </summary>
internal sealed class FocusWatch
{
    private readonly DesktopView _view;
    private readonly WindowInfo? _window;
    private readonly ScreenElement? _element;
    private bool _mayLeaveElement;

    private FocusWatch(DesktopView view, WindowInfo? window, ScreenElement? element) => (_view, _window, _element) = (view, window, element);

    /// <summary>Starts to watch.</summary>
    /// <param name="context">The action on its way.</param>
    /// <param name="element">The element that has the focus; null when none tells, and the active window is meant.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The watch.</returns>
    public static async ValueTask<FocusWatch> StartAsync(PerformContext context, ScreenElement? element, CancellationToken cancellationToken)
    {
        var look = context.Before!;
        var meant = context.Target is null
            ? look.ActiveWindow
            : look.Window(element?.Window ?? context.Target.Element?.Window) is { IsPopup: false } own ? own : await ActiveAsync(context.Services.View, cancellationToken).ConfigureAwait(false);

        // What is no field may rightly hand its keys to one: a cell to the editor that opens over it.
        var telling = element is { NativeKey: not null } && element.Has(ElementStates.Focused | ElementStates.Editable) ? element : null;
        return new FocusWatch(context.Services.View, meant, telling);
    }

    /// <summary>Notes what was sent: Enter and Tab may take the focus elsewhere in the window, as they are meant to.</summary>
    /// <param name="text">The text.</param>
    public void Sent(ReadOnlySpan<char> text) => _mayLeaveElement |= text.ContainsAny('\n', '\t');

    /// <summary>Looks where keys would go now.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Words for where they would go instead; null when they go where they are meant to.</returns>
    /// <exception cref="RefusedException">The application is gone, or does not answer.</exception>
    public async ValueTask<string?> FindLossAsync(CancellationToken cancellationToken)
    {
        if (_window is not null && await ActiveAsync(_view, cancellationToken).ConfigureAwait(false) is var active && active?.Id != _window.Id)
        {
            return await GoneAsync(cancellationToken).ConfigureAwait(false)
                ?? (active is null ? "no window" : active.Title == _window.Title ? $"another {WindowText.Of(active)}" : WindowText.Of(active));
        }

        return _element is null || _mayLeaveElement ? null : await OtherElementAsync(_element, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<WindowInfo?> ActiveAsync(DesktopView view, CancellationToken cancellationToken)
    {
        var windows = await view.Session.Windows.ListAsync(cancellationToken).ConfigureAwait(false);
        return windows.FirstOrDefault(w => w.IsActive);
    }

    // A window that is gone because its application ended is that application's loss, not the focus's.
    private async ValueTask<string?> GoneAsync(CancellationToken cancellationToken)
    {
        if (_element is not null && await _view.RefreshAsync(_element, cancellationToken).ConfigureAwait(false) is null)
        {
            var loss = await ApplicationLoss.ExplainAsync(_view, _element, cancellationToken).ConfigureAwait(false);
            return loss.Code == Results.RefusalCode.ApplicationLost ? throw loss : null;
        }

        return null;
    }

    private async ValueTask<string?> OtherElementAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        if (await _view.RefreshAsync(element, cancellationToken).ConfigureAwait(false) is not { } now)
        {
            throw await ApplicationLoss.ExplainAsync(_view, element, cancellationToken).ConfigureAwait(false);
        }

        if (now.Has(ElementStates.Focused))
        {
            return null;
        }

        // Completion lists and the like take the focus and hand the keys back; only another field of the window is a wrong place.
        var look = await _view.LookAsync(cancellationToken).ConfigureAwait(false);
        return look.Focused is { } other && other.NativeKey != element.NativeKey && other.Has(ElementStates.Editable)
            && look.Window(other.Window) is not { IsPopup: true } && !IsAround(look, other, element)
                ? ElementText.Of(other)
                : null;
    }

    private static bool IsAround(Look look, ScreenElement one, ScreenElement other) =>
        look.Elements.AncestorsOf(one).Any(a => a.NativeKey == other.NativeKey)
        || (look.Same(other) is { } now && look.Elements.AncestorsOf(now).Any(a => a.NativeKey == one.NativeKey));
}
