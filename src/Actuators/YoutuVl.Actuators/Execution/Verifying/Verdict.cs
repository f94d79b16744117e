using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>What can be proven about an effect.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Evidence">The observations, each a sentence.</param>
internal sealed record Verdict(ActionEffect Effect, IReadOnlyList<string> Evidence)
{
    /// <summary>Gets why the action failed; null when it did not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Makes the verdict that the expected effect was seen.</summary>
    /// <param name="evidence">The observation.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Confirmed(string evidence) => new(ActionEffect.Confirmed, [evidence]);

    /// <summary>Makes the verdict that the expected effect did not come.</summary>
    /// <param name="evidence">The observation.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Contradicted(string evidence) => new(ActionEffect.Contradicted, [evidence]);

    /// <summary>Makes the verdict that nothing says whether the effect came.</summary>
    /// <param name="evidence">The observation.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Unverifiable(string evidence) => new(ActionEffect.Unverifiable, [evidence]);
}
