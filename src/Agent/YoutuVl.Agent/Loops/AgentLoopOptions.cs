using YoutuVl.Agent.Stopping;

namespace YoutuVl.Agent.Loops;

/// <summary>The limits of an <see cref="AgentLoop"/> and who helps it. Read when a run starts.</summary>
public sealed class AgentLoopOptions
{
    /// <summary>Gets the most steps of a run.</summary>
    /// <value>The default is 200.</value>
    public int MaxSteps { get; init; } = 200;

    /// <summary>Gets the most time of a run.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets the most actions that are delivered as pointer or keyboard input.</summary>
    /// <value>The default is 500.</value>
    public int MaxInputs { get; init; } = 500;

    /// <summary>Gets how many steps in a row may fail before a person is asked, and without one the run ends.</summary>
    /// <value>The default is 3.</value>
    public int MaxFailuresInARow { get; init; } = 3;

    /// <summary>Gets how often the same actions on the same screens may come round before that counts as going in circles.</summary>
    /// <value>The default is 3.</value>
    public int MaxRounds { get; init; } = 3;

    /// <summary>
    /// Gets a value indicating whether a step that visibly changed something, without proof that it was the right thing, counts for the run
    /// when no later check confirms it. The step itself stays unverified.
    /// </summary>
    /// <value>The default is false.</value>
    public bool AcceptsVisibleChange { get; init; }

    /// <summary>Gets who answers questions; null for nobody, which ends a run that needs an answer.</summary>
    public IPersonToAsk? Person { get; init; }

    /// <summary>Gets the switch that stops the run and knows why; null when only the caller's token stops it.</summary>
    public KillSwitch? KillSwitch { get; init; }
}
