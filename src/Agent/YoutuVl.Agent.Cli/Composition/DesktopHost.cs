using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Sessions;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>The one place where back ends are named: opens the desktop that a command asks for, and closes what it opened.</summary>
internal sealed class DesktopHost : IAsyncDisposable
{
    private readonly VirtualDesktop? _virtualDesktop;

    private DesktopHost(IDesktopSession session, VirtualDesktop? virtualDesktop)
    {
        Session = session;
        _virtualDesktop = virtualDesktop;
    }

    /// <summary>Gets the open desktop.</summary>
    public IDesktopSession Session { get; }

    /// <summary>Gets the home folder that relative paths of a run are meant in.</summary>
    public string HomeFolder => _virtualDesktop?.HomeDirectory ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Opens a desktop.</summary>
    /// <param name="request">Which.</param>
    /// <param name="launchable">The programs that may be launched on it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The open desktop.</returns>
    public static async Task<DesktopHost> OpenAsync(DesktopRequest request, IEnumerable<string> launchable, CancellationToken cancellationToken)
    {
        var allowList = new ApplicationAllowList();
        foreach (var program in launchable)
        {
            allowList.Allow(program);
        }

        var applications = new ApplicationOptions { AllowList = allowList };
        if (request.VirtualSize is not { } size)
        {
            return new DesktopHost(await LinuxDesktop.Current(applications).OpenAsync(cancellationToken), virtualDesktop: null);
        }

        var desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { Size = size }, cancellationToken);
        try
        {
            return new DesktopHost(await LinuxDesktop.On(desktop, applications).OpenAsync(cancellationToken), desktop);
        }
        catch
        {
            await desktop.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        if (_virtualDesktop is not null)
        {
            await _virtualDesktop.DisposeAsync();
        }
    }
}
