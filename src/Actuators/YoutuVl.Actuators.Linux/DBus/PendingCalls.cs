namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>The calls that wait for an answer, by serial. Thread-safe.</summary>
/// <remarks>Whoever removes a serial (answer, timeout, disconnection) settles its call, so each is settled once.</remarks>
internal sealed class PendingCalls
{
    private readonly Lock _lock = new();
    private readonly Dictionary<uint, (CallBatch Batch, int Index)> _open = [];
    private DBusException? _closed;

    /// <summary>Adds a batch under consecutive serials.</summary>
    /// <param name="firstSerial">The serial of its first call.</param>
    /// <param name="batch">The calls.</param>
    /// <exception cref="DBusException">The connection is closed.</exception>
    public void Add(uint firstSerial, CallBatch batch)
    {
        lock (_lock)
        {
            if (_closed is not null)
            {
                throw new DBusDisconnectedException(_closed.Message, _closed);
            }

            for (int i = 0; i < batch.Calls.Count; i++)
            {
                _open.Add(firstSerial + (uint)i, (batch, i));
            }
        }
    }

    /// <summary>Hands an answer to its call; an answer nobody waits for any more is dropped.</summary>
    /// <param name="message">The answer.</param>
    public void Answer(DBusMessage message)
    {
        if (TryRemove(message.ReplySerial, out (CallBatch Batch, int Index) call))
        {
            call.Batch.Answer(call.Index, message);
        }
    }

    /// <summary>Ends those calls of a batch that still wait.</summary>
    /// <param name="firstSerial">The serial of its first call.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="errorOf">Makes the error for one call.</param>
    public void Abandon(uint firstSerial, CallBatch batch, Func<DBusCall, DBusException> errorOf)
    {
        for (int i = 0; i < batch.Calls.Count; i++)
        {
            if (TryRemove(firstSerial + (uint)i, out _))
            {
                batch.Fail(i, errorOf(batch.Calls[i]));
            }
        }
    }

    /// <summary>Ends every call, and every later one.</summary>
    /// <param name="error">Why the connection is gone.</param>
    public void Close(DBusException error)
    {
        KeyValuePair<uint, (CallBatch Batch, int Index)>[] open;
        lock (_lock)
        {
            _closed ??= error;
            open = [.. _open];
            _open.Clear();
        }

        foreach ((_, (CallBatch batch, int index)) in open)
        {
            batch.Fail(index, error);
        }
    }

    private bool TryRemove(uint serial, out (CallBatch Batch, int Index) call)
    {
        lock (_lock)
        {
            return _open.Remove(serial, out call);
        }
    }
}
