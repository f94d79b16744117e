using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XWindowAttributes</c> (136 bytes) with the members that are read here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 136)]
internal struct XWindowAttributes
{
    [FieldOffset(0)] internal int X;
    [FieldOffset(4)] internal int Y;
    [FieldOffset(8)] internal int Width;
    [FieldOffset(12)] internal int Height;
    [FieldOffset(16)] internal int BorderWidth;
    [FieldOffset(20)] internal int Depth;
    [FieldOffset(24)] internal nint Visual;
    [FieldOffset(40)] internal int Class;
    [FieldOffset(92)] internal int MapState;
    [FieldOffset(120)] internal int OverrideRedirect;
}
