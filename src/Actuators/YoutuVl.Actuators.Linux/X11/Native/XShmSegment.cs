using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XShmSegmentInfo</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XShmSegment
{
    internal nuint Segment;
    internal int Id;
    internal nint Address;
    internal int ReadOnly;
}
