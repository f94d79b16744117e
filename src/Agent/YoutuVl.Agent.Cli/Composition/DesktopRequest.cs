using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>The desktop that a command asks for.</summary>
internal sealed record DesktopRequest
{
    /// <summary>Gets the size of the virtual desktop; null for the current desktop.</summary>
    public DesktopSize? VirtualSize { get; init; }

    /// <summary>Gets the applications to launch first, in order.</summary>
    public IReadOnlyList<LaunchRequest> Launches { get; init; } = [];
}
