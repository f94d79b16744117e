using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>Entry points of <c>libXdamage.so.1</c> (<c>X11/extensions/Xdamage.h</c>).</summary>
internal static partial class LibXdamage
{
    private const string Library = "libXdamage.so.1";

    [LibraryImport(Library)]
    internal static partial int XDamageQueryExtension(nint display, out int eventBase, out int errorBase);

    [LibraryImport(Library)]
    internal static partial int XDamageQueryVersion(nint display, ref int major, ref int minor);

    [LibraryImport(Library)]
    internal static partial nuint XDamageCreate(nint display, nuint drawable, int level);

    [LibraryImport(Library)]
    internal static partial void XDamageSubtract(nint display, nuint damage, nuint repair, nuint parts);
}
