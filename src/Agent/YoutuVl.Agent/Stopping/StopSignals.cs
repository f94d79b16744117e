using System.Runtime.InteropServices;

namespace YoutuVl.Agent.Stopping;

/// <summary>
/// Turns signals of the operating system (Ctrl+C, an orderly termination) into a stop. The process stays alive until its run has released the
/// held keys and buttons and calls <see cref="Released"/>: until then further signals are swallowed, at most for a grace period, so that
/// a run that hangs can still be ended by a second Ctrl+C. Thread-safe.
/// </summary>
public sealed class StopSignals : IDisposable
{
    /// <summary>How long after the first signal further ones are swallowed, unless the run has released everything before.</summary>
    public static readonly TimeSpan DefaultGrace = TimeSpan.FromSeconds(5);

    private static readonly PosixSignal[] DefaultSignals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly KillSwitch _killSwitch;
    private readonly TimeProvider _time;
    private readonly TimeSpan _grace;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private long _firstAt;
    private volatile bool _released;

    /// <summary>Initializes a new instance of the <see cref="StopSignals"/> class and starts to listen.</summary>
    /// <param name="killSwitch">The switch that a signal stops.</param>
    /// <param name="time">The clock for the grace period; null for the system's.</param>
    /// <param name="signals">The signals to listen for; null for interrupt, termination, hang-up and quit.</param>
    public StopSignals(KillSwitch killSwitch, TimeProvider? time = null, IEnumerable<PosixSignal>? signals = null)
    {
        ArgumentNullException.ThrowIfNull(killSwitch);
        _killSwitch = killSwitch;
        _time = time ?? TimeProvider.System;
        _grace = DefaultGrace;
        foreach (var signal in signals ?? DefaultSignals)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
        }
    }

    /// <summary>Says that no key or button is held any more: the next signal ends the process as usual.</summary>
    public void Released() => _released = true;

    /// <summary>Handles one signal; called by the runtime.</summary>
    /// <param name="context">The signal; its cancel flag tells the runtime not to end the process.</param>
    public void Handle(PosixSignalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_killSwitch.Stop($"signal {context.Signal}"))
        {
            Interlocked.Exchange(ref _firstAt, _time.GetTimestamp());
            context.Cancel = true;
            return;
        }

        context.Cancel = !_released && _time.GetElapsedTime(Interlocked.Read(ref _firstAt)) < _grace;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }
}
