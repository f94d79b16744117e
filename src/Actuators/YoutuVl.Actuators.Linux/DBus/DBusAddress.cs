using System.Net.Sockets;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Reads server addresses such as <c>unix:path=/tmp/bus,guid=…;unix:abstract=…</c> ("Server Addresses" in the specification).</summary>
internal static class DBusAddress
{
    /// <summary>The unix sockets that an address names, best first. Other transports are skipped.</summary>
    /// <param name="address">The address, alternatives separated by semicolons.</param>
    /// <returns>At least one end point.</returns>
    /// <exception cref="DBusDisconnectedException">It names no unix socket.</exception>
    public static IReadOnlyList<UnixDomainSocketEndPoint> Parse(string address)
    {
        List<UnixDomainSocketEndPoint> points = [];
        foreach (string entry in address.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.StartsWith("unix:", StringComparison.Ordinal) && SocketNameOf(entry["unix:".Length..]) is { } name)
            {
                points.Add(new UnixDomainSocketEndPoint(name));
            }
        }

        return points.Count > 0
            ? points
            : throw new DBusDisconnectedException($"The D-Bus address '{address}' names no unix socket (path= or abstract=).");
    }

    private static string? SocketNameOf(string pairs)
    {
        foreach (string pair in pairs.Split(','))
        {
            // An abstract name is a path that starts with a zero character.
            if (pair.StartsWith("path=", StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(pair["path=".Length..]);
            }

            if (pair.StartsWith("abstract=", StringComparison.Ordinal))
            {
                return '\0' + Uri.UnescapeDataString(pair["abstract=".Length..]);
            }
        }

        return null;
    }
}
