using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Tests.Execution;

/// <summary>One application with one window on a desktop in memory, and an executor on it.</summary>
internal sealed class ExecutorRig : IAsyncDisposable
{
    private readonly ActionExecutor _executor;

    private ExecutorRig(MemoryDesktop desktop, IDesktopSession session, ActionExecutorOptions options)
    {
        (Desktop, Session) = (desktop, session);
        Application = desktop.StartApplication("demo");
        Window = Application.OpenWindow("Demo", 500, 400);
        _executor = new ActionExecutor(options);
    }

    public MemoryDesktop Desktop { get; }

    public IDesktopSession Session { get; }

    public MemoryApplication Application { get; }

    public MemoryWindow Window { get; }

    /// <summary>Limits short enough that a refusal does not hold up the tests, long enough for a busy machine.</summary>
    public static ExecutionLimits Quick { get; } = new()
    {
        Resolve = TimeSpan.FromMilliseconds(250),
        Ambiguity = TimeSpan.FromMilliseconds(50),
        Actionable = TimeSpan.FromMilliseconds(250),
        SemanticCall = TimeSpan.FromMilliseconds(500),
        Effect = TimeSpan.FromMilliseconds(300),
        Expectation = TimeSpan.FromMilliseconds(400),
        WaitFor = TimeSpan.FromMilliseconds(300),
        Assert = TimeSpan.FromMilliseconds(100),
        Launch = TimeSpan.FromMilliseconds(400),
    };

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static async Task<ExecutorRig> CreateAsync(Action<ActionExecutorOptions>? configure = null, MemoryDesktopOptions? desktopOptions = null)
    {
        var desktop = new MemoryDesktop(desktopOptions);
        var session = await desktop.OpenAsync(Token);
        var options = new ActionExecutorOptions { Session = session, Limits = Quick };
        configure?.Invoke(options);
        return new ExecutorRig(desktop, session, options);
    }

    public static Target Named(string name, ElementRole? role = null) =>
        new LocatorTarget(Locator.Of(new RoleNameStrategy(role, TextPattern.Exact(name))));

    public TWidget Add<TWidget>(TWidget widget)
        where TWidget : Widget => Window.Add(widget);

    public Task<ActionResult> ExecuteAsync(AgentAction action) => ExecuteAsync(action, Token);

    public async Task<ActionResult> ExecuteAsync(AgentAction action, CancellationToken cancellationToken) =>
        await _executor.ExecuteAsync(action, cancellationToken);

    public async Task<AccessibilitySnapshot> SnapshotAsync() =>
        await Session.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, Token);

    public async ValueTask DisposeAsync()
    {
        _executor.Dispose();
        await Session.DisposeAsync();
        Desktop.Dispose();
    }
}
