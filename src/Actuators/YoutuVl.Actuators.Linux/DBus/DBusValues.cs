namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Reads and writes values whose type is only known at run time. <see cref="DBusVariant"/> says which type is which.</summary>
internal static class DBusValues
{
    // Signatures bound nesting by themselves, but a variant starts a new signature each time.
    private const int MaximumDepth = 64;

    /// <summary>Writes a variant: its signature, then its value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="variant">The variant.</param>
    public static void WriteVariant(this DBusWriter writer, DBusVariant variant)
    {
        DBusSignature.ValidateSingle(variant.Signature);
        writer.WriteSignature(variant.Signature);
        Write(writer, variant.Signature, variant.Value);
    }

    /// <summary>Reads a variant.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The variant.</returns>
    /// <exception cref="DBusProtocolException">The bytes are not a variant.</exception>
    public static DBusVariant ReadVariant(this ref DBusReader reader) => ReadVariant(ref reader, 0);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">One complete, valid type.</param>
    /// <param name="value">The value, of the .NET type that belongs to it.</param>
    /// <exception cref="InvalidCastException">The value does not have that type.</exception>
    public static void Write(DBusWriter writer, ReadOnlySpan<char> type, object value)
    {
        switch (type[0])
        {
            case 'a': WriteArray(writer, type[1..], (object[])value); break;
            case '(': WriteStructure(writer, type[1..^1], (object[])value); break;
            case '{': WriteEntry(writer, type[1..^1], (KeyValuePair<object, object>)value); break;
            case 'v': writer.WriteVariant((DBusVariant)value); break;
            default: WriteBasic(writer, type[0], value); break;
        }
    }

    /// <summary>Reads one value.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="type">One complete, valid type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DBusProtocolException">The bytes do not hold such a value.</exception>
    public static object Read(ref DBusReader reader, ReadOnlySpan<char> type) => Read(ref reader, type, 0);

    private static object Read(ref DBusReader reader, ReadOnlySpan<char> type, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new DBusProtocolException($"A D-Bus value nests deeper than {MaximumDepth}.");
        }

        return type[0] switch
        {
            'a' => ReadArray(ref reader, type[1..], depth + 1),
            '(' => ReadStructure(ref reader, type[1..^1], depth + 1),
            '{' => ReadEntry(ref reader, type[1..^1], depth + 1),
            'v' => ReadVariant(ref reader, depth + 1),
            char basic => ReadBasic(ref reader, basic),
        };
    }

    private static DBusVariant ReadVariant(ref DBusReader reader, int depth)
    {
        string signature = reader.ReadSignature();
        DBusSignature.ValidateSingle(signature);
        return new DBusVariant(signature, Read(ref reader, signature, depth));
    }

    private static object ReadBasic(ref DBusReader reader, char type) => type switch
    {
        'y' => reader.ReadByte(),
        'b' => reader.ReadBoolean(),
        'n' => reader.ReadInt16(),
        'q' => reader.ReadUInt16(),
        'i' => reader.ReadInt32(),
        'u' or 'h' => reader.ReadUInt32(),
        'x' => reader.ReadInt64(),
        't' => reader.ReadUInt64(),
        'd' => reader.ReadDouble(),
        's' => reader.ReadString(),
        'o' => reader.ReadObjectPath(),
        'g' => reader.ReadSignature(),
        _ => throw new DBusProtocolException($"There is no D-Bus type '{type}'."),
    };

    private static void WriteBasic(DBusWriter writer, char type, object value)
    {
        switch (type)
        {
            case 'y': writer.WriteByte((byte)value); break;
            case 'b': writer.WriteBoolean((bool)value); break;
            case 'n': writer.WriteInt16((short)value); break;
            case 'q': writer.WriteUInt16((ushort)value); break;
            case 'i': writer.WriteInt32((int)value); break;
            case 'u' or 'h': writer.WriteUInt32((uint)value); break;
            case 'x': writer.WriteInt64((long)value); break;
            case 't': writer.WriteUInt64((ulong)value); break;
            case 'd': writer.WriteDouble((double)value); break;
            case 's' or 'o': writer.WriteString((string)value); break;
            case 'g': writer.WriteSignature((string)value); break;
            default: throw new DBusProtocolException($"There is no D-Bus type '{type}'.");
        }
    }

    private static object[] ReadArray(ref DBusReader reader, ReadOnlySpan<char> element, int depth)
    {
        int end = reader.ReadArrayEnd(element[0]);
        List<object> items = [];
        while (reader.Position < end)
        {
            items.Add(Read(ref reader, element, depth));
        }

        return reader.Position == end
            ? [.. items]
            : throw new DBusProtocolException("The last element of a D-Bus array reaches past the array's end.");
    }

    private static void WriteArray(DBusWriter writer, ReadOnlySpan<char> element, object[] items)
    {
        DBusArrayMark mark = writer.BeginArray(element[0]);
        foreach (object item in items)
        {
            Write(writer, element, item);
        }

        writer.EndArray(mark);
    }

    private static object[] ReadStructure(ref DBusReader reader, ReadOnlySpan<char> members, int depth)
    {
        reader.Align(8);
        List<object> values = [];
        while (!members.IsEmpty)
        {
            int length = DBusSignature.LengthOfFirst(members);
            values.Add(Read(ref reader, members[..length], depth));
            members = members[length..];
        }

        return [.. values];
    }

    private static void WriteStructure(DBusWriter writer, ReadOnlySpan<char> members, object[] values)
    {
        writer.Align(8);
        foreach (object value in values)
        {
            int length = DBusSignature.LengthOfFirst(members);
            Write(writer, members[..length], value);
            members = members[length..];
        }
    }

    private static KeyValuePair<object, object> ReadEntry(ref DBusReader reader, ReadOnlySpan<char> types, int depth)
    {
        reader.Align(8);
        object key = Read(ref reader, types[..1], depth);
        return new KeyValuePair<object, object>(key, Read(ref reader, types[1..], depth));
    }

    private static void WriteEntry(DBusWriter writer, ReadOnlySpan<char> types, KeyValuePair<object, object> entry)
    {
        writer.Align(8);
        Write(writer, types[..1], entry.Key);
        Write(writer, types[1..], entry.Value);
    }
}
