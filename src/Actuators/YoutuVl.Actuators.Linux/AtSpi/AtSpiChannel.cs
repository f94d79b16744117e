using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>How one application is reached: over the accessibility bus by name, or on its own socket without one.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Destination">The application's bus name; null on its own socket.</param>
internal sealed record AtSpiChannel(DBusConnection Connection, string? Destination)
{
    /// <summary>Makes a call of one of the application's objects.</summary>
    /// <param name="path">The object.</param>
    /// <param name="iface">The interface.</param>
    /// <param name="member">The method.</param>
    /// <param name="body">Its arguments.</param>
    /// <returns>The call.</returns>
    public DBusCall Call(string path, string iface, string member, DBusBody body) => new(Destination, path, iface, member) { Body = body };
}
