namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Collects messages while a write is under way, so that many small messages leave in few writes. Thread-safe.</summary>
/// <param name="stream">Where messages go.</param>
/// <param name="onFailure">Called once when writing failed; the connection is unusable then.</param>
internal sealed class DBusOutbox(Stream stream, Action<Exception> onFailure)
{
    private readonly Lock _lock = new();
    private DBusWriter _filling = new();
    private DBusWriter _leaving = new();
    private uint _nextSerial = 1;
    private bool _isWriting;

    /// <summary>Reserves serials and encodes messages under one lock, then sees to it that they leave.</summary>
    /// <param name="count">How many consecutive serials are needed.</param>
    /// <param name="encode">Writes the messages; gets the first serial.</param>
    /// <returns>The first serial.</returns>
    public uint Post(int count, Action<DBusWriter, uint> encode)
    {
        uint first;
        bool start;
        lock (_lock)
        {
            // Serial 0 is invalid; a batch never wraps around.
            first = _nextSerial > uint.MaxValue - (uint)count ? 1 : _nextSerial;
            _nextSerial = first + (uint)count;
            encode(_filling, first);
            start = !_isWriting;
            _isWriting = true;
        }

        if (start)
        {
            _ = WriteAllAsync();
        }

        return first;
    }

    private async Task WriteAllAsync()
    {
        try
        {
            while (TakeNext() is { } batch)
            {
                await stream.WriteAsync(batch.Written).ConfigureAwait(false);
                batch.Clear();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            onFailure(error);
        }
    }

    private DBusWriter? TakeNext()
    {
        lock (_lock)
        {
            if (_filling.Length == 0)
            {
                _isWriting = false;
                return null;
            }

            (_filling, _leaving) = (_leaving, _filling);
            return _leaving;
        }
    }
}
