using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.Clipboard;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.Windows;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Sessions;

/// <summary>One connection each for pixels, input, clipboard, windows and accessibility, so that none of them waits for another.</summary>
internal sealed class LinuxDesktopSession : IDesktopSession
{
    private readonly AtSpiConnection _accessibility;
    private readonly XScreen _screen;
    private readonly XInput _input;
    private readonly XClipboard _clipboard;
    private readonly XWindows _windows;

    private LinuxDesktopSession(DesktopAddress address, AtSpiConnection accessibility, XParts parts, IApplications applications)
    {
        Info = new DesktopInfo("linux-x11", address.DisplayName, address.IsVirtual);
        _accessibility = accessibility;
        (_screen, _input, _clipboard, _windows) = parts;
        Applications = applications;
    }

    /// <inheritdoc/>
    public DesktopInfo Info { get; }

    /// <inheritdoc/>
    public IScreen Screen => _screen;

    /// <inheritdoc/>
    public IAccessibility Accessibility => _accessibility.Accessibility;

    /// <inheritdoc/>
    public ISemantics Semantics => _accessibility.Semantics;

    /// <inheritdoc/>
    public IPointer Pointer => _input.Pointer;

    /// <inheritdoc/>
    public IKeyboard Keyboard => _input.Keyboard;

    /// <inheritdoc/>
    public IClipboard Clipboard => _clipboard;

    /// <inheritdoc/>
    public IWindows Windows => _windows;

    /// <inheritdoc/>
    public IApplications Applications { get; }

    /// <summary>Connects to a desktop.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="applications">What may be launched there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The session.</returns>
    public static async Task<LinuxDesktopSession> OpenAsync(
        DesktopAddress address, IApplications applications, TimeProvider time, CancellationToken cancellationToken)
    {
        var parts = XParts.Open(address.DisplayName, time);
        try
        {
            var options = new AtSpiOptions { Time = time, Windows = parts.Windows };
            var accessibility = await AtSpiConnection.OpenAsync(address.SessionBusAddress, options, cancellationToken).ConfigureAwait(false);
            return new LinuxDesktopSession(address, accessibility, parts, applications);
        }
        catch
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await new XParts(_screen, _input, _clipboard, _windows).DisposeAsync().ConfigureAwait(false);
        await _accessibility.DisposeAsync().ConfigureAwait(false);
    }
}
