using YoutuVl.Actuators.Linux.Processes;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>The programs that virtual desktops are made of.</summary>
internal static class ProgramChecks
{
    private static readonly (string Program, string Package, string Purpose)[] Programs =
    [
        ("Xvfb", "xvfb", "the display without a screen"),
        ("jwm", "jwm", "the window manager"),
        ("dbus-daemon", "dbus-daemon", "the session bus"),
    ];

    public static IEnumerable<DiagnosticCheck> Run() => Programs.Select(one => Check(one, ProgramPath.Find(one.Program))).Append(Accessibility());

    internal static DiagnosticCheck Check((string Program, string Package, string Purpose) wanted, string? path)
    {
        string id = "program-" + wanted.Program.ToLowerInvariant();
        string title = $"{wanted.Program}, {wanted.Purpose} of virtual desktops";
        return path is not null ? DiagnosticCheck.Ok(id, title, path) : NotInstalled(id, title, wanted.Package);
    }

    private static DiagnosticCheck Accessibility()
    {
        const string id = "program-at-spi";
        const string title = "at-spi2-core, the accessibility bus of virtual desktops";
        return File.Exists(DesktopPrograms.AccessibilityService)
            ? DiagnosticCheck.Ok(id, title, DesktopPrograms.AccessibilityService)
            : NotInstalled(id, title, "at-spi2-core");
    }

    private static DiagnosticCheck NotInstalled(string id, string title, string package) => DiagnosticCheck.Missing(
        id, title, "It is not installed: --virtual-desktop does not work without it.", $"apt-get install --no-install-recommends {package}");
}
