namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The kind of a message, with the numbers of the D-Bus specification ("Message Format").</summary>
internal enum DBusMessageType : byte
{
    /// <summary>Never sent: a message that carries it is broken.</summary>
    Invalid = 0,

    /// <summary>Asks for a method to be run.</summary>
    MethodCall = 1,

    /// <summary>Answers a method call with its results.</summary>
    MethodReturn = 2,

    /// <summary>Answers a method call with an error name and, usually, a text.</summary>
    Error = 3,

    /// <summary>Announces something to whoever listens.</summary>
    Signal = 4,
}
