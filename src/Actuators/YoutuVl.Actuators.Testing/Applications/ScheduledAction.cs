namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>An action that runs under the desktop's gate when its time has come.</summary>
internal sealed class ScheduledAction(DesktopState desktop, Action action, bool once) : IDisposable
{
    private ITimer? _timer;
    private bool _stopped;

    public void Start(TimeSpan delay, TimeSpan period) => _timer = desktop.Time.CreateTimer(_ => Run(), null, delay, period);

    public void Dispose()
    {
        using (desktop.Gate.EnterScope())
        {
            _stopped = true;
            desktop.Forget(this);
        }

        _timer?.Dispose();
    }

    private void Run()
    {
        using (desktop.Gate.EnterScope())
        {
            if (!_stopped)
            {
                action();
            }
        }

        if (once)
        {
            Dispose();
        }
    }
}
