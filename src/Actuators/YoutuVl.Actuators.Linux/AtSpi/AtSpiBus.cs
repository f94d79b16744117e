using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The connection to a desktop's accessibility bus, and every event on it. Thread-safe.</summary>
internal sealed class AtSpiBus : IAsyncDisposable
{
    private static readonly string[] EventInterfaces = [AtSpiNames.ObjectEvents, AtSpiNames.WindowEvents, AtSpiNames.DocumentEvents];
    private static readonly string[] EventClasses = ["object:", "window:", "document:"];

    private AtSpiBus(DBusConnection connection, AtSpiOptions options) => (Connection, Options) = (connection, options);

    /// <summary>Raised for each event, on the reading thread, with the bus name of the application. Handlers are quick and do not throw.</summary>
    public event Action<string>? ApplicationChanged;

    /// <summary>Gets the connection.</summary>
    public DBusConnection Connection { get; }

    /// <summary>Gets the options.</summary>
    public AtSpiOptions Options { get; }

    /// <summary>Gets every event so far, as moments.</summary>
    public ChangeJournal Journal { get; } = new();

    /// <summary>Connects, switches accessibility on, and asks every application for its events.</summary>
    /// <param name="sessionBusAddress">The D-Bus address of the desktop's session bus.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="AccessibilityUnavailableException">There is no session bus, or no accessibility on it.</exception>
    public static async Task<AtSpiBus> OpenAsync(string sessionBusAddress, AtSpiOptions options, CancellationToken cancellationToken)
    {
        var connectionOptions = new DBusConnectionOptions { Time = options.Time, CallTimeout = options.CallTimeout };
        try
        {
            string address = await SwitchOnAsync(sessionBusAddress, options, cancellationToken).ConfigureAwait(false);
            var bus = new AtSpiBus(
                await DBusConnection.OpenBusAsync(address, connectionOptions, cancellationToken).ConfigureAwait(false), options);
            return await bus.ListenOrCloseAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DBusException error)
        {
            throw new AccessibilityUnavailableException(
                $"There is no accessibility on the session bus '{sessionBusAddress}': {error.Message} Check that the desktop runs and that "
                + "the package at-spi2-core is installed.",
                error);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private static async Task<string> SwitchOnAsync(string sessionBusAddress, AtSpiOptions options, CancellationToken cancellationToken)
    {
        // The first call starts at-spi-bus-launcher and its bus, which takes longer than a call may.
        var patient = new DBusConnectionOptions { Time = options.Time, CallTimeout = TimeSpan.FromSeconds(25) };
        DBusConnection session = await DBusConnection.OpenBusAsync(sessionBusAddress, patient, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            DBusReply[] replies = await session.CallManyAsync(
                [
                    new DBusCall(AtSpiNames.LauncherName, AtSpiNames.LauncherPath, AtSpiNames.LauncherName, "GetAddress"),
                    SetStatus("IsEnabled"),
                    SetStatus("ScreenReaderEnabled"), // egui, winit and others publish nothing without it
                ],
                cancellationToken).ConfigureAwait(false);
            return replies[0].Unwrap().Read("s").ReadString();
        }
    }

    private static DBusCall SetStatus(string property) =>
        new(AtSpiNames.LauncherName, AtSpiNames.LauncherPath, DBusNames.Properties, "Set")
        {
            Body = DBusBody.Of("ssv", writer =>
            {
                writer.WriteString(AtSpiNames.Status);
                writer.WriteString(property);
                writer.WriteVariant(new DBusVariant("b", true));
            }),
        };

    private static DBusCall RegisterEvent(string eventClass, bool withProperties) =>
        new(AtSpiNames.Registry, AtSpiNames.RegistryPath, AtSpiNames.Registry, "RegisterEvent")
        {
            Body = withProperties
                ? DBusBody.Of("sass", writer =>
                {
                    writer.WriteString(eventClass);
                    writer.EndArray(writer.BeginArray('s'));
                    writer.WriteString("");
                })
                : DBusBody.OfStrings(eventClass),
        };

    private async Task<AtSpiBus> ListenOrCloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ListenAsync(cancellationToken).ConfigureAwait(false);
            return this;
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        foreach (string iface in EventInterfaces)
        {
            await Connection.SubscribeAsync(new DBusMatch { Interface = iface }, OnEvent, cancellationToken).ConfigureAwait(false);
        }

        DBusReply[] replies = await Connection
            .CallManyAsync([.. EventClasses.Select(name => RegisterEvent(name, withProperties: true))], cancellationToken)
            .ConfigureAwait(false);
        if (Array.Exists(replies, reply => !reply.IsResult))
        {
            // Registries before at-spi2-core 2.40 take the class alone.
            replies = await Connection
                .CallManyAsync([.. EventClasses.Select(name => RegisterEvent(name, withProperties: false))], cancellationToken)
                .ConfigureAwait(false);
        }

        Array.ForEach(replies, static reply => reply.Unwrap());
    }

    private void OnEvent(DBusMessage signal)
    {
        if (signal.Sender is { } sender)
        {
            ApplicationChanged?.Invoke(sender);
            Journal.Record(default(ScreenRect));
        }
    }
}
