namespace YoutuVl.Actuators.Linux.X11;

/// <summary>The content of a window property.</summary>
/// <param name="Type">Atom of its type, 0 when the property does not exist.</param>
/// <param name="Format">Bits per item: 8, 16 or 32.</param>
/// <param name="Bytes">Items as laid out by Xlib: items of format 32 take 8 bytes each.</param>
internal readonly record struct XProperty(nuint Type, int Format, byte[] Bytes)
{
    internal static readonly XProperty Absent = new(0, 0, []);

    internal bool Exists => Type != 0;

    /// <summary>Items of a format 32 property; empty for any other format.</summary>
    internal nuint[] ToLongs() =>
        Format == 32 ? System.Runtime.InteropServices.MemoryMarshal.Cast<byte, nuint>(Bytes).ToArray() : [];
}
