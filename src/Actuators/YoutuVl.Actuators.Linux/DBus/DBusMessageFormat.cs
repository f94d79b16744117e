using System.Buffers.Binary;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Lengths, header fields and the limits of messages ("Message Format" in the D-Bus specification).</summary>
internal static class DBusMessageFormat
{
    /// <summary>The bytes that are needed to learn how long a message is.</summary>
    public const int FixedHeaderBytes = 16;

    /// <summary>Method call flag: the caller wants no answer.</summary>
    public const byte NoReplyExpected = 1;

    private const int HeaderFieldsStart = 12;

    /// <summary>The length of the message that starts here.</summary>
    /// <param name="start">At least <see cref="FixedHeaderBytes"/> bytes.</param>
    /// <param name="maximumBytes">Longer messages are refused.</param>
    /// <returns>Header, padding and body together, in bytes.</returns>
    /// <exception cref="DBusProtocolException">This is not the start of a message, or the message is too long.</exception>
    public static int Measure(ReadOnlySpan<byte> start, int maximumBytes)
    {
        bool bigEndian = start[0] switch
        {
            (byte)'l' => false,
            (byte)'B' => true,
            byte other => throw new DBusProtocolException($"A D-Bus message starts with byte {other}, not with 'l' or 'B'."),
        };
        if (start[1] == (byte)DBusMessageType.Invalid || start[3] != 1)
        {
            throw new DBusProtocolException($"A D-Bus message has type {start[1]} and protocol version {start[3]}.");
        }

        long body = ReadUInt32(start[4..], bigEndian);
        long fields = ReadUInt32(start[HeaderFieldsStart..], bigEndian);
        long total = RoundUpTo8(FixedHeaderBytes + fields) + body;
        return total <= maximumBytes
            ? (int)total
            : throw new DBusProtocolException($"A D-Bus message of {total} bytes is longer than the limit of {maximumBytes}.");
    }

    /// <summary>Parses one whole message.</summary>
    /// <param name="bytes">The message; its body is referenced, not copied.</param>
    /// <returns>The message.</returns>
    /// <exception cref="DBusProtocolException">The header is broken.</exception>
    public static DBusMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        bool bigEndian = bytes.Span[0] == (byte)'B';
        var reader = new DBusReader(bytes.Span, bigEndian);
        reader.SkipTo(4);
        int bodyLength = reader.ReadInt32();
        uint serial = reader.ReadUInt32();
        DBusHeaderFields fields = DBusHeaderFields.Read(ref reader);
        reader.Align(8);
        if (serial == 0 || bytes.Length - reader.Position != bodyLength)
        {
            throw new DBusProtocolException($"A D-Bus message with serial {serial} does not have the length that its header claims.");
        }

        return new DBusMessage
        {
            Type = (DBusMessageType)bytes.Span[1],
            NoReplyExpected = (bytes.Span[2] & NoReplyExpected) != 0,
            Serial = serial,
            ReplySerial = fields.ReplySerial,
            Path = fields.Path,
            Interface = fields.Interface,
            Member = fields.Member,
            ErrorName = fields.ErrorName,
            Destination = fields.Destination,
            Sender = fields.Sender,
            Signature = fields.Signature,
            BigEndian = bigEndian,
            Body = bytes[reader.Position..],
        };
    }

    /// <summary>Writes one whole message.</summary>
    /// <param name="writer">Where to; other messages may be in it already.</param>
    /// <param name="head">Type, flags and serial.</param>
    /// <param name="fields">The header fields.</param>
    /// <param name="body">The body, little-endian.</param>
    public static void Write(DBusWriter writer, DBusMessageHead head, DBusHeaderFields fields, ReadOnlySpan<byte> body)
    {
        writer.BeginMessage();
        writer.WriteByte((byte)'l');
        writer.WriteByte((byte)head.Type);
        writer.WriteByte(head.NoReplyExpected ? NoReplyExpected : (byte)0);
        writer.WriteByte(1);
        writer.WriteUInt32((uint)body.Length);
        writer.WriteUInt32(head.Serial);
        fields.Write(writer);
        writer.Align(8);
        writer.WriteRaw(body);
    }

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static long RoundUpTo8(long value) => (value + 7) & ~7L;
}
