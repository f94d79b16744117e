using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>Everything that the desktop is made of. Read and written under <see cref="Gate"/>.</summary>
internal sealed class DesktopState
{
    private readonly Dictionary<string, Widget> _widgets = new(StringComparer.Ordinal);
    private readonly HashSet<IDisposable> _timers = [];
    private string? _clipboard;
    private long _lastKey;
    private long _lastWindow = 0x100;
    private int _lastProcess = 1000;

    public DesktopState(TimeProvider time, ScreenRect screen)
    {
        Time = time;
        Screen = screen;
        Stack = new SurfaceStack(this);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public ScreenRect Screen { get; }

    public SurfaceStack Stack { get; }

    public ChangeJournal Damage { get; } = new();

    public ChangeJournal Activity { get; } = new();

    public ChangeJournal WindowChanges { get; } = new();

    public List<MemoryApplication> Applications { get; } = [];

    public bool DisplayLost { get; set; }

    public bool AccessibilityLost { get; set; }

    public string? Clipboard
    {
        get => _clipboard;
        set
        {
            _clipboard = value;
            ClipboardChanged?.Invoke();
        }
    }

    public Action? ClipboardChanged { get; set; }

    /// <summary>Gets or sets what happens when an application reads the clipboard.</summary>
    public Action? ClipboardFetched { get; set; }

    public void Register(Widget widget)
    {
        widget.Key ??= $"m{++_lastKey}";
        _widgets[widget.Key] = widget;
    }

    public void Unregister(Widget widget) => _widgets.Remove(widget.Key!);

    public Widget? Find(string? key) => key is null ? null : _widgets.GetValueOrDefault(key);

    public long NextWindow() => ++_lastWindow;

    public int NextProcess() => ++_lastProcess;

    public void Notify() => Activity.Record(default);

    /// <summary>Runs an action later under the gate, once or again and again; the handle cancels it.</summary>
    public IDisposable Schedule(TimeSpan delay, TimeSpan? period, Action action)
    {
        var timer = new ScheduledAction(this, action, period is null);
        _timers.Add(timer);
        timer.Start(delay, period ?? Timeout.InfiniteTimeSpan);
        return timer;
    }

    public void Forget(IDisposable timer) => _timers.Remove(timer);

    public void StopTimers()
    {
        foreach (var timer in _timers.ToList())
        {
            timer.Dispose();
        }
    }
}
