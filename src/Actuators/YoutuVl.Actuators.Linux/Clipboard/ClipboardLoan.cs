using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>Text lent for one paste.</summary>
internal sealed class ClipboardLoan(XClipboard clipboard, OwnedText lent, string? former) : IClipboardLoan
{
    public async ValueTask WaitUntilFetchedAsync(CancellationToken cancellationToken) =>
        await lent.Fetched.WaitAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync() => clipboard.RestoreAsync(lent, former);
}
