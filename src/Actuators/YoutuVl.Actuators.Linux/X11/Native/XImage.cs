using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XImage</c> (136 bytes) with the members that are read or written here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 136)]
internal struct XImage
{
    [FieldOffset(0)] internal int Width;
    [FieldOffset(4)] internal int Height;
    [FieldOffset(16)] internal nint Data;
    [FieldOffset(24)] internal int ByteOrder;
    [FieldOffset(40)] internal int Depth;
    [FieldOffset(44)] internal int BytesPerLine;
    [FieldOffset(48)] internal int BitsPerPixel;
    [FieldOffset(56)] internal nuint RedMask;
    [FieldOffset(72)] internal nuint BlueMask;
}
