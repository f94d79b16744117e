using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Turns a condition's verdict into an action's.</summary>
internal static class ConditionOutcome
{
    /// <summary>Makes the verdict.</summary>
    /// <param name="verdict">The condition's.</param>
    /// <param name="failure">What to say when it does not hold.</param>
    /// <returns>The action's.</returns>
    public static Verdict Of(ConditionVerdict verdict, string failure) => verdict.Holds
        ? Verdict.Confirmed(verdict.Seen)
        : Verdict.Contradicted(verdict.Seen) with { Refusal = new Refusal(RefusalCode.ConditionFailed, failure) };
}
