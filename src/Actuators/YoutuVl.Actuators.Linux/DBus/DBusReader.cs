using System.Buffers.Binary;
using System.Text;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Unmarshals values of either byte order from the body or the header of one message.</summary>
/// <remarks>
/// Every read checks what it reads; hostile bytes end in <see cref="DBusProtocolException"/>, never in reading past the end.
/// Positions count from the start of what was passed in, which must lie on a multiple of 8 in its message.
/// </remarks>
internal ref struct DBusReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _bigEndian;

    /// <summary>Initializes a new instance of the <see cref="DBusReader"/> struct.</summary>
    /// <param name="bytes">The bytes, starting on a multiple of 8 in their message.</param>
    /// <param name="bigEndian">The byte order.</param>
    public DBusReader(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        _bytes = bytes;
        _bigEndian = bigEndian;
    }

    /// <summary>Gets where the next read starts, in bytes.</summary>
    public int Position { get; private set; }

    /// <summary>Gets a value indicating whether everything was read.</summary>
    public readonly bool AtEnd => Position >= _bytes.Length;

    /// <summary>Skips padding up to an alignment. Structures and dictionary entries align to 8.</summary>
    /// <param name="alignment">1, 2, 4 or 8.</param>
    public void Align(int alignment) => Take(-Position & (alignment - 1));

    /// <summary>Reads type <c>y</c>.</summary>
    /// <returns>The value.</returns>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads type <c>b</c>.</summary>
    /// <returns>The value.</returns>
    public bool ReadBoolean() => ReadUInt32() switch
    {
        0 => false,
        1 => true,
        uint other => throw new DBusProtocolException($"A D-Bus boolean holds {other}; only 0 and 1 are valid."),
    };

    /// <summary>Reads type <c>n</c>.</summary>
    /// <returns>The value.</returns>
    public short ReadInt16() => (short)ReadUInt16();

    /// <summary>Reads type <c>q</c>.</summary>
    /// <returns>The value.</returns>
    public ushort ReadUInt16()
    {
        ReadOnlySpan<byte> bytes = AlignAndTake(2);
        return _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <summary>Reads type <c>i</c>.</summary>
    /// <returns>The value.</returns>
    public int ReadInt32() => (int)ReadUInt32();

    /// <summary>Reads type <c>u</c>.</summary>
    /// <returns>The value.</returns>
    public uint ReadUInt32()
    {
        ReadOnlySpan<byte> bytes = AlignAndTake(4);
        return _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Reads type <c>x</c>.</summary>
    /// <returns>The value.</returns>
    public long ReadInt64() => (long)ReadUInt64();

    /// <summary>Reads type <c>t</c>.</summary>
    /// <returns>The value.</returns>
    public ulong ReadUInt64()
    {
        ReadOnlySpan<byte> bytes = AlignAndTake(8);
        return _bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Reads type <c>d</c>.</summary>
    /// <returns>The value.</returns>
    public double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadUInt64());

    /// <summary>Reads type <c>s</c>.</summary>
    /// <returns>The text.</returns>
    public string ReadString() => ReadText(ReadUInt32());

    /// <summary>Reads type <c>s</c> or <c>o</c> without making a string of it.</summary>
    /// <returns>The bytes as they arrived, not checked to be UTF-8.</returns>
    public ReadOnlySpan<byte> ReadRawString() => ReadRawText(ReadUInt32());

    /// <summary>Reads type <c>o</c>.</summary>
    /// <returns>The path: starts with a slash.</returns>
    public string ReadObjectPath()
    {
        string path = ReadText(ReadUInt32());
        return path.StartsWith('/') ? path : throw new DBusProtocolException($"'{path}' is not a D-Bus object path.");
    }

    /// <summary>Reads type <c>g</c> and checks it.</summary>
    /// <returns>The signature.</returns>
    public string ReadSignature()
    {
        string signature = ReadText(ReadByte());
        DBusSignature.Validate(signature);
        return signature;
    }

    /// <summary>Enters an array: reads its length and the padding before the first element.</summary>
    /// <param name="elementType">The first character of the element's type.</param>
    /// <returns>Where the array ends: read elements while <see cref="Position"/> is smaller.</returns>
    public int ReadArrayEnd(char elementType)
    {
        uint length = ReadUInt32();
        Align(DBusSignature.AlignmentOf(elementType));
        return length <= _bytes.Length - Position
            ? Position + (int)length
            : throw new DBusProtocolException($"A D-Bus array claims {length} bytes, {_bytes.Length - Position} are left.");
    }

    /// <summary>Moves to a place that was measured before, for example the end of an array nobody wants to read.</summary>
    /// <param name="position">The place, in bytes; not behind the current one.</param>
    public void SkipTo(int position) => Take(position - Position);

    private string ReadText(uint length)
    {
        try
        {
            return StrictUtf8.GetString(ReadRawText(length));
        }
        catch (DecoderFallbackException error)
        {
            throw new DBusProtocolException("A D-Bus text is not valid UTF-8.", error);
        }
    }

    private ReadOnlySpan<byte> ReadRawText(uint length)
    {
        if (length >= int.MaxValue)
        {
            throw new DBusProtocolException($"A D-Bus text claims {length} bytes.");
        }

        ReadOnlySpan<byte> bytes = Take((int)length + 1);
        return bytes[^1] == 0 ? bytes[..^1] : throw new DBusProtocolException("A D-Bus text is not closed with a zero byte.");
    }

    private ReadOnlySpan<byte> AlignAndTake(int size)
    {
        Align(size);
        return Take(size);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - Position)
        {
            throw new DBusProtocolException(
                $"A D-Bus message ends early: {count} bytes wanted at {Position}, {_bytes.Length - Position} left.");
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
