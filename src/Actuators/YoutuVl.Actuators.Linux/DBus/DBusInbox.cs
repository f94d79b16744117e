namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Cuts the byte stream into messages.</summary>
/// <param name="stream">Where bytes come from.</param>
/// <param name="maximumMessageBytes">Longer messages are refused.</param>
internal sealed class DBusInbox(Stream stream, int maximumMessageBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads until the stream ends.</summary>
    /// <param name="receive">Gets each message, in order, before the next is read.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>A task that ends when the other side has closed the stream.</returns>
    /// <exception cref="DBusProtocolException">The bytes are not D-Bus messages.</exception>
    /// <exception cref="IOException">The socket failed.</exception>
    public async Task ReadAllAsync(Action<DBusMessage> receive, CancellationToken cancellationToken)
    {
        while (true)
        {
            MakeRoom();
            int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _end += read;
            while (TryTake() is { } message)
            {
                receive(message);
            }
        }
    }

    private DBusMessage? TryTake()
    {
        int available = _end - _start;
        if (available < DBusMessageFormat.FixedHeaderBytes)
        {
            return null;
        }

        int length = DBusMessageFormat.Measure(_buffer.AsSpan(_start), maximumMessageBytes);
        if (available < length)
        {
            return null;
        }

        byte[] message = _buffer.AsSpan(_start, length).ToArray();
        _start += length;
        return DBusMessageFormat.Parse(message);
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // Grows with the bytes that arrived, not with the length that a header claims.
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
