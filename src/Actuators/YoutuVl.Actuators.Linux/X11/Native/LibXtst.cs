using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>XTest entry points of <c>libXtst.so.6</c> (<c>X11/extensions/XTest.h</c>).</summary>
internal static partial class LibXtst
{
    private const string Library = "libXtst.so.6";

    [LibraryImport(Library)]
    internal static partial int XTestQueryExtension(nint display, out int eventBase, out int errorBase, out int major, out int minor);

    [LibraryImport(Library)]
    internal static partial int XTestGrabControl(nint display, int impervious);

    [LibraryImport(Library)]
    internal static partial int XTestFakeMotionEvent(nint display, int screen, int x, int y, nuint delay);

    [LibraryImport(Library)]
    internal static partial int XTestFakeButtonEvent(nint display, uint button, int isPress, nuint delay);

    [LibraryImport(Library)]
    internal static partial int XTestFakeKeyEvent(nint display, uint keycode, int isPress, nuint delay);
}
