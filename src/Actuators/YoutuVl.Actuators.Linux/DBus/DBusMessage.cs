namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>One received message. Immutable.</summary>
internal sealed class DBusMessage
{
    /// <summary>Gets what kind of message it is.</summary>
    public required DBusMessageType Type { get; init; }

    /// <summary>Gets a value indicating whether the sender wants no answer.</summary>
    public bool NoReplyExpected { get; init; }

    /// <summary>Gets the sender's number of the message; never 0.</summary>
    public required uint Serial { get; init; }

    /// <summary>Gets the serial of the call that this message answers; 0 when it answers none.</summary>
    public uint ReplySerial { get; init; }

    /// <summary>Gets the object that is called or that emits the signal.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the interface of the member.</summary>
    public string? Interface { get; init; }

    /// <summary>Gets the method or signal name.</summary>
    public string? Member { get; init; }

    /// <summary>Gets the name of the error, for error messages.</summary>
    public string? ErrorName { get; init; }

    /// <summary>Gets the bus name the message is for.</summary>
    public string? Destination { get; init; }

    /// <summary>Gets the unique bus name it comes from; null on peer-to-peer connections.</summary>
    public string? Sender { get; init; }

    /// <summary>Gets the types in the body; empty when there is no body.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Gets a value indicating whether the body is big-endian.</summary>
    public bool BigEndian { get; init; }

    /// <summary>Gets the marshalled body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Opens the body, whatever is in it.</summary>
    /// <returns>A reader at the body's start.</returns>
    public DBusReader Read() => new(Body.Span, BigEndian);

    /// <summary>Opens a body of known types.</summary>
    /// <param name="signature">The types that are expected.</param>
    /// <returns>A reader at the body's start.</returns>
    /// <exception cref="DBusProtocolException">The body has other types.</exception>
    public DBusReader Read(string signature) => Signature == signature
        ? Read()
        : throw new DBusProtocolException($"A D-Bus message has the types '{Signature}' where '{signature}' is expected.");

    /// <summary>The text of an error message: its first argument, where that is text.</summary>
    /// <returns>The text, or nothing.</returns>
    public string ReadErrorText() => Signature.StartsWith('s') ? Read().ReadString() : "";
}
