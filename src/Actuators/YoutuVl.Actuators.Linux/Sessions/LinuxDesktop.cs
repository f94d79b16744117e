using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Sessions;

/// <summary>
/// A Linux desktop on an X display with an accessibility bus: the one this process was started on, or a virtual one. Opening it connects
/// to both; it does not start or end them. Immutable and thread-safe.
/// </summary>
public sealed class LinuxDesktop : IDesktop
{
    private readonly DesktopAddress _address;
    private readonly Func<IApplications> _applications;
    private readonly TimeProvider _time;

    private LinuxDesktop(DesktopAddress address, Func<IApplications> applications, TimeProvider time)
    {
        _address = address;
        _applications = applications;
        _time = time;
    }

    /// <summary>Names a virtual desktop. It must live longer than the sessions on it.</summary>
    /// <param name="desktop">The virtual desktop.</param>
    /// <param name="applications">What may be launched there.</param>
    /// <returns>The desktop.</returns>
    public static LinuxDesktop On(VirtualDesktop desktop, ApplicationOptions applications)
    {
        ArgumentNullException.ThrowIfNull(desktop);
        ArgumentNullException.ThrowIfNull(applications);
        return new LinuxDesktop(
            new DesktopAddress(desktop.DisplayName, desktop.SessionBusAddress, IsVirtual: true),
            () => DesktopApplications.On(desktop, applications),
            applications.TimeProvider);
    }

    /// <summary>Names the desktop that this process was started on, by its environment.</summary>
    /// <param name="applications">What may be launched there.</param>
    /// <returns>The desktop.</returns>
    /// <exception cref="DisplayLostException">The environment names no X display.</exception>
    /// <exception cref="AccessibilityUnavailableException">The environment names no session bus.</exception>
    public static LinuxDesktop Current(ApplicationOptions applications)
    {
        ArgumentNullException.ThrowIfNull(applications);
        return new LinuxDesktop(
            DesktopAddress.FromEnvironment(),
            () => DesktopApplications.InCurrentSession(applications),
            applications.TimeProvider);
    }

    /// <inheritdoc/>
    public async ValueTask<IDesktopSession> OpenAsync(CancellationToken cancellationToken) =>
        await LinuxDesktopSession.OpenAsync(_address, _applications(), _time, cancellationToken).ConfigureAwait(false);
}
