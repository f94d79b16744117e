using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Agent.Loops;
using YoutuVl.Agent.Planning.Instructions;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tests.Loops;

/// <summary>Everything that a run needs, put together as the command line does, on a desktop in memory with a small form.</summary>
internal sealed class AgentRig : IAsyncDisposable
{
    private readonly DesktopObserver _observer;
    private readonly ActionExecutor _executor;

    private AgentRig(MemoryDesktop desktop, IDesktopSession session, ISecretSource secrets, AgentPolicyOptions policy)
    {
        Desktop = desktop;
        Session = session;
        Vault = new SecretVault(secrets);
        ActionRecorder recorder = new(new RedactingTrace(Trace, new SecretRedactor(Vault)), TimeProvider.System);
        PolicyGuard guard = new(new AgentPolicy(policy), new PolicyGuardServices { Applications = session.Applications, Trace = recorder });
        _observer = new DesktopObserver(new ObserverSources(session.Screen, session.Accessibility, session.Windows), Vault, TimeProvider.System);
        _executor = new ActionExecutor(new ActionExecutorOptions
        {
            Session = session,
            Observer = _observer,
            ActionObserved = recorder.RecordAsync,
            Guard = new StoppingGuard(guard, KillSwitch),
            Secrets = Vault,
            Limits = Limits,
        });
        Services = new RunServices { Session = session, Observer = _observer, Executor = _executor, Trace = recorder };
        Form = new SampleForm(desktop);
    }

    public MemoryDesktop Desktop { get; }

    public IDesktopSession Session { get; }

    public SecretVault Vault { get; }

    public KillSwitch KillSwitch { get; } = new();

    public MemoryTrace Trace { get; } = new();

    public RunServices Services { get; }

    public SampleForm Form { get; }

    private static ExecutionLimits Limits { get; } = new()
    {
        Resolve = TimeSpan.FromMilliseconds(500),
        Ambiguity = TimeSpan.FromMilliseconds(100),
        Effect = TimeSpan.FromMilliseconds(500),
    };

    public static async Task<AgentRig> CreateAsync(ISecretSource? secrets = null, AgentPolicyOptions? policy = null)
    {
        MemoryDesktop desktop = new();
        var session = await desktop.OpenAsync(CancellationToken.None);
        return new AgentRig(desktop, session, secrets ?? new EnvironmentSecrets(new Dictionary<string, string>()), policy ?? new AgentPolicyOptions { Applications = ["form"] });
    }

    public Task<RunResult> RunAsync(string instructions, CancellationToken cancellationToken) =>
        new AgentLoop(Services, new AgentLoopOptions { KillSwitch = KillSwitch }).RunAsync(instructions, new InstructionPlanner(), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _executor.Dispose();
        _observer.Dispose();
        await Session.DisposeAsync();
        Desktop.Dispose();
        KillSwitch.Dispose();
    }
}

/// <summary>A window with one widget of each kind that sentences speak of.</summary>
internal sealed class SampleForm
{
    public SampleForm(MemoryDesktop desktop)
    {
        var window = desktop.StartApplication("form").OpenWindow("Form", 600, 500);
        var file = window.Add(new MenuBar()).AddMenu("_File");
        var save = file.Add(new MenuItem("_Save As…"));
        Name = window.Add(new TextBox("Name"));
        Password = window.Add(new PasswordBox("Password"));
        Remember = window.Add(new CheckBox("Remember me"));
        Colour = window.Add(new ComboBox("Colour", "Red", "Green"));
        Volume = window.Add(new Slider("Volume", 0, 100));
        Status = window.Add(new Label("Ready"));
        var go = window.Add(new Button("Go"));
        var delete = window.Add(new Button("Delete"));
        go.Clicked += (_, _) => Status.Name = $"Hello {Name.Text}";
        delete.Clicked += (_, _) => Status.Name = "Deleted";
        save.Chosen += (_, _) => Status.Name = "Saved";
    }

    public TextBox Name { get; }

    public PasswordBox Password { get; }

    public CheckBox Remember { get; }

    public ComboBox Colour { get; }

    public Slider Volume { get; }

    public Label Status { get; }
}
