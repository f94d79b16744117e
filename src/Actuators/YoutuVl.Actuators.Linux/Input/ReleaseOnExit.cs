using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Runs a release when the process is about to end: by its own exit, SIGTERM, SIGINT, SIGHUP or SIGQUIT. What the signal does otherwise
/// stays as it was. SIGKILL cannot be seen by anybody.
/// </summary>
internal sealed class ReleaseOnExit : IDisposable
{
    /// <summary>The process must end even when the server has stopped answering.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private static readonly PosixSignal[] Signals = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Action _release;

    internal ReleaseOnExit(Action release)
    {
        _release = release;

        // From .NET 10 on no signal raises ProcessExit unless the application handles the signal itself.
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, _ => ReleaseInTime()))];
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        Array.ForEach(_registrations, registration => registration.Dispose());
    }

    private void OnProcessExit(object? sender, EventArgs e) => ReleaseInTime();

    private void ReleaseInTime()
    {
        var release = new Thread(() => _release()) { IsBackground = true };
        release.Start();
        release.Join(Timeout);
    }
}
