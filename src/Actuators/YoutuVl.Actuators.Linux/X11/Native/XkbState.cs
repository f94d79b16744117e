using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XkbStateRec</c> (18 bytes).</summary>
[StructLayout(LayoutKind.Explicit, Size = 18)]
internal struct XkbState
{
    [FieldOffset(0)] internal byte Group;
    [FieldOffset(6)] internal byte Modifiers;
    [FieldOffset(7)] internal byte BaseModifiers;
    [FieldOffset(9)] internal byte LockedModifiers;
}
