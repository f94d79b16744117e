namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The variable part of a message header: an array of field code and variant.</summary>
internal readonly record struct DBusHeaderFields
{
    private const byte PathCode = 1;
    private const byte InterfaceCode = 2;
    private const byte MemberCode = 3;
    private const byte ErrorNameCode = 4;
    private const byte ReplySerialCode = 5;
    private const byte DestinationCode = 6;
    private const byte SenderCode = 7;
    private const byte SignatureCode = 8;

    /// <summary>Initializes a new instance of the <see cref="DBusHeaderFields"/> struct without any field.</summary>
    public DBusHeaderFields()
    {
    }

    /// <inheritdoc cref="DBusMessage.Path"/>
    public string? Path { get; init; }

    /// <inheritdoc cref="DBusMessage.Interface"/>
    public string? Interface { get; init; }

    /// <inheritdoc cref="DBusMessage.Member"/>
    public string? Member { get; init; }

    /// <inheritdoc cref="DBusMessage.ErrorName"/>
    public string? ErrorName { get; init; }

    /// <inheritdoc cref="DBusMessage.ReplySerial"/>
    public uint ReplySerial { get; init; }

    /// <inheritdoc cref="DBusMessage.Destination"/>
    public string? Destination { get; init; }

    /// <inheritdoc cref="DBusMessage.Sender"/>
    public string? Sender { get; init; }

    /// <inheritdoc cref="DBusMessage.Signature"/>
    public string Signature { get; init; } = "";

    /// <summary>Reads the fields; unknown ones are skipped, as the specification asks.</summary>
    /// <param name="reader">At the array's length.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="DBusProtocolException">A field is broken or has the wrong type.</exception>
    public static DBusHeaderFields Read(ref DBusReader reader)
    {
        var fields = new DBusHeaderFields();
        int end = reader.ReadArrayEnd('(');
        while (reader.Position < end)
        {
            reader.Align(8);
            byte code = reader.ReadByte();
            string type = reader.ReadSignature();
            fields = code switch
            {
                PathCode => fields with { Path = Expect(ref reader, code, type, "o") },
                InterfaceCode => fields with { Interface = Expect(ref reader, code, type, "s") },
                MemberCode => fields with { Member = Expect(ref reader, code, type, "s") },
                ErrorNameCode => fields with { ErrorName = Expect(ref reader, code, type, "s") },
                ReplySerialCode when type == "u" => fields with { ReplySerial = reader.ReadUInt32() },
                DestinationCode => fields with { Destination = Expect(ref reader, code, type, "s") },
                SenderCode => fields with { Sender = Expect(ref reader, code, type, "s") },
                SignatureCode when type == "g" => fields with { Signature = reader.ReadSignature() },
                _ => Skip(ref reader, code, type, fields),
            };
        }

        return fields;
    }

    /// <summary>Writes the fields that are set.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(DBusWriter writer)
    {
        DBusArrayMark mark = writer.BeginArray('(');
        WriteText(writer, PathCode, "o", Path);
        WriteText(writer, InterfaceCode, "s", Interface);
        WriteText(writer, MemberCode, "s", Member);
        WriteText(writer, ErrorNameCode, "s", ErrorName);
        WriteText(writer, DestinationCode, "s", Destination);
        if (ReplySerial != 0)
        {
            WriteCode(writer, ReplySerialCode, "u");
            writer.WriteUInt32(ReplySerial);
        }

        if (Signature.Length > 0)
        {
            WriteCode(writer, SignatureCode, "g");
            writer.WriteSignature(Signature);
        }

        writer.EndArray(mark);
    }

    private static string Expect(ref DBusReader reader, byte code, string type, string expected)
    {
        if (type != expected)
        {
            throw new DBusProtocolException($"D-Bus header field {code} has the type '{type}' instead of '{expected}'.");
        }

        return expected == "o" ? reader.ReadObjectPath() : reader.ReadString();
    }

    private static DBusHeaderFields Skip(ref DBusReader reader, byte code, string type, DBusHeaderFields fields)
    {
        if (code is ReplySerialCode or SignatureCode or 0)
        {
            throw new DBusProtocolException($"D-Bus header field {code} has the type '{type}'.");
        }

        DBusSignature.ValidateSingle(type);
        DBusValues.Read(ref reader, type);
        return fields;
    }

    private static void WriteText(DBusWriter writer, byte code, string type, string? value)
    {
        if (value is not null)
        {
            WriteCode(writer, code, type);
            writer.WriteString(value);
        }
    }

    private static void WriteCode(DBusWriter writer, byte code, string type)
    {
        writer.Align(8);
        writer.WriteByte(code);
        writer.WriteSignature(type);
    }
}
