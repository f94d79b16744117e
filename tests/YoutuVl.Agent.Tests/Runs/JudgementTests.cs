using Shouldly;
using Xunit;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Runs;

public sealed class JudgementTests
{
    [Theory]
    [InlineData(ActionEffect.Confirmed, Verdict.Passed)]
    [InlineData(ActionEffect.Partial, Verdict.Failed)]
    [InlineData(ActionEffect.Unverifiable, Verdict.Unverified)]
    [InlineData(ActionEffect.SuspectedNoOp, Verdict.Failed)]
    [InlineData(ActionEffect.Contradicted, Verdict.Failed)]
    [InlineData(ActionEffect.Refused, Verdict.Error)]
    public void Of_Effect_IsAPassOnlyWhenConfirmed(ActionEffect effect, Verdict expected)
    {
        var judgement = Judgement.Of(Result(effect, null));

        judgement.Verdict.ShouldBe(expected);
        (judgement.Message is null).ShouldBe(expected == Verdict.Passed);
    }

    [Theory]
    [InlineData(RefusalCode.NotFound, Verdict.Failed)]
    [InlineData(RefusalCode.AmbiguousTarget, Verdict.Failed)]
    [InlineData(RefusalCode.ConditionFailed, Verdict.Failed)]
    [InlineData(RefusalCode.ApplicationLost, Verdict.Failed)]
    [InlineData(RefusalCode.PolicyDenied, Verdict.Error)]
    [InlineData(RefusalCode.InvalidAction, Verdict.Error)]
    [InlineData(RefusalCode.DesktopLost, Verdict.Error)]
    [InlineData(RefusalCode.Stopped, Verdict.Stopped)]
    [InlineData(RefusalCode.BudgetExhausted, Verdict.Stopped)]
    public void Of_Refusal_TellsFailureFromError(RefusalCode code, Verdict expected) =>
        Judgement.Of(Result(ActionEffect.Refused, new Refusal(code, "why"))).ShouldBe(new Judgement(expected, "why"));

    [Fact]
    public void Of_ConfirmedWithRefusal_IsNoPass() =>
        Judgement.Of(Result(ActionEffect.Confirmed, new Refusal(RefusalCode.NotFound, "why"))).Verdict.ShouldBe(Verdict.Failed);

    private static ActionResult Result(ActionEffect effect, Refusal? refusal) => new()
    {
        ActionId = 1,
        Verb = "click",
        Route = ActionRoute.None,
        Effect = effect,
        Refusal = refusal,
        Timings = new ActionTimings(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero),
    };
}
