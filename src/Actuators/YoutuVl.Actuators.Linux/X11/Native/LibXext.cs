using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>MIT-SHM entry points of <c>libXext.so.6</c> (<c>X11/extensions/XShm.h</c>).</summary>
internal static unsafe partial class LibXext
{
    private const string Library = "libXext.so.6";

    [LibraryImport(Library)]
    internal static partial int XShmQueryExtension(nint display);

    [LibraryImport(Library)]
    internal static partial XImage* XShmCreateImage(
        nint display, nint visual, uint depth, int format, nint data, XShmSegment* segment, uint width, uint height);

    [LibraryImport(Library)]
    internal static partial int XShmAttach(nint display, XShmSegment* segment);

    [LibraryImport(Library)]
    internal static partial int XShmDetach(nint display, XShmSegment* segment);

    [LibraryImport(Library)]
    internal static partial int XShmGetImage(nint display, nuint drawable, XImage* image, int x, int y, nuint planeMask);
}
