namespace YoutuVl.Agent.Stopping;

/// <summary>
/// Stops everything, once: the first stop cancels one token that reaches every wait and every input, and stays in force until a person re-arms
/// it. Thread-safe.
/// </summary>
public sealed class KillSwitch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private CancellationTokenSource _source = new();
    private StopReason? _reason;
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="KillSwitch"/> class, armed.</summary>
    /// <param name="time">The clock for the moment of a stop; null for the system's.</param>
    public KillSwitch(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>Gets the token to hand to everything that acts or waits. After <see cref="Rearm"/> it is a new one.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_gate)
            {
                return _source.Token;
            }
        }
    }

    /// <summary>Gets why and when everything was stopped; null while the switch is armed.</summary>
    public StopReason? Reason
    {
        get
        {
            lock (_gate)
            {
                return _reason;
            }
        }
    }

    /// <summary>Gets a value indicating whether everything was stopped.</summary>
    public bool IsStopped => Reason is not null;

    /// <summary>Stops everything. Only the first stop counts; its reason is kept.</summary>
    /// <param name="cause">What stopped it, in a few words for a person, for example <c>signal SIGINT</c>.</param>
    /// <returns>True when this call stopped it; false when it was stopped already.</returns>
    public bool Stop(string cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        CancellationTokenSource source;
        lock (_gate)
        {
            if (_reason is not null || _disposed)
            {
                return false;
            }

            _reason = new StopReason(cause, _time.GetUtcNow());
            source = _source;
        }

        // Outside the lock: callbacks of the token run here, and they may ask for the reason.
        source.Cancel();
        return true;
    }

    /// <summary>Arms the switch again. Only a person decides this: no part of a run calls it.</summary>
    /// <returns>True when it had been stopped.</returns>
    public bool Rearm()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_reason is null)
            {
                return false;
            }

            // The old source is left to the collector: tokens of the stopped run are still being looked at.
            _source = new CancellationTokenSource();
            _reason = null;
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _source.Dispose();
        }
    }
}
