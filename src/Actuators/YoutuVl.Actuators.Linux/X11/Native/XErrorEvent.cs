using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XErrorEvent</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XErrorEvent
{
    internal int Type;
    internal nint Display;
    internal nuint ResourceId;
    internal nuint Serial;
    internal byte ErrorCode;
    internal byte RequestCode;
    internal byte MinorCode;
}
