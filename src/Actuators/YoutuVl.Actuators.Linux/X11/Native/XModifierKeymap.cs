using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary><c>XModifierKeymap</c>: eight rows of <see cref="KeysPerModifier"/> keycodes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XModifierKeymap
{
    internal int KeysPerModifier;
    internal byte* Keycodes;
}
