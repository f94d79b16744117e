using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Devices;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>The clipboard of the in-memory desktop.</summary>
internal sealed class MemoryClipboard(MemoryCore core) : IClipboard
{
    public ValueTask<string?> GetTextAsync(CancellationToken cancellationToken) =>
        new(core.Do(DesktopOperation.Clipboard, () => core.State.Clipboard, cancellationToken));

    public ValueTask SetTextAsync(string? text, CancellationToken cancellationToken)
    {
        core.Do(DesktopOperation.Clipboard, () => core.State.Clipboard = text, cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IClipboardLoan> LendAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(core.Do<IClipboardLoan>(DesktopOperation.Clipboard, () => new MemoryClipboardLoan(core.State, text), cancellationToken));
    }
}
