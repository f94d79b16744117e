using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Connections to one application that carry nothing but actions. A toolkit carries an action out while it handles the call, and when the
/// action opens a modal dialog it does not come back to that connection until the dialog is closed; calls on other connections are answered.
/// Thread-safe.
/// </summary>
/// <param name="address">The application's own socket.</param>
/// <param name="options">The options of the connections.</param>
internal sealed class ActionSockets(string address, AtSpiOptions options) : IAsyncDisposable
{
    private const int MostSockets = 8;

    // A healthy application answers within a few milliseconds; a busy one only costs a new connection.
    private static readonly TimeSpan PingTimeout = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<DBusConnection> _all = new();
    private DBusConnection? _free;

    /// <summary>Makes a call on a connection that is not stuck.</summary>
    /// <param name="call">The call, without a destination.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="DBusException">The call failed, or the application takes no more connections.</exception>
    public async Task<DBusMessage> CallAsync(DBusCall call, CancellationToken cancellationToken)
    {
        DBusConnection connection = await TakeAsync(cancellationToken).ConfigureAwait(false);
        DBusReply[] replies = await connection.CallManyAsync([call], options.CallTimeout, cancellationToken).ConfigureAwait(false);
        Interlocked.Exchange(ref _free, connection);
        return replies[0].Unwrap();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_all.TryDequeue(out DBusConnection? connection))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<DBusConnection> TakeAsync(CancellationToken cancellationToken)
    {
        DBusConnection? free = Interlocked.Exchange(ref _free, null);
        if (free is not null && await AnswersAsync(free, cancellationToken).ConfigureAwait(false))
        {
            return free;
        }

        var connectionOptions = new DBusConnectionOptions { Time = options.Time, CallTimeout = options.CallTimeout };
        DBusConnection opened = await DBusConnection.OpenPeerAsync(address, connectionOptions, cancellationToken).ConfigureAwait(false);
        _all.Enqueue(opened);
        if (_all.Count > MostSockets && _all.TryDequeue(out DBusConnection? oldest))
        {
            await oldest.DisposeAsync().ConfigureAwait(false);
        }

        return opened;
    }

    private static async Task<bool> AnswersAsync(DBusConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var ping = new DBusCall(null, "/", "org.freedesktop.DBus.Peer", "Ping");
            DBusReply[] replies = await connection.CallManyAsync([ping], PingTimeout, cancellationToken).ConfigureAwait(false);
            replies[0].Unwrap();
            return true;
        }
        catch (DBusException)
        {
            return false;
        }
    }
}
