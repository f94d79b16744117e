using System.Text;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>Reads the state of windows. Windows vanish at any time: one that did is left out, never an error. Thread-safe.</summary>
internal sealed class XWindowReader(XConnection connection, WindowAtoms atoms)
{
    /// <summary>Lists what is or could be seen, from the bottom of the stack to the top.</summary>
    internal List<XWindowEntry> List()
    {
        if (!connection.TryQuery(ReadStack, out List<(nuint Window, nuint Frame)> stack))
        {
            // A window went away in between; what was read of the others stands.
            stack ??= [];
        }

        nuint active = ActiveWindow();
        List<XWindowEntry> entries = [];
        foreach ((nuint window, nuint frame) in stack)
        {
            if (connection.TryQuery(display => Describe(display, window, frame), out XWindowEntry? entry) && entry is not null)
            {
                entries.Add(entry with { Info = entry.Info with { StackIndex = entries.Count, IsActive = window == active } });
            }
        }

        return entries;
    }

    internal WindowInfo? Find(nuint window) => List().Find(entry => entry.Info.Id == new WindowId((long)window))?.Info;

    /// <summary>Tells whether keys would reach the window: it is active, and the input focus lies in it.</summary>
    internal bool HasInput(nuint window) => ActiveWindow() == window
        && connection.TryQuery(display => HasFocus(display, window), out bool focused) && focused;

    internal nuint[] Clients() => connection.TryQuery(ReadClients, out nuint[] clients) ? clients : [];

    internal SizeHints ReadSizeHints(nuint window) =>
        connection.TryQuery(display => XProperties.Read(display, window, XConstants.AtomWmNormalHints), out XProperty hints)
            ? SizeHints.Read(hints.ToLongs())
            : SizeHints.None;

    private static bool HasFocus(nint display, nuint window)
    {
        _ = LibX11.XGetInputFocus(display, out nuint focus, out _);
        return XWindowTree.IsWithin(display, focus, window);
    }

    private nuint ActiveWindow() =>
        connection.Query("read the active window", display => XProperties.Read(display, connection.Root, atoms.ActiveWindow)).ToLongs().FirstOrDefault();

    private nuint[] ReadClients(nint display)
    {
        XProperty list = XProperties.Read(display, connection.Root, atoms.ClientListStacking);
        return (list.Exists ? list : XProperties.Read(display, connection.Root, atoms.ClientList)).ToLongs();
    }

    /// <summary>Pairs every child of the root with the application's window inside it; menus and other popups are their own frame.</summary>
    private List<(nuint Window, nuint Frame)> ReadStack(nint display)
    {
        Dictionary<nuint, nuint> clientOfFrame = [];
        foreach (nuint client in ReadClients(display))
        {
            clientOfFrame[XWindowTree.TopLevelOf(display, client, connection.Root)] = client;
        }

        return [.. XWindowTree.Children(display, connection.Root).Select(frame => (clientOfFrame.GetValueOrDefault(frame, frame), frame))];
    }

    private XWindowEntry? Describe(nint display, nuint window, nuint frame)
    {
        if (LibX11.XGetWindowAttributes(display, frame, out XWindowAttributes outer) == 0
            || LibX11.XGetWindowAttributes(display, window, out XWindowAttributes inner) == 0)
        {
            return null;
        }

        bool isViewable = outer.MapState == XConstants.IsViewable;
        bool isManaged = window != frame || XProperties.Read(display, window, atoms.ClientState).Exists;
        if (!isManaged && (!isViewable || inner.Class == XConstants.InputOnly))
        {
            return null;
        }

        _ = LibX11.XTranslateCoordinates(display, window, connection.Root, 0, 0, out int x, out int y, out _);
        return new XWindowEntry(
            new WindowInfo
            {
                Id = new WindowId((long)window),
                Title = ReadTitle(display, window),
                Application = ReadClass(display, window),
                ProcessId = ReadProcess(display, window),
                Bounds = new ScreenRect(outer.X, outer.Y, outer.Width + (2 * outer.BorderWidth), outer.Height + (2 * outer.BorderWidth)),
                ContentBounds = new ScreenRect(x, y, inner.Width, inner.Height),
                State = ReadState(display, window),
                IsPopup = !isManaged && inner.OverrideRedirect != 0,
            },
            isViewable);
    }

    private string ReadTitle(nint display, nuint window)
    {
        string title = XProperties.ReadText(display, window, atoms.VisibleName, atoms.Utf8String);
        return title.Length > 0 ? title : XProperties.ReadText(display, window, XConstants.AtomWmName, atoms.Utf8String);
    }

    /// <summary>WM_CLASS holds an instance name and a class name, each ended by a zero byte.</summary>
    private static string ReadClass(nint display, nuint window)
    {
        string[] names = Encoding.Latin1.GetString(XProperties.Read(display, window, XConstants.AtomWmClass).Bytes).Split('\0');
        return names.Length > 1 ? names[1] : names[0];
    }

    private int? ReadProcess(nint display, nuint window) =>
        XProperties.Read(display, window, atoms.ProcessId).ToLongs() is [var process, ..] ? (int)process : null;

    private WindowState ReadState(nint display, nuint window)
    {
        nuint[] states = XProperties.Read(display, window, atoms.State).ToLongs();
        bool isIconic = XProperties.Read(display, window, atoms.ClientState).ToLongs() is [XConstants.IconicState, ..];
        return states switch
        {
            _ when isIconic || states.Contains(atoms.Hidden) => WindowState.Minimized,
            _ when states.Contains(atoms.FullScreen) => WindowState.FullScreen,
            _ when states.Contains(atoms.MaximizedVertically) && states.Contains(atoms.MaximizedHorizontally) => WindowState.Maximized,
            _ => WindowState.Normal,
        };
    }
}
