using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>
/// Connection, error and event entry points of <c>libX11.so.6</c>. Names and argument order are those of
/// <c>X11/Xlib.h</c>; <c>XID</c>, <c>Atom</c> and <c>Time</c> are C <c>unsigned long</c>, hence <see cref="nuint"/>.
/// </summary>
internal static unsafe partial class LibX11
{
    private const string Library = "libX11.so.6";

    [LibraryImport(Library)]
    internal static partial int XInitThreads();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint XOpenDisplay(string displayName);

    [LibraryImport(Library)]
    internal static partial int XCloseDisplay(nint display);

    [LibraryImport(Library)]
    internal static partial int XConnectionNumber(nint display);

    [LibraryImport(Library)]
    internal static partial nuint XDefaultRootWindow(nint display);

    [LibraryImport(Library)]
    internal static partial int XDefaultScreen(nint display);

    [LibraryImport(Library)]
    internal static partial nint XDefaultVisual(nint display, int screen);

    [LibraryImport(Library)]
    internal static partial int XDefaultDepth(nint display, int screen);

    [LibraryImport(Library)]
    internal static partial int XSync(nint display, int discard);

    [LibraryImport(Library)]
    internal static partial int XPending(nint display);

    [LibraryImport(Library)]
    internal static partial int XNextEvent(nint display, out XEvent received);

    [LibraryImport(Library)]
    internal static partial int XSendEvent(nint display, nuint window, int propagate, nint eventMask, ref XEvent sent);

    [LibraryImport(Library)]
    internal static partial delegate* unmanaged<nint, XErrorEvent*, int> XSetErrorHandler(delegate* unmanaged<nint, XErrorEvent*, int> handler);

    [LibraryImport(Library)]
    internal static partial delegate* unmanaged<nint, int> XSetIOErrorHandler(delegate* unmanaged<nint, int> handler);

    /// <summary>Present from libX11 1.7 on: lets a dead server be reported without <c>exit()</c>.</summary>
    [LibraryImport(Library)]
    internal static partial void XSetIOErrorExitHandler(nint display, delegate* unmanaged<nint, nint, void> handler, nint userData);

    [LibraryImport(Library)]
    internal static partial int XGetErrorText(nint display, int code, byte* buffer, int length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint XInternAtom(nint display, string name, int onlyIfExists);

    [LibraryImport(Library)]
    internal static partial nint XGetAtomName(nint display, nuint atom);

    [LibraryImport(Library)]
    internal static partial int XFree(nint data);
}
