namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>The ids of the checks that decide, or that several places name.</summary>
internal static class CheckIds
{
    public const string Session = "session";
    public const string SessionLock = "session-lock";
    public const string Display = "display";
    public const string InjectedInput = "xtest";
    public const string AccessibilityBus = "accessibility-bus";
    public const string VirtualDesktopStart = "virtual-desktop";
    public const string VirtualDesktopCapture = "virtual-desktop-capture";
    public const string VirtualDesktopTree = "virtual-desktop-accessibility";
    public const string TemporaryFolder = "temporary-folder";
}
