using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>What to judge an action's effect by.</summary>
/// <param name="Before">The look before it.</param>
internal sealed record VerifyRequest(Look Before)
{
    /// <summary>Gets the moment right before it was performed.</summary>
    public required Moment Since { get; init; }

    /// <summary>Gets the condition that must come true; null to judge by the rest.</summary>
    public Condition? Expect { get; init; }

    /// <summary>Gets how long it has for that.</summary>
    public required TimeSpan ExpectWithin { get; init; }

    /// <summary>Gets the action's own effect; null when it promises none.</summary>
    public Proof? Proof { get; init; }

    /// <summary>Gets the element that was acted on; null for none.</summary>
    public ScreenElement? Element { get; init; }
}
