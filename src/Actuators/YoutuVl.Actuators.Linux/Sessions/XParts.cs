using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.Clipboard;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.Windows;

namespace YoutuVl.Actuators.Linux.Sessions;

/// <summary>The parts of a session that live on the X display.</summary>
internal sealed record XParts(XScreen Screen, XInput Input, XClipboard Clipboard, XWindows Windows) : IAsyncDisposable
{
    /// <summary>Connects them all, or none.</summary>
    /// <param name="displayName">The display.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The parts.</returns>
    public static XParts Open(string displayName, TimeProvider time)
    {
        var opened = new Stack<IDisposable>();
        try
        {
            var screen = Keep(opened, XScreen.Open(displayName, new XScreenOptions { Time = time }));
            var clipboard = Keep(opened, XClipboard.Open(displayName, time));
            var windows = Keep(opened, XWindows.Open(displayName, time));
            return new XParts(screen, XInput.Open(displayName, time), clipboard, windows);
        }
        catch
        {
            while (opened.TryPop(out var part))
            {
                part.Dispose();
            }

            throw;
        }
    }

    /// <summary>Releases held input first, then closes the connections.</summary>
    /// <returns>A task that ends when all are closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await Input.DisposeAsync().ConfigureAwait(false);
        Windows.Dispose();
        Clipboard.Dispose();
        Screen.Dispose();
    }

    private static T Keep<T>(Stack<IDisposable> opened, T part)
        where T : IDisposable
    {
        opened.Push(part);
        return part;
    }
}
