using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Testing;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tests.Scenarios;

/// <summary>Runs a scenario against a scripted executor.</summary>
internal sealed class RunnerRig(Func<AgentAction, ActionResult> answer) : IAsyncDisposable
{
    private readonly MemoryDesktop _desktop = new();
    private IDesktopSession? _session;

    public ScriptedExecutor Executor { get; } = new(answer);

    public MemoryTrace Trace { get; } = new();

    public ScenarioRunOptions Options { get; init; } = new();

    public async Task<RunResult> RunAsync(string steps, CancellationToken cancellationToken, string head = "") =>
        await RunAsync(ScenarioReader.Read($"version: 1\nname: x\n{head}steps:\n{steps}", "a.yaml"), cancellationToken);

    public async Task<RunResult> RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        _session ??= await _desktop.OpenAsync(CancellationToken.None);
        RunServices services = new() { Session = _session, Observer = new NoObserver(), Executor = Executor, Trace = Trace };
        return await new ScenarioRunner(Options).RunAsync(scenario, services, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        _desktop.Dispose();
    }

    // A scenario's runner only acts; looking is the executor's business.
    private sealed class NoObserver : IObserver
    {
        public ValueTask<Observation> ObserveAsync(ObservationRequest request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The runner holds no planner, so it never looks itself.");
    }
}
