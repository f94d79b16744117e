using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>Walks the server's tree of windows. To be called inside a connection's query, with its display.</summary>
internal static unsafe class XWindowTree
{
    /// <summary>Lists the children of a window from bottom to top.</summary>
    internal static nuint[] Children(nint display, nuint window)
    {
        if (LibX11.XQueryTree(display, window, out _, out _, out nuint* children, out uint count) == 0)
        {
            return [];
        }

        nuint[] list = new ReadOnlySpan<nuint>(children, (int)count).ToArray();
        if (children is not null)
        {
            _ = LibX11.XFree((nint)children);
        }

        return list;
    }

    /// <summary>Finds the ancestor that is a child of the root: the window manager's frame, or the window itself.</summary>
    /// <returns>0 when the window is gone.</returns>
    internal static nuint TopLevelOf(nint display, nuint window, nuint root)
    {
        nuint current = window;
        while (true)
        {
            nuint parent = Parent(display, current);
            if (parent == root || parent == 0)
            {
                return parent == 0 ? 0 : current;
            }

            current = parent;
        }
    }

    /// <summary>Tells whether a window is another one or lies inside it.</summary>
    internal static bool IsWithin(nint display, nuint window, nuint ancestor)
    {
        for (nuint current = window; current > XConstants.PointerRoot; current = Parent(display, current))
        {
            if (current == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    private static nuint Parent(nint display, nuint window)
    {
        if (LibX11.XQueryTree(display, window, out _, out nuint parent, out nuint* children, out _) == 0)
        {
            return 0;
        }

        if (children is not null)
        {
            _ = LibX11.XFree((nint)children);
        }

        return parent;
    }
}
