namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Marshalled, little-endian arguments with their types. Many messages may share one.</summary>
/// <param name="Signature">The types of the arguments; empty when there are none.</param>
/// <param name="Bytes">The arguments.</param>
internal sealed record DBusBody(string Signature, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Gets the body without arguments.</summary>
    public static DBusBody Empty { get; } = new("", ReadOnlyMemory<byte>.Empty);

    /// <summary>Marshals arguments.</summary>
    /// <param name="signature">Their types.</param>
    /// <param name="write">Writes them, in that order.</param>
    /// <returns>The body.</returns>
    public static DBusBody Of(string signature, Action<DBusWriter> write)
    {
        var writer = new DBusWriter();
        write(writer);
        return new DBusBody(signature, writer.Written.ToArray());
    }

    /// <summary>Marshals text arguments.</summary>
    /// <param name="values">The texts.</param>
    /// <returns>The body.</returns>
    public static DBusBody OfStrings(params IReadOnlyList<string> values) => Of(new string('s', values.Count), writer =>
    {
        foreach (string value in values)
        {
            writer.WriteString(value);
        }
    });
}
