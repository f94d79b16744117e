namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The fixed part of a message that is about to be written.</summary>
/// <param name="Type">What kind of message it is.</param>
/// <param name="Serial">Our number of it; never 0.</param>
/// <param name="NoReplyExpected">Whether an answer is unwanted.</param>
internal readonly record struct DBusMessageHead(DBusMessageType Type, uint Serial, bool NoReplyExpected = false);
