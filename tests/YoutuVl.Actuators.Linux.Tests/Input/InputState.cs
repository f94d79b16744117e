using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Actuators.Linux.Tests.Input;

/// <summary>What the server itself says is held down, asked on a connection of its own.</summary>
internal readonly record struct InputState(bool Shift, bool RightButton)
{
    private const uint RightButtonMask = 1 << 10;

    internal static InputState Read(string displayName)
    {
        using XConnection connection = XConnection.Open(displayName);
        return connection.Query("read the held input", display =>
        {
            _ = LibX11.XQueryPointer(display, connection.Root, out _, out _, out _, out _, out _, out _, out uint mask);
            return new InputState((mask & XConstants.ShiftMask) != 0, (mask & RightButtonMask) != 0);
        });
    }

    internal static int CountSymbols(string displayName)
    {
        using XConnection connection = XConnection.Open(displayName);
        return KeyboardLayoutReader.Read(connection, new HashSet<byte>()).FirstSymbols.Count;
    }
}
