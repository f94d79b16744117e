namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Which kind of desktop session this process runs in.</summary>
internal static class SessionCheck
{
    private const string Title = "Desktop session";

    public static DiagnosticCheck Run(Func<string, string?> variable)
    {
        bool hasX = !string.IsNullOrEmpty(variable("DISPLAY"));
        bool hasWayland = !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY")) || variable("XDG_SESSION_TYPE") == "wayland";
        return (hasX, hasWayland) switch
        {
            (true, false) => DiagnosticCheck.Ok(CheckIds.Session, Title, $"X11, display {variable("DISPLAY")}."),
            (true, true) => DiagnosticCheck.Warning(
                CheckIds.Session,
                Title,
                "Wayland with XWayland. Only applications that run through XWayland can be seen and reached by injected input; the others "
                + "can only be read and acted on through accessibility.",
                "Log in to an X11 session, start applications with GDK_BACKEND=x11 or QT_QPA_PLATFORM=xcb, or use --virtual-desktop 1280x800."),
            (false, true) => DiagnosticCheck.Missing(
                CheckIds.Session,
                Title,
                "Wayland without XWayland: its protocol lets no program capture the screen or inject input the way this one needs.",
                "Log in to an X11 session, install xwayland, or use --virtual-desktop 1280x800, which brings its own X server."),
            _ => DiagnosticCheck.NotApplicable(
                CheckIds.Session,
                Title,
                "None: neither DISPLAY nor WAYLAND_DISPLAY is set. Commands need --virtual-desktop, for example --virtual-desktop 1280x800."),
        };
    }
}
