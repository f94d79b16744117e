using System.Runtime.CompilerServices;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>Brings up the accessibility bus of a session and tells applications to use it.</summary>
internal static class AccessibilityBus
{
    private const string Launcher = "org.a11y.Bus";
    private const string LauncherPath = "/org/a11y/bus";
    private const string Registry = "org.a11y.atspi.Registry";

    // Toolkits look at the first, browsers at the second.
    private static readonly string[] Switches = ["IsEnabled", "ScreenReaderEnabled"];

    /// <summary>Activates the bus, switches accessibility on, and starts the registry that applications will ask for.</summary>
    /// <param name="sessionBusAddress">The address of the session bus.</param>
    /// <param name="options">Clock and limit of each call.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The address of the accessibility bus.</returns>
    /// <exception cref="DBusException">A service did not start or refused.</exception>
    public static async Task<string> EnableAsync(
        string sessionBusAddress, DBusConnectionOptions options, CancellationToken cancellationToken)
    {
        DBusConnection session = await DBusConnection.OpenBusAsync(sessionBusAddress, options, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closeSession = session.ConfigureAwait(false);
        DBusCall[] calls = [.. Switches.Select(SwitchOn), new DBusCall(Launcher, LauncherPath, Launcher, "GetAddress")];
        DBusReply[] replies = await session.CallManyAsync(calls, cancellationToken).ConfigureAwait(false);
        string address = replies.Select(reply => reply.Unwrap()).Last().Read("s").ReadString();
        await StartRegistryAsync(address, options, cancellationToken).ConfigureAwait(false);
        return address;
    }

    private static DBusCall SwitchOn(string property) =>
        new(Launcher, LauncherPath, DBusNames.Properties, "Set")
        {
            Body = DBusBody.Of("ssv", writer =>
            {
                writer.WriteString("org.a11y.Status");
                writer.WriteString(property);
                writer.WriteVariant(new DBusVariant("b", true));
            }),
        };

    private static async Task StartRegistryAsync(string address, DBusConnectionOptions options, CancellationToken cancellationToken)
    {
        DBusConnection bus = await DBusConnection.OpenBusAsync(address, options, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closeBus = bus.ConfigureAwait(false);
        DBusBody arguments = DBusBody.Of("su", writer =>
        {
            writer.WriteString(Registry);
            writer.WriteUInt32(0); // no flags are defined
        });
        await bus.CallAsync(DBusNames.Bus("StartServiceByName") with { Body = arguments }, cancellationToken).ConfigureAwait(false);
    }
}
