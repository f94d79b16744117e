using System.Runtime.InteropServices;
using System.Text;
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

    /// <summary>Reads a property that holds text in any of ICCCM's encodings.</summary>
    /// <returns>Empty when there is none.</returns>
    internal static string ReadText(nint display, nuint window, nuint property, nuint utf8String)
    {
        XProperty text = Read(display, window, property);
        if (text.Type == utf8String || text.Format != 8)
        {
            return text.Format == 8 ? Encoding.UTF8.GetString(text.Bytes).TrimEnd('\0') : string.Empty;
        }

        fixed (byte* bytes = text.Bytes)
        {
            var encoded = new XTextProperty { Value = bytes, Encoding = text.Type, Format = text.Format, ItemCount = (nuint)text.Bytes.Length };
            int status = LibX11.Xutf8TextPropertyToTextList(display, ref encoded, out byte** list, out int count);
            string decoded = status >= 0 && count > 0 ? Marshal.PtrToStringUTF8((nint)list[0]) ?? string.Empty : string.Empty;
            if (status >= 0 && list is not null)
            {
                LibX11.XFreeStringList(list);
            }

            return decoded;
        }
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
