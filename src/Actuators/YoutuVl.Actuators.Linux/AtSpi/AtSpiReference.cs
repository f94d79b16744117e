using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Names one accessible object: AT-SPI's <c>(so)</c>.</summary>
/// <param name="BusName">The unique bus name of its application; never reused while the bus lives.</param>
/// <param name="Path">Its object path in that application.</param>
internal readonly record struct AtSpiReference(string BusName, string Path)
{
    /// <summary>Gets a value indicating whether it names nothing: applications send null paths and empty names.</summary>
    public bool IsNull => BusName.Length == 0 || Path == AtSpiNames.NullPath;

    /// <summary>Reads the native key of an element.</summary>
    /// <param name="key">The key; null for an element that was only seen.</param>
    /// <returns>The reference; null when the key is none of ours.</returns>
    public static AtSpiReference? FromKey(string? key) =>
        key?.IndexOf('/', StringComparison.Ordinal) is int slash and > 0 ? new AtSpiReference(key[..slash], key[slash..]) : null;

    /// <summary>Reads <c>(so)</c>.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The reference.</returns>
    public static AtSpiReference Read(ref DBusReader reader)
    {
        reader.Align(8);
        return new AtSpiReference(reader.ReadString(), reader.ReadObjectPath());
    }

    /// <summary>Reads a body that is <c>a(so)</c>, without its null references.</summary>
    /// <param name="message">The answer.</param>
    /// <returns>The references.</returns>
    public static List<AtSpiReference> ReadList(DBusMessage message)
    {
        DBusReader reader = message.Read("a(so)");
        int end = reader.ReadArrayEnd('(');
        List<AtSpiReference> references = [];
        while (reader.Position < end)
        {
            AtSpiReference reference = Read(ref reader);
            if (!reference.IsNull)
            {
                references.Add(reference);
            }
        }

        return references;
    }

    /// <summary>The native key of the element: the same for the same live element in every snapshot.</summary>
    /// <returns>Bus name and path.</returns>
    public string ToKey() => BusName + Path;
}
