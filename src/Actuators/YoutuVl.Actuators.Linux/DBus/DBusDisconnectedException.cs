namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The connection is gone: it could not be opened, the other side closed it, or we did.</summary>
/// <param name="message">Which connection and why.</param>
/// <param name="inner">The error underneath, if there is one.</param>
internal sealed class DBusDisconnectedException(string message, Exception? inner = null) : DBusException(message, inner);
