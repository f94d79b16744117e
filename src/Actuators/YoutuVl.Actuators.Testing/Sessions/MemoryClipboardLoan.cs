using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>Text that is on the clipboard for one paste. When somebody else replaces it meanwhile, the newer text stays.</summary>
internal sealed class MemoryClipboardLoan : IClipboardLoan
{
    private readonly TaskCompletionSource _fetched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DesktopState _desktop;
    private readonly string? _former;
    private bool _replaced;
    private bool _returned;

    public MemoryClipboardLoan(DesktopState desktop, string text)
    {
        _desktop = desktop;
        _former = desktop.Clipboard;
        desktop.Clipboard = text;
        desktop.ClipboardChanged += OnChanged;
        desktop.ClipboardFetched += OnFetched;
    }

    public async ValueTask WaitUntilFetchedAsync(CancellationToken cancellationToken) =>
        await _fetched.Task.WaitAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync()
    {
        using (_desktop.Gate.EnterScope())
        {
            if (!_returned)
            {
                _returned = true;
                _desktop.ClipboardChanged -= OnChanged;
                _desktop.ClipboardFetched -= OnFetched;
                _desktop.Clipboard = _replaced ? _desktop.Clipboard : _former;
            }
        }

        return ValueTask.CompletedTask;
    }

    private void OnChanged() => _replaced = true;

    private void OnFetched() => _fetched.TrySetResult();
}
