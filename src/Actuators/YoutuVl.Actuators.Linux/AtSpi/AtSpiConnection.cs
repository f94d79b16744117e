using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// The accessibility of one desktop: reading its tree and acting on its elements. Its parts live as long as it does. Thread-safe.
/// </summary>
public sealed class AtSpiConnection : IAsyncDisposable
{
    private readonly AtSpiBus _bus;
    private readonly ApplicationDirectory _directory;

    private AtSpiConnection(AtSpiBus bus)
    {
        _bus = bus;
        _directory = new ApplicationDirectory(bus);
        Accessibility = new AtSpiAccessibility(bus, _directory);
        Semantics = new AtSpiSemantics(_directory);
    }

    /// <summary>Gets the accessibility tree.</summary>
    public IAccessibility Accessibility { get; }

    /// <summary>Gets the actions that elements offer themselves.</summary>
    public ISemantics Semantics { get; }

    /// <summary>Connects to the accessibility bus of a desktop and switches accessibility on there.</summary>
    /// <param name="sessionBusAddress">The D-Bus address of the desktop's session bus; each virtual desktop has its own.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The connection, which the caller owns.</returns>
    /// <exception cref="AccessibilityUnavailableException">There is no session bus, or no accessibility on it.</exception>
    public static async Task<AtSpiConnection> OpenAsync(
        string sessionBusAddress, AtSpiOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sessionBusAddress);
        return new AtSpiConnection(
            await AtSpiBus.OpenAsync(sessionBusAddress, options ?? new AtSpiOptions(), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _directory.DisposeAsync().ConfigureAwait(false);
        await _bus.DisposeAsync().ConfigureAwait(false);
    }
}
