using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>An application of the in-memory desktop: a process with windows. Thread-safe.</summary>
public sealed class MemoryApplication
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<MemoryWindow> _windows = [];
    private readonly Queue<Action> _undelivered = new();

    internal MemoryApplication(DesktopState desktop, string name)
    {
        Desktop = desktop;
        Name = name;
        ProcessId = desktop.NextProcess();
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the process number, unique on its desktop.</summary>
    public int ProcessId { get; }

    /// <summary>Gets or sets a value indicating whether the application ends when its last window closes.</summary>
    /// <value>The default is true.</value>
    public bool ExitsWithLastWindow { get; set; } = true;

    /// <summary>Gets a value indicating whether it does not answer: its tree is a gap, requests time out, input waits until it recovers.</summary>
    public bool IsHung { get; private set; }

    /// <summary>Gets a value indicating whether it has not ended.</summary>
    public bool IsRunning => ExitCode is null;

    /// <summary>Gets the exit code; null while it runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Gets its open windows, in the order in which they were opened.</summary>
    public IReadOnlyList<MemoryWindow> Windows
    {
        get
        {
            using (Desktop.Gate.EnterScope())
            {
                return [.. _windows];
            }
        }
    }

    internal DesktopState Desktop { get; }

    internal Task<int> Exited => _exit.Task;

    /// <summary>Opens a window on top of all others and gives it the keyboard.</summary>
    /// <param name="title">The title.</param>
    /// <param name="width">The width of its content, in pixels.</param>
    /// <param name="height">The height of its content, in pixels.</param>
    /// <returns>The window.</returns>
    /// <exception cref="InvalidOperationException">The application has ended.</exception>
    public MemoryWindow OpenWindow(string title, int width, int height) => Open(title, new WidgetSize(width, height), null, false);

    /// <summary>Opens a dialog. A modal one keeps the other windows of the application from taking input.</summary>
    /// <param name="owner">The window that it belongs to.</param>
    /// <param name="title">The title.</param>
    /// <param name="width">The width of its content, in pixels.</param>
    /// <param name="height">The height of its content, in pixels.</param>
    /// <returns>The modal dialog.</returns>
    /// <exception cref="InvalidOperationException">The application has ended.</exception>
    public MemoryWindow OpenDialog(MemoryWindow owner, string title, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Open(title, new WidgetSize(width, height), owner, true);
    }

    /// <summary>Stops answering until <see cref="Resume"/>.</summary>
    public void Hang()
    {
        using (Desktop.Gate.EnterScope())
        {
            IsHung = true;
            Desktop.Notify();
        }
    }

    /// <summary>Answers again, and handles the input that came meanwhile.</summary>
    public void Resume()
    {
        using (Desktop.Gate.EnterScope())
        {
            IsHung = false;
            Desktop.Notify();
            while (!IsHung && _undelivered.TryDequeue(out var action))
            {
                action();
            }
        }
    }

    /// <summary>Ends the application: its windows go without a question.</summary>
    /// <param name="exitCode">The exit code; 0 for success.</param>
    public void Exit(int exitCode = 0)
    {
        using (Desktop.Gate.EnterScope())
        {
            if (ExitCode is not null)
            {
                return;
            }

            ExitCode = exitCode;
            foreach (var window in _windows.ToList())
            {
                window.Close();
            }

            Desktop.Applications.Remove(this);
            Desktop.Notify();
            _exit.TrySetResult(exitCode);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} (process {ProcessId})";

    /// <summary>Gives the application something to handle: at once, or when it answers again.</summary>
    internal void Deliver(Action action)
    {
        if (IsHung)
        {
            _undelivered.Enqueue(action);
        }
        else
        {
            action();
        }
    }

    internal void Forget(MemoryWindow window)
    {
        _windows.Remove(window);
        if (_windows.Count == 0 && ExitsWithLastWindow)
        {
            Exit();
        }
    }

    private MemoryWindow Open(string title, WidgetSize size, MemoryWindow? owner, bool modal)
    {
        ArgumentNullException.ThrowIfNull(title);
        using (Desktop.Gate.EnterScope())
        {
            if (ExitCode is not null)
            {
                throw new InvalidOperationException($"{this} has ended and cannot open '{title}'. Start it again.");
            }

            var window = new MemoryWindow(this, title, size) { Owner = owner, IsModal = modal };
            _windows.Add(window);
            window.Show(_windows.Count - 1);
            return window;
        }
    }
}
