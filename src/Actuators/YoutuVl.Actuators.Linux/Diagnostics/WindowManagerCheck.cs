using YoutuVl.Actuators.Linux.X11;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Whether a window manager speaks EWMH (https://specifications.freedesktop.org/wm-spec, "_NET_SUPPORTING_WM_CHECK").</summary>
internal static class WindowManagerCheck
{
    private const string Id = "window-manager";
    private const string Title = "Window manager (EWMH)";

    public static DiagnosticCheck Run(XConnection connection)
    {
        nuint check = connection.Atoms["_NET_SUPPORTING_WM_CHECK"];
        nuint name = connection.Atoms["_NET_WM_NAME"];
        nuint text = connection.Atoms["UTF8_STRING"];
        XProperty announced = connection.Query("look for a window manager", display => XProperties.Read(display, connection.Root, check));
        nuint window = announced.Format == 32 && announced.Bytes.Length >= nuint.Size ? (nuint)BitConverter.ToUInt64(announced.Bytes) : 0;

        // The property outlives a window manager that crashed; its own window does not.
        if (window == 0 || !connection.TryQuery(display => XProperties.ReadText(display, window, name, text), out string title))
        {
            return DiagnosticCheck.Warning(
                Id,
                Title,
                "None that speaks EWMH: windows cannot be activated, moved or listed in order, and some applications take no keys without one.",
                "Start one, for example: apt-get install --no-install-recommends jwm && jwm &");
        }

        return DiagnosticCheck.Ok(Id, Title, title.Length > 0 ? title + "." : "Running; it does not tell its name.");
    }
}
