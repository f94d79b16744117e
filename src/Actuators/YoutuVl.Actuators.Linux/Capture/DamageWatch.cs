using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Damage reports (XDamage) for everything drawn on the root window and inside it.</summary>
internal sealed class DamageWatch
{
    private readonly XConnection _connection;
    private readonly int _eventBase;
    private readonly nuint _damage;

    private DamageWatch(XConnection connection, int eventBase, nuint damage)
    {
        _connection = connection;
        _eventBase = eventBase;
        _damage = damage;
    }

    /// <summary>Asks for reports.</summary>
    /// <returns>Null when the server or the library lacks the extension.</returns>
    internal static DamageWatch? TryCreate(XConnection connection)
    {
        try
        {
            int eventBase = connection.Query("look for XDamage", FindExtension);
            return eventBase < 0 ? null : new DamageWatch(connection, eventBase, connection.Query("watch for damage", display =>
            {
                nuint damage = LibXdamage.XDamageCreate(display, connection.Root, XConstants.DamageReportDeltaRectangles);
                _ = LibX11.XSync(display, 0);
                return damage;
            }));
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Reads a damage event and acknowledges it, so that further drawing at the same place is reported too.</summary>
    internal bool TryRead(ref XEvent received, out ScreenRect region)
    {
        if (received.Type != _eventBase)
        {
            region = default;
            return false;
        }

        XEvent.DamageArea area = received.Damage;
        region = new ScreenRect(area.X, area.Y, area.Width, area.Height);
        if (area.More == 0)
        {
            Acknowledge();
        }

        return true;
    }

    /// <summary>Clears the server's list of reported regions. Takes effect with the next flush or reply.</summary>
    internal void Acknowledge() => LibXdamage.XDamageSubtract(_connection.Display, _damage, XConstants.None, XConstants.None);

    private static int FindExtension(nint display)
    {
        if (LibXdamage.XDamageQueryExtension(display, out int eventBase, out _) == 0)
        {
            return -1;
        }

        int major = 1;
        int minor = 1;
        return LibXdamage.XDamageQueryVersion(display, ref major, ref minor) == 0 ? -1 : eventBase;
    }
}
