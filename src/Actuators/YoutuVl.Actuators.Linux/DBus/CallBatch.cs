namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Calls that were sent together and are awaited together. Thread-safe.</summary>
/// <remarks>One task for many calls: hundreds of answers cost one continuation instead of hundreds.</remarks>
internal sealed class CallBatch
{
    private readonly IReadOnlyList<DBusCall> _calls;
    private readonly DBusReply[] _replies;
    private readonly TaskCompletionSource<DBusReply[]> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;

    /// <summary>Initializes a new instance of the <see cref="CallBatch"/> class.</summary>
    /// <param name="calls">The calls, at least one.</param>
    public CallBatch(IReadOnlyList<DBusCall> calls)
    {
        _calls = calls;
        _replies = new DBusReply[calls.Count];
        _open = calls.Count;
    }

    /// <summary>Gets the calls.</summary>
    public IReadOnlyList<DBusCall> Calls => _calls;

    /// <summary>Gets the replies, in the order of the calls, once every call has one.</summary>
    public Task<DBusReply[]> Done => _done.Task;

    /// <summary>Takes the answer to one call.</summary>
    /// <param name="index">Which call.</param>
    /// <param name="message">A method return or an error message.</param>
    public void Answer(int index, DBusMessage message) => Set(index, message.Type == DBusMessageType.MethodReturn
        ? new DBusReply(message, null)
        : new DBusReply(null, ErrorOf(message, _calls[index].Member)));

    /// <summary>Ends one call without an answer. Each call must be answered or failed exactly once.</summary>
    /// <param name="index">Which call.</param>
    /// <param name="error">Why there is no answer.</param>
    public void Fail(int index, DBusException error) => Set(index, new DBusReply(null, error));

    private static DBusException ErrorOf(DBusMessage message, string member)
    {
        try
        {
            return new DBusErrorException(message.ErrorName ?? "(unnamed error)", message.ReadErrorText(), member);
        }
        catch (DBusProtocolException broken)
        {
            return broken;
        }
    }

    private void Set(int index, DBusReply reply)
    {
        _replies[index] = reply;
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _done.SetResult(_replies);
        }
    }
}
