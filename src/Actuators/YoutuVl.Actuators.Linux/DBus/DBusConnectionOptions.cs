namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>How a connection behaves.</summary>
internal sealed class DBusConnectionOptions
{
    /// <summary>Gets the clock behind timeouts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets how long an answer may take.</summary>
    /// <value>5 seconds unless set.</value>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the longest message that is read, in bytes; a longer one ends the connection.</summary>
    /// <value>64 MiB unless set; the specification allows 128.</value>
    public int MaximumMessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Gets what answers method calls from the other side. Must not throw.</summary>
    /// <value>Null, which refuses every call, unless set.</value>
    public Func<DBusMessage, CancellationToken, ValueTask<DBusAnswer>>? Handler { get; init; }
}
