using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Reads rectangles.</summary>
internal static class AtSpiExtents
{
    // X11 coordinates have 16 bits; toolkits answer INT_MIN for what is not on the screen.
    private const int Farthest = 1 << 20;

    /// <summary>Reads the answer of <c>Component.GetExtents</c>.</summary>
    /// <param name="message">The answer.</param>
    /// <returns>The rectangle; null when it says that the object is nowhere.</returns>
    public static ScreenRect? Read(DBusMessage message)
    {
        DBusReader reader = message.Read("(iiii)");
        var rect = new ScreenRect(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        bool isSomewhere = rect is { Width: > 0 and < Farthest, Height: > 0 and < Farthest, X: > -Farthest and < Farthest, Y: > -Farthest and < Farthest };
        return isSomewhere ? rect : null;
    }
}
