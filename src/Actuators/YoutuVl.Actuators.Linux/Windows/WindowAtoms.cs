using YoutuVl.Actuators.Linux.X11;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>
/// The atoms of the Extended Window Manager Hints (freedesktop.org, version 1.5) and of ICCCM that are used here, asked once.
/// </summary>
internal sealed class WindowAtoms(XConnection connection)
{
    internal nuint ClientListStacking { get; } = connection.Atoms["_NET_CLIENT_LIST_STACKING"];

    internal nuint ClientList { get; } = connection.Atoms["_NET_CLIENT_LIST"];

    internal nuint ActiveWindow { get; } = connection.Atoms["_NET_ACTIVE_WINDOW"];

    internal nuint CloseWindow { get; } = connection.Atoms["_NET_CLOSE_WINDOW"];

    internal nuint MoveResizeWindow { get; } = connection.Atoms["_NET_MOVERESIZE_WINDOW"];

    internal nuint VisibleName { get; } = connection.Atoms["_NET_WM_NAME"];

    internal nuint Utf8String { get; } = connection.Atoms["UTF8_STRING"];

    internal nuint ProcessId { get; } = connection.Atoms["_NET_WM_PID"];

    internal nuint State { get; } = connection.Atoms["_NET_WM_STATE"];

    internal nuint Hidden { get; } = connection.Atoms["_NET_WM_STATE_HIDDEN"];

    internal nuint FullScreen { get; } = connection.Atoms["_NET_WM_STATE_FULLSCREEN"];

    internal nuint MaximizedVertically { get; } = connection.Atoms["_NET_WM_STATE_MAXIMIZED_VERT"];

    internal nuint MaximizedHorizontally { get; } = connection.Atoms["_NET_WM_STATE_MAXIMIZED_HORZ"];

    internal nuint ClientState { get; } = connection.Atoms["WM_STATE"];
}
