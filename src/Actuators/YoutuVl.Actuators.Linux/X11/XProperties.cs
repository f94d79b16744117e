using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>Reads and writes window properties. To be called inside a connection's query, with its display.</summary>
internal static unsafe class XProperties
{
    /// <summary>Upper bound of one answer in 4-byte units: 256 MiB, far above anything that a property holds.</summary>
    private const nint MaximumLength = 0x400_0000;

    internal static XProperty Read(nint display, nuint window, nuint property, bool delete = false)
    {
        int status = LibX11.XGetWindowProperty(
            display, window, property, 0, MaximumLength, delete ? 1 : 0, XConstants.AnyPropertyType,
            out nuint type, out int format, out nuint count, out _, out nint data);
        if (status != 0 || type == 0)
        {
            return XProperty.Absent;
        }

        int itemBytes = format == 32 ? sizeof(nuint) : format / 8;
        byte[] bytes = new ReadOnlySpan<byte>((void*)data, checked((int)count * itemBytes)).ToArray();
        if (data != 0)
        {
            _ = LibX11.XFree(data);
        }

        return new XProperty(type, format, bytes);
    }

    internal static void WriteBytes(nint display, XPropertySlot slot, nuint type, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* data = bytes)
        {
            _ = LibX11.XChangeProperty(
                display, slot.Window, slot.Property, type, 8, XConstants.PropModeReplace, data, bytes.Length);
        }
    }

    internal static void WriteLongs(nint display, XPropertySlot slot, nuint type, ReadOnlySpan<nuint> items)
    {
        fixed (nuint* data = items)
        {
            _ = LibX11.XChangeProperty(
                display, slot.Window, slot.Property, type, 32, XConstants.PropModeReplace, (byte*)data, items.Length);
        }
    }
}
