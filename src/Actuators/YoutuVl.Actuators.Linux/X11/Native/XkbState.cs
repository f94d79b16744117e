using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XkbStateRec</c> (18 bytes) with the members that are read here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 18)]
internal struct XkbState
{
    [FieldOffset(0)] internal byte Group;
    [FieldOffset(9)] internal byte LockedModifiers;
}
