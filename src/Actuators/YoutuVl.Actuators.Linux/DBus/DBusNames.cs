namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Well-known names and the calls that every user of a bus makes.</summary>
internal static class DBusNames
{
    /// <summary>The bus itself: its name and its main interface.</summary>
    public const string Daemon = "org.freedesktop.DBus";

    /// <summary>The standard interface for properties.</summary>
    public const string Properties = "org.freedesktop.DBus.Properties";

    /// <summary>A call of the bus itself with text arguments.</summary>
    /// <param name="member">The method.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The call.</returns>
    public static DBusCall Bus(string member, params IReadOnlyList<string> arguments) =>
        new(Daemon, "/org/freedesktop/DBus", Daemon, member) { Body = DBusBody.OfStrings(arguments) };
}
