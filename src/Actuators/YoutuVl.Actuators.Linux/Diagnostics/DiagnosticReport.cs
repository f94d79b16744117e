namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Everything that was looked at, in reading order.</summary>
/// <param name="Checks">The checks.</param>
public sealed record DiagnosticReport(IReadOnlyList<DiagnosticCheck> Checks)
{
    private static readonly string[] NeededHere = [CheckIds.Display, CheckIds.InjectedInput, CheckIds.AccessibilityBus];
    private static readonly string[] NeededVirtually =
        [CheckIds.VirtualDesktopStart, CheckIds.VirtualDesktopCapture, CheckIds.VirtualDesktopTree, CheckIds.TemporaryFolder];

    /// <summary>Gets a value indicating whether the desktop that this process was started on can be seen and acted on.</summary>
    public bool CanActHere => Has(NeededHere) && Find(CheckIds.SessionLock)?.Status != DiagnosticStatus.Missing;

    /// <summary>Gets a value indicating whether virtual desktops can be started, seen and acted on; it was tried.</summary>
    public bool CanActOnVirtualDesktop => Has(NeededVirtually);

    /// <summary>Finds a check.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The check; null when there is none of that id.</returns>
    public DiagnosticCheck? Find(string id) => Checks.FirstOrDefault(check => check.Id == id);

    private bool Has(string[] ids) => ids.All(id => Find(id)?.Status is DiagnosticStatus.Ok or DiagnosticStatus.Warning);
}
