using YoutuVl.Perception;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The root of what can go wrong while talking D-Bus.</summary>
/// <param name="message">What happened and, where there is something to do about it, what.</param>
/// <param name="inner">The error underneath, if there is one.</param>
internal abstract class DBusException(string message, Exception? inner) : AgentException(message, inner);
