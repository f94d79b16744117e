using Microsoft.Extensions.Time.Testing;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Testing;
using YoutuVl.Agent.Loops;
using YoutuVl.Agent.Planning;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tests.Loops;

/// <summary>A loop over an executor that answers as told, on a clock that stands still.</summary>
internal sealed class LoopRig : IAsyncDisposable
{
    private readonly IDesktopSession _session;

    private LoopRig(IDesktopSession session) => _session = session;

    public FakeTimeProvider Time { get; } = new();

    public MemoryTrace Trace { get; } = new();

    public ScriptedExecutor Executor { get; } = new();

    public ScriptedObserver Observer { get; } = new();

    public IEnumerable<Remark> Remarks => Trace.Events.OfType<Remark>();

    public static async Task<LoopRig> CreateAsync()
    {
        using var desktop = new MemoryDesktop();
        return new LoopRig(await desktop.OpenAsync(CancellationToken.None));
    }

    public static ActionResult Result(ActionEffect effect, ActionRoute route = ActionRoute.Semantic, RefusalCode? refusal = null, string verb = "click") => new()
    {
        ActionId = 1,
        Verb = verb,
        Route = route,
        Effect = effect,
        Evidence = [$"evidence of {effect}"],
        Refusal = refusal is { } code ? new Refusal(code, $"because of {code}") : null,
        Timings = new ActionTimings(default, default, default, default, default, default),
    };

    public Task<RunResult> RunAsync(string goal, IPlanner planner, AgentLoopOptions? options = null, CancellationToken cancellationToken = default)
    {
        RunServices services = new() { Session = _session, Observer = Observer, Executor = Executor, Trace = Trace, Time = Time };
        return new AgentLoop(services, options).RunAsync(goal, planner, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
    }
}

internal sealed class ScriptedExecutor : IActionExecutor
{
    private readonly Queue<Func<AgentAction, CancellationToken, ActionResult>> _answers = new();

    public List<AgentAction> Executed { get; } = [];

    public ActionEffect Otherwise { get; set; } = ActionEffect.Confirmed;

    public void Answer(ActionResult result) => _answers.Enqueue((_, _) => result);

    public void Answer(Func<AgentAction, CancellationToken, ActionResult> answer) => _answers.Enqueue(answer);

    public ValueTask<ActionResult> ExecuteAsync(AgentAction action, CancellationToken cancellationToken)
    {
        Executed.Add(action);
        return new ValueTask<ActionResult>(_answers.TryDequeue(out var answer)
            ? answer(action, cancellationToken) with { Verb = action.Verb }
            : LoopRig.Result(Otherwise, verb: action.Verb));
    }
}

internal sealed class ScriptedObserver : IObserver
{
    public Func<long, ulong> FrameHash { get; set; } = sequence => (ulong)sequence;

    public long Observations { get; private set; }

    public ValueTask<Observation> ObserveAsync(ObservationRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Observations++;
        return new ValueTask<Observation>(new Observation
        {
            Sequence = Observations,
            FrameHash = FrameHash(Observations),
            Elements = new ElementList(new SnapshotId(Observations), []),
            Windows = [],
            Changes = new ScreenChanges(default, default, [], ChangeSource.Damage),
            Timings = new ObservationTimings(default, default, default, default),
        });
    }
}

internal sealed class FreePlanner(Func<PlanningRequest, PlannerDecision> decide) : IPlanner
{
    public List<PlanningRequest> Requests { get; } = [];

    public string Mode => PlanningModes.FreeAgent;

    public IReadOnlyList<string>? Prepare(string goal) => null;

    public ValueTask<PlannerDecision> NextAsync(PlanningRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return new ValueTask<PlannerDecision>(decide(request));
    }

    public static ActDecision Act(params AgentAction[] actions) => new(new PlannedStep("a step", actions) { Decision = "because" });
}

internal sealed class ScriptedPerson(params string?[] answers) : IPersonToAsk
{
    private readonly Queue<string?> _answers = new(answers);

    public List<string> Questions { get; } = [];

    public ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        return new ValueTask<string?>(_answers.TryDequeue(out var answer) ? answer : null);
    }
}
