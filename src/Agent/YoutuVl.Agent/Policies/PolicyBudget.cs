namespace YoutuVl.Agent.Policies;

/// <summary>The limits of a run. When one is used up, every further action is refused.</summary>
public sealed record PolicyBudget
{
    /// <summary>Gets the default limits.</summary>
    public static PolicyBudget Default { get; } = new();

    /// <summary>Gets the most actions, those that only look included.</summary>
    /// <value>The default is 1000.</value>
    public int MaxActions { get; init; } = 1000;

    /// <summary>Gets the most clicks, key presses, wheel turns and drags; typing a text counts as one.</summary>
    /// <value>The default is 2000.</value>
    public int MaxInputs { get; init; } = 2000;

    /// <summary>Gets the most time from the first action on.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(30);
}
