using System.Collections.Concurrent;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Connections to one application that carry nothing but actions. A toolkit carries an action out while it handles the call, and when the
/// action opens a modal dialog it does not come back to that connection until the dialog is closed; calls on other connections are answered.
/// Until then nothing may be sent on that connection and it may not be closed: GTK 3 would wait for itself, for ever. Thread-safe.
/// </summary>
/// <param name="address">The application's own socket.</param>
/// <param name="options">The options of the connections.</param>
/// <param name="hasModalWindow">Asks whether the application shows a modal window: only then an earlier action may still be going on.</param>
internal sealed class ActionSockets(string address, AtSpiOptions options, Func<CancellationToken, Task<bool>> hasModalWindow) : IAsyncDisposable
{
    private readonly ConcurrentQueue<DBusConnection> _untouchable = new();
    private DBusConnection? _latest;

    /// <summary>Makes a call on a connection that is not stuck.</summary>
    /// <param name="call">The call, without a destination.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="DBusException">The call failed, or the application takes no more connections.</exception>
    public async Task<DBusMessage> CallAsync(DBusCall call, CancellationToken cancellationToken)
    {
        DBusConnection connection = await TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DBusReply[] replies = await connection.CallManyAsync([call], options.CallTimeout, cancellationToken).ConfigureAwait(false);
            return replies[0].Unwrap();
        }
        finally
        {
            Keep(Interlocked.Exchange(ref _latest, connection));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Keep(Interlocked.Exchange(ref _latest, null));
        await CloseAllAsync().ConfigureAwait(false);
    }

    private async Task<DBusConnection> TakeAsync(CancellationToken cancellationToken)
    {
        DBusConnection? latest = Interlocked.Exchange(ref _latest, null);
        if (latest is not null && !latest.Closed.IsCompleted && !await hasModalWindow(cancellationToken).ConfigureAwait(false))
        {
            await CloseAllAsync().ConfigureAwait(false);
            return latest;
        }

        Keep(latest);
        var connectionOptions = new DBusConnectionOptions { Time = options.Time, CallTimeout = options.CallTimeout };
        return await DBusConnection.OpenPeerAsync(address, connectionOptions, cancellationToken).ConfigureAwait(false);
    }

    private void Keep(DBusConnection? connection)
    {
        if (connection is not null)
        {
            _untouchable.Enqueue(connection);
        }
    }

    private async Task CloseAllAsync()
    {
        while (_untouchable.TryDequeue(out DBusConnection? connection))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
