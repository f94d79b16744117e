using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Actuators.Execution;

/// <summary>What an executor works on and with. Read once, when the executor is made.</summary>
public sealed class ActionExecutorOptions
{
    /// <summary>Gets or sets the desktop to act on. The executor does not dispose it.</summary>
    public required IDesktopSession Session { get; set; }

    /// <summary>Gets or sets who takes the pictures before and after each action; null for no pictures and no frame hashes.</summary>
    public IObserver? Observer { get; set; }

    /// <summary>Gets or sets what receives those pictures; they are disposed when it returns. Ignored without an observer.</summary>
    public Func<ActionObserved, CancellationToken, ValueTask>? ActionObserved { get; set; }

    /// <summary>Gets or sets the policy; null allows everything.</summary>
    public IActionGuard? Guard { get; set; }

    /// <summary>Gets or sets where secrets come from; null when there are none.</summary>
    public ISecretSource? Secrets { get; set; }

    /// <summary>Gets or sets what looks for elements in the pixels when the accessibility tree has none that fits; null for the tree alone. The same as the observer's.</summary>
    public IScreenSight? Sight { get; set; }

    /// <summary>Gets or sets what finds described targets; null where no model is configured.</summary>
    public ITargetGrounder? Grounder { get; set; }

    /// <summary>Gets or sets the numbers of the overlays; null when none were drawn.</summary>
    public IMarkTable? Marks { get; set; }

    /// <summary>Gets or sets the folder that relative paths of file conditions start from; null when the desktop has none of its own.</summary>
    public string? HomeFolder { get; set; }

    /// <summary>Gets or sets the limits.</summary>
    public ExecutionLimits Limits { get; set; } = ExecutionLimits.Default;

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
