using System.Net.Sockets;

namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>A connection to a message bus or straight to a peer: many calls in flight, signals, answers to calls. Thread-safe.</summary>
internal sealed class DBusConnection : IAsyncDisposable
{
    private readonly DBusConnectionOptions _options;
    private readonly Stream _stream;
    private readonly DBusOutbox _outbox;
    private readonly PendingCalls _pending = new();
    private readonly SignalSubscriptions _signals = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<DBusException> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    /// <summary>Initializes a new instance of the <see cref="DBusConnection"/> class and starts reading.</summary>
    /// <param name="stream">An authenticated stream; the connection owns it.</param>
    /// <param name="options">How it behaves.</param>
    public DBusConnection(Stream stream, DBusConnectionOptions options)
    {
        _options = options;
        _stream = stream;
        _outbox = new DBusOutbox(stream, error => Close(new DBusDisconnectedException("Writing to the D-Bus socket failed.", error)));
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Gets our name on the bus; null on a peer-to-peer connection.</summary>
    public string? UniqueName { get; private set; }

    /// <summary>Gets a task that ends, never faults, with the reason when the connection is gone.</summary>
    public Task<DBusException> Closed => _closed.Task;

    /// <summary>Connects to a message bus and says Hello.</summary>
    /// <param name="address">The server address, for example <c>unix:path=/run/user/0/bus</c>.</param>
    /// <param name="options">How the connection behaves; its call timeout bounds connecting too.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="DBusException">Nobody listens there, or the server refused.</exception>
    public static async Task<DBusConnection> OpenBusAsync(
        string address, DBusConnectionOptions options, CancellationToken cancellationToken)
    {
        DBusConnection connection = await OpenPeerAsync(address, options, cancellationToken).ConfigureAwait(false);
        try
        {
            DBusMessage hello = await connection.CallAsync(DBusNames.Bus("Hello"), cancellationToken).ConfigureAwait(false);
            connection.UniqueName = hello.Read("s").ReadString();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Connects to a peer: no bus between, so no names and no Hello.</summary>
    /// <param name="address">The server address.</param>
    /// <param name="options">How the connection behaves; its call timeout bounds connecting too.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="DBusException">Nobody listens there, or the server refused.</exception>
    public static async Task<DBusConnection> OpenPeerAsync(
        string address, DBusConnectionOptions options, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.CallTimeout, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return new DBusConnection(await DBusSocket.ConnectAsync(address, both.Token).ConfigureAwait(false), options);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DBusTimeoutException($"Connecting to {address}", options.CallTimeout);
        }
    }

    /// <summary>Calls one method.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops waiting; the call itself cannot be taken back.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="DBusErrorException">The other side answered with an error.</exception>
    /// <exception cref="DBusTimeoutException">There was no answer in time.</exception>
    /// <exception cref="DBusDisconnectedException">The connection is gone.</exception>
    public async Task<DBusMessage> CallAsync(DBusCall call, CancellationToken cancellationToken)
    {
        DBusReply[] replies = await CallManyAsync([call], cancellationToken).ConfigureAwait(false);
        return replies[0].Unwrap();
    }

    /// <summary>Calls methods together: all are sent before the first answer is awaited.</summary>
    /// <param name="calls">The calls; may be none.</param>
    /// <param name="cancellationToken">Stops waiting for all of them.</param>
    /// <returns>One reply for each call, in their order; each fails on its own.</returns>
    /// <exception cref="DBusDisconnectedException">The connection was gone before the calls were sent.</exception>
    public Task<DBusReply[]> CallManyAsync(IReadOnlyList<DBusCall> calls, CancellationToken cancellationToken) =>
        CallManyAsync(calls, _options.CallTimeout, cancellationToken);

    /// <inheritdoc cref="CallManyAsync(IReadOnlyList{DBusCall}, CancellationToken)"/>
    /// <param name="calls">The calls; may be none.</param>
    /// <param name="timeout">How long to wait for the last answer; calls without one then fail alone.</param>
    /// <param name="cancellationToken">Stops waiting for all of them.</param>
    public async Task<DBusReply[]> CallManyAsync(
        IReadOnlyList<DBusCall> calls, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (calls.Count == 0)
        {
            return [];
        }

        var batch = new CallBatch(calls);
        uint first = _outbox.Post(calls.Count, (writer, serial) => Encode(writer, serial, batch));
        try
        {
            return await batch.Done.WaitAsync(timeout, _options.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _pending.Abandon(first, batch, call => new DBusTimeoutException($"The D-Bus call {call.Interface}.{call.Member}", timeout));
            return await batch.Done.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _pending.Abandon(first, batch, static call => new DBusDisconnectedException($"The call {call.Member} was cancelled."));
            throw;
        }
    }

    /// <summary>Emits a signal.</summary>
    /// <param name="path">The object that emits.</param>
    /// <param name="iface">The interface of the signal.</param>
    /// <param name="member">The signal.</param>
    /// <param name="body">Its arguments.</param>
    public void Emit(string path, string iface, string member, DBusBody body) => _outbox.Post(1, (writer, serial) =>
        DBusMessageFormat.Write(
            writer,
            new DBusMessageHead(DBusMessageType.Signal, serial, NoReplyExpected: true),
            new DBusHeaderFields { Path = path, Interface = iface, Member = member, Signature = body.Signature },
            body.Bytes.Span));

    /// <summary>Listens to signals; on a bus it also asks the bus to deliver them.</summary>
    /// <param name="match">Which signals.</param>
    /// <param name="handler">Called on the reading thread, in order: must be quick and must not throw.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Stops listening when disposed.</returns>
    /// <exception cref="DBusException">The bus refused the rule, or the connection is gone.</exception>
    public async Task<IAsyncDisposable> SubscribeAsync(
        DBusMatch match, Action<DBusMessage> handler, CancellationToken cancellationToken)
    {
        Action remove = _signals.Add(match, handler);
        if (UniqueName is null)
        {
            return new DBusSubscription(this, remove, null);
        }

        try
        {
            await CallAsync(DBusNames.Bus("AddMatch", match.ToRule()), cancellationToken).ConfigureAwait(false);
            return new DBusSubscription(this, remove, match.ToRule());
        }
        catch
        {
            remove();
            throw;
        }
    }

    /// <summary>Closes the connection; calls that wait fail with <see cref="DBusDisconnectedException"/>.</summary>
    /// <returns>A task that ends when reading has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        Close(new DBusDisconnectedException("The D-Bus connection was closed on this side."));
        await _reading.ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Encode(DBusWriter writer, uint firstSerial, CallBatch batch)
    {
        _pending.Add(firstSerial, batch);
        for (int i = 0; i < batch.Calls.Count; i++)
        {
            DBusCall call = batch.Calls[i];
            DBusMessageFormat.Write(
                writer,
                new DBusMessageHead(DBusMessageType.MethodCall, firstSerial + (uint)i),
                new DBusHeaderFields
                {
                    Path = call.Path,
                    Interface = call.Interface,
                    Member = call.Member,
                    Destination = call.Destination,
                    Signature = call.Body.Signature,
                },
                call.Body.Bytes.Span);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            await new DBusInbox(_stream, _options.MaximumMessageBytes).ReadAllAsync(Receive, _stop.Token).ConfigureAwait(false);
            Close(new DBusDisconnectedException("The other side closed the D-Bus connection."));
        }
        catch (DBusException error)
        {
            Close(error);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException or SocketException)
        {
            Close(new DBusDisconnectedException("Reading from the D-Bus socket failed.", error));
        }
    }

    private void Receive(DBusMessage message)
    {
        switch (message.Type)
        {
            case DBusMessageType.MethodReturn or DBusMessageType.Error:
                _pending.Answer(message);
                break;
            case DBusMessageType.Signal:
                _signals.Raise(message);
                break;
            case DBusMessageType.MethodCall:
                _ = AnswerAsync(message);
                break;
            default:
                break; // The specification asks to ignore types from the future.
        }
    }

    private async Task AnswerAsync(DBusMessage call)
    {
        DBusAnswer answer = _options.Handler is { } handler
            ? await handler(call, _stop.Token).ConfigureAwait(false)
            : DBusAnswer.UnknownMethod(call);
        if (!call.NoReplyExpected)
        {
            _outbox.Post(1, (writer, serial) => DBusMessageFormat.Write(
                writer,
                new DBusMessageHead(answer.ErrorName is null ? DBusMessageType.MethodReturn : DBusMessageType.Error, serial, true),
                new DBusHeaderFields
                {
                    ReplySerial = call.Serial,
                    Destination = call.Sender,
                    ErrorName = answer.ErrorName,
                    Signature = answer.Body.Signature,
                },
                answer.Body.Bytes.Span));
        }
    }

    private void Close(DBusException reason)
    {
        if (_closed.TrySetResult(reason))
        {
            _pending.Close(reason);
            _stop.Cancel();
            _stream.Dispose();
        }
    }
}
