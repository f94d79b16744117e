namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Bytes that are not a valid D-Bus message, or a message whose content is not what its caller expects.</summary>
/// <param name="message">What was wrong with them.</param>
/// <param name="inner">The error underneath, if there is one.</param>
internal sealed class DBusProtocolException(string message, Exception? inner = null) : DBusException(message, inner);
