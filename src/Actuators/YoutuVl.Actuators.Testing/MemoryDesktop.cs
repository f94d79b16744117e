using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Sessions;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Testing;

/// <summary>
/// A desktop in memory with applications, windows and widgets that behave: pixels are painted, pointer and keyboard input does what a
/// toolkit does, the accessibility tree says what is there. It runs on any operating system, deterministically, on an injected clock.
/// Thread-safe. Disposing stops its timers.
/// </summary>
/// <example>
/// <code>
/// using var desktop = new MemoryDesktop();
/// MemoryWindow window = desktop.StartApplication("demo").OpenWindow("Demo", 320, 200);
/// Button save = window.Add(new Button("_Save"));
/// save.Clicked += (_, _) => save.Name = "Saved";
/// await using IDesktopSession session = await desktop.OpenAsync(cancellationToken);
/// </code>
/// </example>
public sealed class MemoryDesktop : IDesktop, IDisposable
{
    private readonly DesktopState _state;
    private readonly MemoryCore _core;
    private readonly InstalledApplications _installed;

    /// <summary>Initializes a new instance of the <see cref="MemoryDesktop"/> class without applications.</summary>
    /// <param name="options">The screen, the clock and the rest; null for the defaults.</param>
    /// <exception cref="ArgumentException">The screen is empty.</exception>
    public MemoryDesktop(MemoryDesktopOptions? options = null)
    {
        options ??= new MemoryDesktopOptions();
        if (options.Screen.Width < 1 || options.Screen.Height < 1)
        {
            throw new ArgumentException($"The screen {options.Screen} is empty. Give it a width and a height.", nameof(options));
        }

        _state = new DesktopState(options.Time, options.Screen);
        _core = new MemoryCore(_state, new MemoryDesktopSettings(options.Name, options.TerminationGrace, options.CanType));
        _installed = new InstalledApplications(_state);
    }

    /// <summary>Gets everything that was injected, and what is held down at this moment.</summary>
    public InputLog Input => _core.Log;

    /// <summary>Gets the applications that run, in the order in which they started.</summary>
    public IReadOnlyList<MemoryApplication> Applications
    {
        get
        {
            using (_state.Gate.EnterScope())
            {
                return [.. _state.Applications];
            }
        }
    }

    /// <summary>Gets or sets the text on the clipboard; null when it is empty.</summary>
    public string? Clipboard
    {
        get
        {
            using (_state.Gate.EnterScope())
            {
                return _state.Clipboard;
            }
        }

        set
        {
            using (_state.Gate.EnterScope())
            {
                _state.Clipboard = value;
            }
        }
    }

    /// <summary>Starts an application without windows, as if a user had started it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The application.</returns>
    public MemoryApplication StartApplication(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using (_state.Gate.EnterScope())
        {
            var application = new MemoryApplication(_state, name);
            _state.Applications.Add(application);
            _state.Notify();
            return application;
        }
    }

    /// <summary>Makes an application that sessions can launch.</summary>
    /// <param name="command">The command to launch it by.</param>
    /// <param name="start">Opens its windows; called for each launch.</param>
    /// <returns>This desktop.</returns>
    public MemoryDesktop Install(string command, Action<MemoryApplication, LaunchRequest> start)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        ArgumentNullException.ThrowIfNull(start);
        using (_state.Gate.EnterScope())
        {
            _installed.Install(command, start);
        }

        return this;
    }

    /// <summary>Sets the allow list. Without one, everything that is installed may be launched.</summary>
    /// <param name="commands">The commands that may be launched.</param>
    /// <returns>This desktop.</returns>
    public MemoryDesktop Allow(params IEnumerable<string> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        using (_state.Gate.EnterScope())
        {
            _installed.Allow(commands);
        }

        return this;
    }

    /// <summary>Does something once, just before the next operation of a kind: what a test moves, hides or ends then is not what was resolved before.</summary>
    /// <param name="operation">The operation to wait for.</param>
    /// <param name="action">What to do; it runs while the desktop is locked.</param>
    public void Before(DesktopOperation operation, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using (_state.Gate.EnterScope())
        {
            _core.Hooks.AddBefore(operation, action);
        }
    }

    /// <summary>Does something once, just after the next operation of a kind.</summary>
    /// <param name="operation">The operation to wait for.</param>
    /// <param name="action">What to do; it runs while the desktop is locked.</param>
    public void After(DesktopOperation operation, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using (_state.Gate.EnterScope())
        {
            _core.Hooks.AddAfter(operation, action);
        }
    }

    /// <summary>Does something again and again on the desktop's clock, for example to keep a widget moving.</summary>
    /// <param name="period">The time between two runs, also before the first.</param>
    /// <param name="action">What to do; it runs while the desktop is locked.</param>
    /// <returns>Dispose it to stop.</returns>
    public IDisposable Every(TimeSpan period, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using (_state.Gate.EnterScope())
        {
            return _state.Schedule(period, period, action);
        }
    }

    /// <summary>Takes the display away: everything that needs it raises <see cref="DisplayLostException"/> from now on, waits included.</summary>
    public void LoseDisplay()
    {
        using (_state.Gate.EnterScope())
        {
            _state.DisplayLost = true;
            _state.Damage.Record(_state.Screen);
            _state.WindowChanges.Record(default);
        }
    }

    /// <summary>Takes the accessibility interface away: reading the tree and waiting for activity fail from now on.</summary>
    public void LoseAccessibility()
    {
        using (_state.Gate.EnterScope())
        {
            _state.AccessibilityLost = true;
            _state.Notify();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IDesktopSession> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _core.ThrowIfDisplayLost();
        return new(new MemorySession(_core, _installed));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_state.Gate.EnterScope())
        {
            _state.StopTimers();
        }
    }
}
