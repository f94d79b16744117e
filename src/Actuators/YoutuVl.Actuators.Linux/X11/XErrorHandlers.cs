using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>
/// The process-wide handlers of libX11. Its defaults print and call <c>exit()</c>; these hand every error to the
/// connection it belongs to, so that one broken desktop cannot end a process that drives several.
/// </summary>
internal static unsafe class XErrorHandlers
{
    private static readonly ConcurrentDictionary<nint, XConnection> Connections = new();

    static XErrorHandlers()
    {
        _ = LibX11.XInitThreads();
        LibX11.XSetErrorHandler(&OnError);
        LibX11.XSetIOErrorHandler(&OnServerGone);
    }

    internal static void Attach(XConnection connection)
    {
        Connections[connection.Display] = connection;
        LibX11.XSetIOErrorExitHandler(connection.Display, &OnExitWanted, 0);
    }

    internal static void Detach(XConnection connection) => Connections.TryRemove(connection.Display, out _);

    /// <summary>Makes sure the static constructor ran before the first display is opened.</summary>
    internal static void Install() => RuntimeHelpers.RunClassConstructor(typeof(XErrorHandlers).TypeHandle);

    [UnmanagedCallersOnly]
    private static int OnError(nint display, XErrorEvent* error)
    {
        if (Connections.TryGetValue(display, out XConnection? connection))
        {
            connection.Record(*error);
        }

        return 0;
    }

    [UnmanagedCallersOnly]
    private static int OnServerGone(nint display)
    {
        if (Connections.TryGetValue(display, out XConnection? connection))
        {
            connection.MarkLost();
        }

        return 0;
    }

    /// <summary>Returning, rather than exiting, lets the interrupted call return to its caller.</summary>
    [UnmanagedCallersOnly]
    private static void OnExitWanted(nint display, nint userData)
    {
    }
}
