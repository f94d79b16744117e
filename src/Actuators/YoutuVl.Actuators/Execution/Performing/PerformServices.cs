using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Actionability;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>What all performers of one executor share.</summary>
/// <param name="options">The executor's options.</param>
internal sealed class PerformServices(ActionExecutorOptions options)
{
    /// <summary>Gets the desktop.</summary>
    public IDesktopSession Session { get; } = options.Session;

    /// <summary>Gets the view of the desktop.</summary>
    public DesktopView View { get; } = new(options.Session, options.TimeProvider);

    /// <summary>Gets the limits.</summary>
    public ExecutionLimits Limits { get; } = options.Limits;

    /// <summary>Gets where secrets come from; null when there are none.</summary>
    public ISecretSource? Secrets { get; } = options.Secrets;

    /// <summary>Gets what hides the secrets that were typed.</summary>
    public SecretMask Mask { get; } = new();

    /// <summary>Gets what finds targets.</summary>
    public TargetResolver Targets { get; } = new(new DesktopView(options.Session, options.TimeProvider), options);

    /// <summary>Gets what finds windows.</summary>
    public WindowResolver Windows { get; } = new(new DesktopView(options.Session, options.TimeProvider), options.Limits);

    /// <summary>Gets what waits until targets can be acted on.</summary>
    public ActionabilityChecker Actionability { get; } = new(new DesktopView(options.Session, options.TimeProvider), options.Limits);

    /// <summary>Gets what gives windows the keyboard input.</summary>
    public WindowActivator Activator { get; } = new(new DesktopView(options.Session, options.TimeProvider), options.Limits);

    /// <summary>Gets what elements can show of an effect.</summary>
    public ElementProofs Proofs { get; } = new(new DesktopView(options.Session, options.TimeProvider));

    /// <summary>Gets what evaluates conditions.</summary>
    public ConditionEvaluator Conditions { get; } = new(options, new LaunchedProcesses());
}
