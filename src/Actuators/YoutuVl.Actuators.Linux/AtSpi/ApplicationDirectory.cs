using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The applications on an accessibility bus, each with its memory. Thread-safe.</summary>
internal sealed class ApplicationDirectory : IAsyncDisposable
{
    private static readonly DBusCall ListChildren =
        new(AtSpiNames.Registry, AtSpiNames.RootPath, AtSpiNames.Accessible, "GetChildren");

    private readonly AtSpiBus _bus;
    private readonly ConcurrentDictionary<string, ApplicationMemory> _applications = new();

    /// <summary>Initializes a new instance of the <see cref="ApplicationDirectory"/> class.</summary>
    /// <param name="bus">The accessibility bus.</param>
    public ApplicationDirectory(AtSpiBus bus)
    {
        _bus = bus;
        bus.ApplicationChanged += OnApplicationChanged;
    }

    /// <summary>Finds an application.</summary>
    /// <param name="busName">Its unique bus name.</param>
    /// <returns>The application; null when it was never listed or has left.</returns>
    public AtSpiApplication? Find(string busName) => _applications.GetValueOrDefault(busName)?.Application;

    /// <summary>Lists the applications that are registered now, in the registry's order.</summary>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The applications.</returns>
    /// <exception cref="AccessibilityUnavailableException">The registry does not answer.</exception>
    public async Task<IReadOnlyList<ApplicationMemory>> ListAsync(SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        List<AtSpiReference> roots;
        try
        {
            DBusReply[] replies = await _bus.Connection
                .CallManyAsync([ListChildren], deadline.Remaining, cancellationToken).ConfigureAwait(false);
            roots = AtSpiReference.ReadList(replies[0].Unwrap());
        }
        catch (DBusException error)
        {
            throw new AccessibilityUnavailableException(
                $"The accessibility registry does not answer: {error.Message} Check that at-spi2-registryd runs on the desktop.", error);
        }

        await ForgetAllButAsync([.. roots.Select(root => root.BusName)]).ConfigureAwait(false);
        return [.. roots.DistinctBy(root => root.BusName).Select(Remember)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _bus.ApplicationChanged -= OnApplicationChanged;
        await ForgetAllButAsync([]).ConfigureAwait(false);
    }

    private ApplicationMemory Remember(AtSpiReference root) => _applications.GetOrAdd(
        root.BusName, static (_, arguments) => new ApplicationMemory(new AtSpiApplication(arguments._bus, arguments.root)), (_bus, root));

    private async Task ForgetAllButAsync(HashSet<string> registered)
    {
        foreach (string name in _applications.Keys)
        {
            if (!registered.Contains(name) && _applications.TryRemove(name, out ApplicationMemory? gone))
            {
                await gone.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private void OnApplicationChanged(string busName) => Find(busName)?.CountEvent();
}
