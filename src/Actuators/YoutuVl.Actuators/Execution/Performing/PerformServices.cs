using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>What all performers of one executor share.</summary>
internal sealed class PerformServices
{
    /// <summary>Initializes a new instance of the <see cref="PerformServices"/> class.</summary>
    /// <param name="options">The executor's options.</param>
    public PerformServices(ActionExecutorOptions options)
    {
        (Session, Limits, Secrets, Guard) = (options.Session, options.Limits, options.Secrets, options.Guard);
        View = new DesktopView(options.Session, options.TimeProvider);
        Targets = new TargetResolver(View, options);
        Windows = new WindowResolver(View, options.Limits);
        Actionability = new ActionabilityChecker(View, options.Limits);
        Activator = new WindowActivator(View, options.Limits);
        Proofs = new ElementProofs(View);
        Conditions = new ConditionEvaluator(options, View, new LaunchedProcesses());
    }

    /// <summary>Gets the desktop.</summary>
    public IDesktopSession Session { get; }

    /// <summary>Gets the view of the desktop.</summary>
    public DesktopView View { get; }

    /// <summary>Gets the limits.</summary>
    public ExecutionLimits Limits { get; }

    /// <summary>Gets where secrets come from; null when there are none.</summary>
    public ISecretSource? Secrets { get; }

    /// <summary>Gets the policy; null allows everything. The pipeline has asked it about what the action begins at.</summary>
    public IActionGuard? Guard { get; }

    /// <summary>Gets what hides the secrets that were typed.</summary>
    public SecretMask Mask { get; } = new();

    /// <summary>Gets what finds targets.</summary>
    public TargetResolver Targets { get; }

    /// <summary>Gets what finds windows.</summary>
    public WindowResolver Windows { get; }

    /// <summary>Gets what waits until targets can be acted on.</summary>
    public ActionabilityChecker Actionability { get; }

    /// <summary>Gets what gives windows the keyboard input.</summary>
    public WindowActivator Activator { get; }

    /// <summary>Gets what elements can show of an effect.</summary>
    public ElementProofs Proofs { get; }

    /// <summary>Gets what evaluates conditions.</summary>
    public ConditionEvaluator Conditions { get; }
}
