namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>A stage of an action.</summary>
internal enum Stage
{
    /// <summary>Finding the target.</summary>
    Resolve,

    /// <summary>Waiting until it can be acted on, and asking the policy.</summary>
    Actionable,

    /// <summary>Delivering.</summary>
    Perform,

    /// <summary>Waiting until the desktop comes to rest.</summary>
    Settle,

    /// <summary>Looking for the effect.</summary>
    Verify,
}
