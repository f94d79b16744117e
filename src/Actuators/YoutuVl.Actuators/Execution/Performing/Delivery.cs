using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>How an action was delivered, and how its effect can be seen.</summary>
/// <param name="Route">The way.</param>
internal sealed record Delivery(ActionRoute Route)
{
    /// <summary>Gets the verdict when there is nothing left to look for; null when the effect is to be verified.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Gets the action's own effect; null when it promises none.</summary>
    public Proof? Proof { get; init; }

    /// <summary>Gets the element that was acted on, as it was right before; null for none.</summary>
    public ScreenElement? Element { get; init; }

    /// <summary>Gets the text that was read; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>Gets something about the delivery that belongs to the evidence; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Makes the delivery of an action that only looked, or had nothing to do.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The delivery.</returns>
    public static Delivery Nothing(Verdict verdict) => new(ActionRoute.None) { Verdict = verdict };
}
