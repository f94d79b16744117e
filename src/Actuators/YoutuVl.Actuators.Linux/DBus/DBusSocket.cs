using System.Net.Sockets;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Connects and authenticates unix sockets.</summary>
internal static class DBusSocket
{
    /// <summary>Connects to the first of an address's sockets that accepts us.</summary>
    /// <param name="address">The server address.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>An authenticated stream, which the caller owns.</returns>
    /// <exception cref="DBusDisconnectedException">No socket of the address accepted us.</exception>
    public static async Task<Stream> ConnectAsync(string address, CancellationToken cancellationToken)
    {
        Exception? last = null;
        foreach (UnixDomainSocketEndPoint point in DBusAddress.Parse(address))
        {
            try
            {
                return await ConnectAsync(point, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is SocketException or IOException or DBusDisconnectedException)
            {
                last = error;
            }
        }

        throw new DBusDisconnectedException($"Cannot connect to the D-Bus address '{address}': {last?.Message}", last);
    }

    private static async Task<Stream> ConnectAsync(UnixDomainSocketEndPoint point, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(point, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            await DBusAuthentication.AuthenticateAsync(stream, cancellationToken).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
