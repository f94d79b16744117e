using System.Buffers.Binary;
using System.Text;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Marshals values, little-endian, into a growing buffer. Not thread-safe.</summary>
/// <remarks>
/// Alignment counts from the start of the message ("Marshaling (Wire Format)" in the D-Bus specification); a body starts on a
/// multiple of 8, so a body written on its own has the same padding.
/// </remarks>
internal sealed class DBusWriter
{
    private byte[] _buffer = new byte[256];
    private int _messageStart;

    /// <summary>Gets how many bytes were written, earlier messages in the same buffer included.</summary>
    public int Length { get; private set; }

    /// <summary>Gets what was written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>Starts another message in the same buffer: alignment counts from here.</summary>
    public void BeginMessage() => _messageStart = Length;

    /// <summary>Forgets the content and keeps the buffer.</summary>
    public void Clear() => (Length, _messageStart) = (0, 0);

    /// <summary>Pads with zeros up to an alignment, in bytes. Structures and dictionary entries align to 8.</summary>
    /// <param name="alignment">1, 2, 4 or 8.</param>
    public void Align(int alignment)
    {
        int padding = -(Length - _messageStart) & (alignment - 1);
        Reserve(padding).Clear();
    }

    /// <summary>Writes type <c>y</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteByte(byte value) => Reserve(1)[0] = value;

    /// <summary>Writes type <c>b</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteUInt32(value ? 1u : 0u);

    /// <summary>Writes type <c>n</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt16(short value) => BinaryPrimitives.WriteInt16LittleEndian(AlignAndReserve(2), value);

    /// <summary>Writes type <c>q</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(AlignAndReserve(2), value);

    /// <summary>Writes type <c>i</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(AlignAndReserve(4), value);

    /// <summary>Writes type <c>u</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(AlignAndReserve(4), value);

    /// <summary>Writes type <c>x</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(AlignAndReserve(8), value);

    /// <summary>Writes type <c>t</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(AlignAndReserve(8), value);

    /// <summary>Writes type <c>d</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteDouble(double value) => BinaryPrimitives.WriteDoubleLittleEndian(AlignAndReserve(8), value);

    /// <summary>Writes type <c>s</c> or <c>o</c>.</summary>
    /// <param name="value">The text; lone surrogates become U+FFFD, because the wire takes valid UTF-8 only.</param>
    /// <exception cref="ArgumentException">The text holds U+0000, which D-Bus cannot carry.</exception>
    public void WriteString(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("D-Bus text cannot hold the character U+0000.", nameof(value));
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        WriteUInt32((uint)bytes);
        Span<byte> target = Reserve(bytes + 1);
        Encoding.UTF8.GetBytes(value, target);
        target[bytes] = 0;
    }

    /// <summary>Writes type <c>g</c>.</summary>
    /// <param name="value">The signature, at most 255 characters.</param>
    public void WriteSignature(string value)
    {
        Span<byte> target = Reserve(value.Length + 2);
        target[0] = checked((byte)value.Length);
        Encoding.ASCII.GetBytes(value, target[1..]);
        target[^1] = 0;
    }

    /// <summary>Opens an array. Write the elements, then close it with <see cref="EndArray"/>.</summary>
    /// <param name="elementType">The first character of the element's type.</param>
    /// <returns>What <see cref="EndArray"/> needs.</returns>
    public DBusArrayMark BeginArray(char elementType)
    {
        WriteUInt32(0);
        int lengthAt = Length - sizeof(uint);
        Align(DBusSignature.AlignmentOf(elementType));
        return new DBusArrayMark(lengthAt, Length);
    }

    /// <summary>Closes an array: fills in its length in bytes.</summary>
    /// <param name="mark">What <see cref="BeginArray"/> returned.</param>
    public void EndArray(DBusArrayMark mark) => PatchUInt32(mark.LengthAt, (uint)(Length - mark.FirstElementAt));

    /// <summary>Overwrites four bytes that were written before.</summary>
    /// <param name="at">Where, counted from the start of the buffer.</param>
    /// <param name="value">The value.</param>
    public void PatchUInt32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(at), value);

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes, for example a body marshalled before.</param>
    public void WriteRaw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    private Span<byte> AlignAndReserve(int size)
    {
        Align(size);
        return Reserve(size);
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        }

        Span<byte> reserved = _buffer.AsSpan(Length, count);
        Length += count;
        return reserved;
    }
}
