using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Sessions;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>A virtual desktop with an open session, observer and executor: what a run works with.</summary>
internal sealed class BenchDesktop : IAsyncDisposable
{
    private readonly DesktopObserver _observer;

    private BenchDesktop(VirtualDesktop desktop, IDesktopSession session)
    {
        Virtual = desktop;
        Session = session;
        _observer = new DesktopObserver(new ObserverSources(session.Screen, session.Accessibility, session.Windows), secrets: null, TimeProvider.System);
        Executor = new ActionExecutor(new ActionExecutorOptions { Session = session, Observer = _observer, HomeFolder = desktop.HomeDirectory });
    }

    public VirtualDesktop Virtual { get; }

    public IDesktopSession Session { get; }

    public IObserver Observer => _observer;

    public IActionExecutor Executor { get; }

    public static async Task<BenchDesktop> StartAsync(params string[] launchable)
    {
        VirtualDesktop desktop = await VirtualDesktop.StartAsync();
        ApplicationAllowList allowed = new();
        Array.ForEach(launchable, program => allowed.Allow(program));
        return new BenchDesktop(desktop, await LinuxDesktop.On(desktop, new ApplicationOptions { AllowList = allowed }).OpenAsync(default));
    }

    /// <summary>Launches an application and waits for its window.</summary>
    public async Task LaunchAsync(string program, params string[] arguments)
    {
        ActionResult result = await Executor.ExecuteAsync(new LaunchAction(program, arguments), default);
        if (result.IsFailure)
        {
            throw new InvalidOperationException($"{program} did not come up: {result.Refusal?.Message ?? string.Join(' ', result.Evidence)}");
        }
    }

    public async Task ObserveAsync()
    {
        using Observation observation = await Observer.ObserveAsync(ObservationRequest.Default, default);
    }

    public async ValueTask DisposeAsync()
    {
        _observer.Dispose();
        await Session.DisposeAsync();
        await Virtual.DisposeAsync();
    }
}
