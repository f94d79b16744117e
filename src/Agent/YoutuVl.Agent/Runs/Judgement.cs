using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Runs;

/// <summary>What the result of an action means for the step that it belongs to. Unknown is never a pass.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">The reason when it is no pass, for a person; else null.</param>
public sealed record Judgement(Verdict Verdict, string? Message)
{
    /// <summary>Judges a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The judgement.</returns>
    public static Judgement Of(ActionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Refusal is { } refusal)
        {
            return new Judgement(VerdictOf(refusal.Code), refusal.Message);
        }

        var seen = result.Evidence.Count == 0 ? string.Empty : $" {string.Join("; ", result.Evidence)}.";
        return result.Effect switch
        {
            ActionEffect.Confirmed => new Judgement(Verdict.Passed, null),
            ActionEffect.Partial => new Judgement(Verdict.Failed, $"Only a part of the effect was seen.{seen}"),
            ActionEffect.Unverifiable => new Judgement(Verdict.Unverified, $"It was delivered, and nothing proves that it did what was wanted.{seen}"),
            ActionEffect.SuspectedNoOp => new Judgement(Verdict.Failed, $"It was delivered, and nothing changed.{seen}"),
            ActionEffect.Refused => new Judgement(Verdict.Error, $"It was not delivered.{seen}"),
            ActionEffect.Contradicted => new Judgement(Verdict.Failed, $"It was delivered, and what was expected did not come true.{seen}"),
            _ => throw new InvalidOperationException($"Unknown effect {result.Effect}."),
        };
    }

    // Failed is about the application under test; Error is about what was asked for, and about where it was asked.
    private static Verdict VerdictOf(RefusalCode code) => code switch
    {
        RefusalCode.Stopped or RefusalCode.BudgetExhausted => Verdict.Stopped,
        RefusalCode.PolicyDenied or RefusalCode.ApprovalRequired or RefusalCode.InvalidAction or RefusalCode.Unsupported
            or RefusalCode.SessionLocked or RefusalCode.UipiBlocked or RefusalCode.DesktopLost => Verdict.Error,
        _ => Verdict.Failed,
    };
}
