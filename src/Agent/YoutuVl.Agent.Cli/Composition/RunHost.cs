using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Text;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Composes what a run works with: observer, policy, executor and trace around one open desktop.</summary>
internal sealed class RunHost : IDisposable
{
    private readonly DesktopObserver _observer;
    private readonly ActionExecutor _executor;

    private RunHost(DesktopObserver observer, ActionExecutor executor, RunServices services)
    {
        _observer = observer;
        _executor = executor;
        Services = services;
    }

    /// <summary>Gets what the run works with.</summary>
    public RunServices Services { get; }

    /// <summary>Composes it.</summary>
    /// <param name="desktop">The open desktop, not disposed here.</param>
    /// <param name="settings">The rest.</param>
    /// <returns>The composed run.</returns>
    public static RunHost Create(DesktopHost desktop, RunSettings settings)
    {
        var time = TimeProvider.System;
        var session = desktop.Session;
        var observer = new DesktopObserver(
            new ObserverSources(session.Screen, session.Accessibility, session.Windows), settings.Secrets.Vault, time);
        var recorder = new ActionRecorder(
            new RedactingTrace(settings.Trace, new SecretRedactor(settings.Secrets.Vault)), time, Describe);
        var policy = new PolicyGuard(settings.Policy, new PolicyGuardServices
        {
            Applications = session.Applications,
            Approver = settings.Approver,
            Trace = recorder,
            Time = time,
        });
        var executor = new ActionExecutor(new ActionExecutorOptions
        {
            Session = session,
            Observer = observer,
            ActionObserved = recorder.RecordAsync,
            Guard = new StoppingGuard(policy, settings.KillSwitch, settings.StopFile),
            Secrets = settings.Secrets.Vault,
            HomeFolder = desktop.HomeFolder,
            TimeProvider = time,
        });
        return new RunHost(observer, executor, new RunServices
        {
            Session = session,
            Observer = observer,
            Executor = executor,
            Trace = recorder,
            Time = time,
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _executor.Dispose();
        _observer.Dispose();
    }

    private static string Describe(Observation observation) => ScreenDescriber.Describe(observation, ScreenTextOptions.Default).Text;
}
