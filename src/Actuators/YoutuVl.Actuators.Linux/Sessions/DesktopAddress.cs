using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Sessions;

/// <summary>Where a desktop is reached.</summary>
/// <param name="DisplayName">The X display, for example <c>:0</c>.</param>
/// <param name="SessionBusAddress">The D-Bus address of its session bus.</param>
/// <param name="IsVirtual">Whether it was started for this run.</param>
internal sealed record DesktopAddress(string DisplayName, string SessionBusAddress, bool IsVirtual)
{
    private const string VirtualDesktopHint = "Start the command inside a desktop session, or give it a desktop of its own with --virtual-desktop 1280x800.";

    /// <summary>Reads the address of the desktop that this process was started on.</summary>
    /// <returns>The address.</returns>
    /// <exception cref="DisplayLostException">The environment names no X display.</exception>
    /// <exception cref="AccessibilityUnavailableException">The environment names no session bus.</exception>
    public static DesktopAddress FromEnvironment()
    {
        var display = Environment.GetEnvironmentVariable("DISPLAY");
        if (string.IsNullOrEmpty(display))
        {
            var wayland = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY"));
            var message = wayland
                ? "This is a Wayland session without XWayland (DISPLAY is not set), which offers no capture and no input to a program like this one."
                : "There is no X display: the environment variable DISPLAY is not set.";
            throw new DisplayLostException(string.Empty, $"{message} {VirtualDesktopHint}");
        }

        return new DesktopAddress(display, SessionBus(), IsVirtual: false);
    }

    private static string SessionBus()
    {
        var address = Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
        if (!string.IsNullOrEmpty(address))
        {
            return address;
        }

        // Without the variable, a login session has its bus at this place (systemd's user session).
        var socket = Path.Combine(Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") ?? string.Empty, "bus");
        return File.Exists(socket)
            ? $"unix:path={socket}"
            : throw new AccessibilityUnavailableException(
                $"There is no D-Bus session bus: the environment variable DBUS_SESSION_BUS_ADDRESS is not set. {VirtualDesktopHint}");
    }
}
