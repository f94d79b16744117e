using System.Globalization;
using System.Text;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The client's side of SASL EXTERNAL ("Authentication Protocol" in the D-Bus specification).</summary>
internal static class DBusAuthentication
{
    private const int MaximumLineBytes = 4096;

    /// <summary>Proves who we are; afterwards messages may flow.</summary>
    /// <param name="stream">The connected socket.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A task that ends when the server accepted.</returns>
    /// <exception cref="DBusDisconnectedException">The server refused, or closed the connection.</exception>
    public static async Task AuthenticateAsync(Stream stream, CancellationToken cancellationToken)
    {
        string user = DBusNative.GetEffectiveUserId().ToString(CultureInfo.InvariantCulture);
        string identity = Convert.ToHexStringLower(Encoding.ASCII.GetBytes(user));

        // The leading zero byte is where some systems attach the sender's credentials.
        await SendAsync(stream, $"\0AUTH EXTERNAL {identity}\r\n", cancellationToken).ConfigureAwait(false);
        string answer = await ReadLineAsync(stream, cancellationToken).ConfigureAwait(false);
        if (!answer.StartsWith("OK ", StringComparison.Ordinal))
        {
            throw new DBusDisconnectedException($"The D-Bus server refused user {user}: it answered '{answer}'.");
        }

        await SendAsync(stream, "BEGIN\r\n", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one line of the handshake, byte by byte: what follows it is not ours to take.</summary>
    /// <param name="stream">The connected socket.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The line without its end.</returns>
    /// <exception cref="DBusDisconnectedException">The connection ended, or the line does not.</exception>
    public static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (line.Length < MaximumLineBytes)
        {
            if (await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 0)
            {
                throw new DBusDisconnectedException("The D-Bus server closed the connection during the handshake.");
            }

            line.Append((char)one[0]);
            if (line.Length >= 2 && line[^2] == '\r' && line[^1] == '\n')
            {
                return line.ToString(0, line.Length - 2);
            }
        }

        throw new DBusDisconnectedException($"The D-Bus handshake sent a line of more than {MaximumLineBytes} bytes.");
    }

    private static ValueTask SendAsync(Stream stream, string line, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(line), cancellationToken);
}
