namespace YoutuVl.Actuators.Execution;

/// <summary>How long the stages of an action may take. Every wait ends early when what it waits for happens.</summary>
public sealed record ExecutionLimits
{
    /// <summary>Gets the default limits.</summary>
    public static ExecutionLimits Default { get; } = new();

    /// <summary>Gets the most time for a whole action that sets none itself; its own duration comes on top.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan Action { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the most time for a target to appear.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan Resolve { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the most time for two elements that match to become one.</summary>
    /// <value>The default is 300 milliseconds.</value>
    public TimeSpan Ambiguity { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Gets the most time for an element to become enabled, to keep still and to be uncovered.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Actionable { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the most time for one call through the accessibility interface.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan SemanticCall { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long the first sign of an effect is waited for.</summary>
    /// <value>The default is 150 milliseconds.</value>
    public TimeSpan FirstChange { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Gets how long the desktop must be quiet to count as settled.</summary>
    /// <value>The default is 33 milliseconds, two pictures of a screen that shows 60 in a second.</value>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(33);

    /// <summary>Gets how long the accessibility tree must be quiet when only pixels keep changing, as under an animation.</summary>
    /// <value>The default is 200 milliseconds.</value>
    public TimeSpan QuietUnderAnimation { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the most time to settle.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the most time for an element to show the effect that the action itself promises.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Effect { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the most time for an action's expectation to come true.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan Expectation { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the most time to wait for a condition.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan WaitFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the most time for an asserted condition to catch up.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Assert { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the most time for a launched application to show its first window.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan Launch { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets the number of characters beyond ASCII above which text is pasted rather than typed.</summary>
    /// <value>The default is 64.</value>
    public int PasteAbove { get; init; } = 64;

    /// <summary>Gets the most bytes read of a file that a condition looks at.</summary>
    /// <value>The default is 16 MiB.</value>
    public int MaxFileBytes { get; init; } = 16 * 1024 * 1024;
}
