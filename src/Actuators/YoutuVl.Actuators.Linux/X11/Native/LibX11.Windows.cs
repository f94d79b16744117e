using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <content>Windows, properties, selections and images.</content>
internal static unsafe partial class LibX11
{
    [LibraryImport(Library)]
    internal static partial nuint XCreateSimpleWindow(
        nint display, nuint parent, int x, int y, uint width, uint height, uint borderWidth, nuint border, nuint background);

    [LibraryImport(Library)]
    internal static partial int XDestroyWindow(nint display, nuint window);

    [LibraryImport(Library)]
    internal static partial int XMapWindow(nint display, nuint window);

    [LibraryImport(Library)]
    internal static partial int XSelectInput(nint display, nuint window, nint eventMask);

    [LibraryImport(Library)]
    internal static partial int XGetWindowAttributes(nint display, nuint window, out XWindowAttributes attributes);

    [LibraryImport(Library)]
    internal static partial int XQueryTree(
        nint display, nuint window, out nuint root, out nuint parent, out nuint* children, out uint count);

    [LibraryImport(Library)]
    internal static partial int XTranslateCoordinates(
        nint display, nuint source, nuint destination, int sourceX, int sourceY, out int x, out int y, out nuint child);

    [LibraryImport(Library)]
    internal static partial int XQueryPointer(
        nint display, nuint window, out nuint root, out nuint child, out int rootX, out int rootY, out int x, out int y, out uint mask);

    [LibraryImport(Library)]
    internal static partial int XGetWindowProperty(
        nint display, nuint window, nuint property, nint offset, nint length, int delete, nuint requestedType,
        out nuint actualType, out int actualFormat, out nuint itemCount, out nuint bytesAfter, out nint data);

    [LibraryImport(Library)]
    internal static partial int XChangeProperty(
        nint display, nuint window, nuint property, nuint type, int format, int mode, byte* data, int elementCount);

    [LibraryImport(Library)]
    internal static partial int XDeleteProperty(nint display, nuint window, nuint property);

    [LibraryImport(Library)]
    internal static partial nuint XGetSelectionOwner(nint display, nuint selection);

    [LibraryImport(Library)]
    internal static partial int XSetSelectionOwner(nint display, nuint selection, nuint owner, nuint time);

    [LibraryImport(Library)]
    internal static partial int XConvertSelection(
        nint display, nuint selection, nuint target, nuint property, nuint requestor, nuint time);

    [LibraryImport(Library)]
    internal static partial XImage* XGetImage(
        nint display, nuint drawable, int x, int y, uint width, uint height, nuint planeMask, int format);

    [LibraryImport(Library)]
    internal static partial int XDestroyImage(XImage* image);

    [LibraryImport(Library)]
    internal static partial int XGetInputFocus(nint display, out nuint focus, out int revertTo);

    [LibraryImport(Library)]
    internal static partial int XIconifyWindow(nint display, nuint window, int screen);

    /// <summary>Decodes ICCCM's encodings, COMPOUND_TEXT among them.</summary>
    [LibraryImport(Library)]
    internal static partial int Xutf8TextPropertyToTextList(nint display, ref XTextProperty property, out byte** list, out int count);

    [LibraryImport(Library)]
    internal static partial void XFreeStringList(byte** list);
}
