using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The interfaces of an accessible object that matter here.</summary>
[Flags]
internal enum AtSpiInterfaces
{
    None = 0,
    Component = 1 << 0,
    Action = 1 << 1,
    Selection = 1 << 2,
    Text = 1 << 3,
    EditableText = 1 << 4,
    Value = 1 << 5,
}

/// <summary>Reads interface lists.</summary>
internal static class AtSpiInterfacesReader
{
    /// <summary>Reads type <c>as</c>.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The interfaces known here; others are left out.</returns>
    public static AtSpiInterfaces ReadInterfaces(this ref DBusReader reader)
    {
        int end = reader.ReadArrayEnd('s');
        var interfaces = AtSpiInterfaces.None;
        while (reader.Position < end)
        {
            interfaces |= Of(reader.ReadRawString());
        }

        return interfaces;
    }

    private static AtSpiInterfaces Of(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> family = "org.a11y.atspi."u8;
        if (!name.StartsWith(family))
        {
            return AtSpiInterfaces.None;
        }

        ReadOnlySpan<byte> last = name[family.Length..];
        return last.SequenceEqual("Component"u8) ? AtSpiInterfaces.Component
            : last.SequenceEqual("Action"u8) ? AtSpiInterfaces.Action
            : last.SequenceEqual("Selection"u8) ? AtSpiInterfaces.Selection
            : last.SequenceEqual("Text"u8) ? AtSpiInterfaces.Text
            : last.SequenceEqual("EditableText"u8) ? AtSpiInterfaces.EditableText
            : last.SequenceEqual("Value"u8) ? AtSpiInterfaces.Value
            : AtSpiInterfaces.None;
    }
}
