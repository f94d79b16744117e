using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XTextProperty</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XTextProperty
{
    internal byte* Value;
    internal nuint Encoding;
    internal int Format;
    internal nuint ItemCount;
}
