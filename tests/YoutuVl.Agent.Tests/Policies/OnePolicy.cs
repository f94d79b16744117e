using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Tests.Policies;

/// <summary>Requests and guards for policy tests, on an application called <c>notes</c>.</summary>
internal static class OnePolicy
{
    public static readonly Target Anything = new FocusedTarget();

    public static AgentPolicyOptions AllowingNotes() => new() { Applications = ["notes"] };

    public static PolicyGuard Guard(AgentPolicyOptions options, FakeApplications? applications = null, IApprover? approver = null, ITrace? trace = null) =>
        new(new AgentPolicy(options), new PolicyGuardServices
        {
            Applications = applications ?? new FakeApplications(),
            Approver = approver ?? NobodyToAsk.Instance,
            Trace = trace,
        });

    public static ScreenElement Element(string name, ElementRole role = ElementRole.Button, string application = "notes") => new()
    {
        Id = new ElementId(new SnapshotId(1), 0),
        Role = role,
        Name = name,
        Application = application,
    };

    public static WindowInfo Window(string title = "Note", string application = "notes", int? processId = null) => new()
    {
        Id = new WindowId(7),
        Title = title,
        Application = application,
        ProcessId = processId,
        Bounds = new ScreenRect(0, 0, 100, 100),
        ContentBounds = new ScreenRect(0, 0, 100, 100),
    };

    public static GuardRequest Click(string label, string application = "notes") =>
        new(new ClickAction(Anything), Element(label, application: application), Window(application: application));

    public static async Task<bool> AsksAboutAsync(RiskRule rule, string label)
    {
        var options = new AgentPolicyOptions { Applications = ["notes"], RiskRules = [rule] };
        var refusal = await Guard(options).CheckAsync(Click(label), CancellationToken.None);
        return refusal?.Code == RefusalCode.ApprovalRequired;
    }
}

internal sealed class FakeApplications(params LaunchedApplication[] running) : IApplications
{
    public List<LaunchedApplication> List { get; } = [.. running];

    public IReadOnlyList<LaunchedApplication> Running => List;

    public ValueTask<LaunchedApplication> LaunchAsync(LaunchRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<int?> WaitForExitAsync(int processId, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<bool> TerminateAsync(int processId, CancellationToken cancellationToken) => throw new InvalidOperationException();
}

internal sealed class RecordingTrace : ITrace
{
    private readonly List<TraceEvent> _events = [];

    public IReadOnlyList<TraceEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public IEnumerable<string> Remarks => Events.OfType<Remark>().Select(r => r.Text);

    public void Write(TraceEvent traceEvent)
    {
        lock (_events)
        {
            _events.Add(traceEvent);
        }
    }

    public FrameReference? Keep(Observation observation) => null;
}

internal sealed class ScriptedApprover(params ApprovalAnswer[] answers) : IApprover
{
    private readonly Queue<ApprovalAnswer> _answers = new(answers);

    public List<ApprovalRequest> Asked { get; } = [];

    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return new ValueTask<ApprovalAnswer>(_answers.Dequeue());
    }
}
