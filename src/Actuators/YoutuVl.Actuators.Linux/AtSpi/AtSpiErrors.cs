using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Tells errors that concern one object from those that concern its whole application.</summary>
internal static class AtSpiErrors
{
    /// <summary>Whether an error means that the application as a whole cannot answer.</summary>
    /// <param name="error">The error of one call.</param>
    /// <returns>A timeout, a disconnection or broken messages; null when only that call failed.</returns>
    public static DBusException? AsFatal(DBusException? error) => error switch
    {
        DBusTimeoutException or DBusDisconnectedException or DBusProtocolException => error,
        DBusErrorException
        {
            ErrorName: "org.freedesktop.DBus.Error.NoReply"
                or "org.freedesktop.DBus.Error.ServiceUnknown"
                or "org.freedesktop.DBus.Error.NameHasNoOwner"
                or "org.freedesktop.DBus.Error.Disconnected",
        } => new DBusDisconnectedException("The application left the accessibility bus.", error),
        _ => null,
    };

    /// <summary>Whether an error means that the object does not exist any more.</summary>
    /// <param name="error">The error of one call.</param>
    /// <returns>True when it is gone.</returns>
    public static bool IsObjectGone(DBusException error) =>
        error is DBusErrorException { ErrorName: "org.freedesktop.DBus.Error.UnknownObject" }
        || AsFatal(error) is DBusDisconnectedException;

    /// <summary>Whether an error means that the object has no such method or interface.</summary>
    /// <param name="error">The error of one call.</param>
    /// <returns>True when the object does not offer it.</returns>
    public static bool IsUnsupported(DBusException error) => error is DBusErrorException
    {
        ErrorName: "org.freedesktop.DBus.Error.UnknownMethod"
            or "org.freedesktop.DBus.Error.UnknownInterface"
            or "org.freedesktop.DBus.Error.UnknownProperty"
            or "org.freedesktop.DBus.Error.NotSupported"
            or "org.freedesktop.DBus.Error.InvalidArgs",
    };
}
