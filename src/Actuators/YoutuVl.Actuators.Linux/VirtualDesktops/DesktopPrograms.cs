using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>The absolute paths of the programs a virtual desktop is made of.</summary>
/// <param name="Server">Xvfb, the display without a screen.</param>
/// <param name="WindowManager">jwm.</param>
/// <param name="Bus">dbus-daemon.</param>
internal sealed record DesktopPrograms(string Server, string WindowManager, string Bus)
{
    /// <summary>The file by which the session bus knows how to start the accessibility bus.</summary>
    public const string AccessibilityService = "/usr/share/dbus-1/services/org.a11y.Bus.service";

    private static readonly (string Program, string Package)[] Basics =
        [("sh", "dash"), ("setsid", "util-linux"), ("grep", "grep"), ("sed", "sed"), ("sleep", "coreutils")];

    /// <summary>Finds them all.</summary>
    /// <exception cref="MissingProgramException">One is not installed; the message names its package.</exception>
    public static DesktopPrograms Find()
    {
        // Asked for here, so that nothing has been started or written yet when one is missing.
        foreach ((string program, string package) in Basics)
        {
            ProgramPath.Require(program, package);
        }

        DesktopPrograms programs = new(
            ProgramPath.Require("Xvfb", "xvfb"),
            ProgramPath.Require("jwm", "jwm"),
            ProgramPath.Require("dbus-daemon", "dbus-daemon"));
        return File.Exists(AccessibilityService)
            ? programs
            : throw new MissingProgramException("at-spi-bus-launcher", "at-spi2-core");
    }
}
