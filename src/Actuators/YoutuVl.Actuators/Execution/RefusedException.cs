using YoutuVl.Actuators.Results;
using YoutuVl.Perception;

namespace YoutuVl.Actuators.Execution;

/// <summary>Ends an action inside the executor; never leaves it, because the executor turns it into the result's refusal.</summary>
/// <param name="code">The reason.</param>
/// <param name="message">What happened, to which element, and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
internal sealed class RefusedException(RefusalCode code, string message, Exception? innerException = null)
    : AgentException(message, innerException)
{
    /// <summary>Gets the reason.</summary>
    public RefusalCode Code { get; } = code;

    /// <summary>Gets how far the target was resolved; null when it was not.</summary>
    public TargetResolution? Resolution { get; init; }

    /// <summary>Gets what is known about the effect; null to tell it from whether anything was delivered.</summary>
    public ActionEffect? Effect { get; init; }
}
