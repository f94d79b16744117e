using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>The X display: whether it answers, and what it offers.</summary>
internal static class DisplayChecks
{
    private const string UseAnother = "Use an X server that has it (Xorg, Xvfb), or --virtual-desktop 1280x800.";

    private static readonly (string Id, string Title)[] Dependent =
    [
        ("mit-shm", "Shared-memory capture (MIT-SHM)"), ("xdamage", "Change reports (XDamage)"), (CheckIds.InjectedInput, "Injected input (XTest)"),
        ("window-manager", "Window manager (EWMH)"), ("keyboard", "Keyboard layout"), ("clipboard", "Clipboard"),
    ];

    public static IReadOnlyList<DiagnosticCheck> Run(string? displayName)
    {
        const string title = "X display";
        if (string.IsNullOrEmpty(displayName))
        {
            return [DiagnosticCheck.NotApplicable(CheckIds.Display, title, "DISPLAY is not set."), .. Unknown("There is no X display.")];
        }

        try
        {
            using var connection = XConnection.Open(displayName);
            using var screen = XScreen.Open(displayName);
            return
            [
                DiagnosticCheck.Ok(CheckIds.Display, title, $"{displayName} answers; the screen has {screen.Bounds.Width}x{screen.Bounds.Height} pixels."),
                SharedMemory(screen),
                Damage(screen),
                Injection(connection),
                WindowManagerCheck.Run(connection),
                KeyboardCheck.Run(connection),
                ClipboardCheck.Run(connection),
            ];
        }
        catch (Exception error) when (error is AgentException or DllNotFoundException)
        {
            return
            [
                DiagnosticCheck.Missing(CheckIds.Display, title, $"The display {displayName} cannot be used: {error.Message}", Remedy(error)),
                .. Unknown("The X display cannot be used."),
            ];
        }
    }

    private static string Remedy(Exception error) => error is DisplayLostException
        ? "Start the display, correct DISPLAY, allow this user with xhost or XAUTHORITY, or use --virtual-desktop 1280x800."
        : "Install the X client libraries: apt-get install --no-install-recommends libx11-6 libxext6 libxtst6 libxdamage1";

    private static IEnumerable<DiagnosticCheck> Unknown(string why) =>
        Dependent.Select(one => DiagnosticCheck.NotApplicable(one.Id, one.Title, why));

    private static DiagnosticCheck SharedMemory(XScreen screen) => screen.SharesMemory
        ? DiagnosticCheck.Ok(Dependent[0].Id, Dependent[0].Title, "Pixels are shared with the X server.")
        : DiagnosticCheck.Warning(
            Dependent[0].Id,
            Dependent[0].Title,
            "The display does not share memory with this process, so pixels travel through its socket: a capture costs about ten times more.",
            "Run on the same machine and in the same container as the X server.");

    private static DiagnosticCheck Damage(XScreen screen) => screen.ChangeSource == ChangeSource.Damage
        ? DiagnosticCheck.Ok(Dependent[1].Id, Dependent[1].Title, "The X server reports what it draws.")
        : DiagnosticCheck.Warning(
            Dependent[1].Id,
            Dependent[1].Title,
            "The X server or libXdamage.so.1 is without it: changes are found by comparing pictures, which is slower.",
            "apt-get install --no-install-recommends libxdamage1, and use an X server with the DAMAGE extension.");

    private static DiagnosticCheck Injection(XConnection connection)
    {
        try
        {
            return connection.Query("look for XTest", display => LibXtst.XTestQueryExtension(display, out _, out _, out _, out _)) != 0
                ? DiagnosticCheck.Ok(Dependent[2].Id, Dependent[2].Title, "Pointer and keys can be moved and pressed.")
                : DiagnosticCheck.Missing(
                    Dependent[2].Id,
                    Dependent[2].Title,
                    "The X server has no XTEST extension: what accessibility does not offer cannot be clicked or typed.",
                    UseAnother);
        }
        catch (DllNotFoundException)
        {
            return DiagnosticCheck.Missing(
                Dependent[2].Id,
                Dependent[2].Title,
                "libXtst.so.6 is not installed: what accessibility does not offer cannot be clicked or typed.",
                "apt-get install --no-install-recommends libxtst6");
        }
    }
}
