using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Loops;
using YoutuVl.Agent.Planning.Instructions;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Loops;

public sealed class AgentLoopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EverySentenceConfirmed_Passes()
    {
        await using var rig = await LoopRig.CreateAsync();
        var result = await rig.RunAsync("type 'x' into Name; check that Name is 'x'", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        result.Message.ShouldBeNull();
        result.Steps.Select(s => s.Verdict).ShouldBe([Verdict.Passed, Verdict.Passed]);
        rig.Executor.Executed.Select(a => a.Verb).ShouldBe(["type", "assert"]);
    }

    [Fact]
    public async Task Run_Instruction_IsTracedAsAScriptedPlan()
    {
        await using var rig = await LoopRig.CreateAsync();
        await rig.RunAsync("press Enter; press Tab", new InstructionPlanner(), cancellationToken: Token);
        var start = rig.Trace.Events[0].ShouldBeOfType<RunStarted>();
        start.Mode.ShouldBe("scripted-plan");
        start.PlannedSteps.ShouldBe(2);
        rig.Trace.Events.Select(e => e.GetType().Name).ShouldBe(
            ["RunStarted", "StepStarted", "StepCompleted", "StepStarted", "StepCompleted", "RunCompleted"]);
        rig.Trace.Events.OfType<StepStarted>().Select(s => s.Source).ShouldBe(["press Enter", "press Tab"]);
    }

    [Fact]
    public async Task Run_SentenceNotUnderstood_DoesAndTracesNothing()
    {
        await using var rig = await LoopRig.CreateAsync();
        await Should.ThrowAsync<InstructionException>(() => rig.RunAsync("click 'Save'; frobnicate", new InstructionPlanner(), cancellationToken: Token));
        rig.Executor.Executed.ShouldBeEmpty();
        rig.Trace.Events.ShouldBeEmpty();
        rig.Observer.Observations.ShouldBe(0);
    }

    [Fact]
    public async Task Run_LastStepNotProven_IsUnverifiedAndSaysWhatToAdd()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Unverifiable));
        var result = await rig.RunAsync("click 'Save'", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Unverified);
        result.Message!.ShouldContain("Add a check after it");
    }

    [Fact]
    public async Task Run_UnprovenStepThenACheckThatPasses_PassesAndTheStepStaysUnverified()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Unverifiable));
        var result = await rig.RunAsync("click 'Save'; check that 'Saved' is visible", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        result.Steps[0].Verdict.ShouldBe(Verdict.Unverified);
    }

    [Theory]
    [InlineData("click 'Save'; wait 1 seconds")]
    [InlineData("click 'Save'; read Total")]
    [InlineData("click 'Save'; launch mousepad")]
    [InlineData("check that 'Saved' is visible; click 'Save'")]
    public async Task Run_UnprovenStepWithoutALaterCheck_IsUnverified(string goal)
    {
        await using var rig = await LoopRig.CreateAsync();
        for (var i = 0; i < 2; i++)
        {
            rig.Executor.Answer((action, _) => LoopRig.Result(action is ClickAction ? ActionEffect.Unverifiable : ActionEffect.Confirmed));
        }

        (await rig.RunAsync(goal, new InstructionPlanner(), cancellationToken: Token)).Verdict.ShouldBe(Verdict.Unverified);
    }

    [Fact]
    public async Task Run_VisibleChangeAccepted_PassesButTheStepStaysUnverified()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Unverifiable));
        var result = await rig.RunAsync("click 'Save'", new InstructionPlanner(), new AgentLoopOptions { AcceptsVisibleChange = true }, Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        result.Steps[0].Verdict.ShouldBe(Verdict.Unverified);
    }

    [Theory]
    [InlineData(ActionEffect.Contradicted, null, Verdict.Failed)]
    [InlineData(ActionEffect.SuspectedNoOp, null, Verdict.Failed)]
    [InlineData(ActionEffect.Partial, null, Verdict.Failed)]
    [InlineData(ActionEffect.Refused, RefusalCode.NotFound, Verdict.Failed)]
    [InlineData(ActionEffect.Refused, RefusalCode.AmbiguousTarget, Verdict.Failed)]
    [InlineData(ActionEffect.Refused, RefusalCode.PolicyDenied, Verdict.Error)]
    [InlineData(ActionEffect.Refused, RefusalCode.Stopped, Verdict.Stopped)]
    public async Task Run_StepThatDoesNotComeThrough_EndsTheRunAndTheRestIsNotRun(ActionEffect effect, RefusalCode? refusal, Verdict expected)
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(effect, ActionRoute.Injected, refusal));
        var result = await rig.RunAsync("click 'Save'; press Enter; check that 'Saved' is visible", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(expected);
        result.Steps.Select(s => s.Verdict).ShouldBe([expected, Verdict.NotRun, Verdict.NotRun]);
        rig.Executor.Executed.Count.ShouldBe(1);
        rig.Trace.Events[^1].ShouldBeOfType<RunCompleted>().Verdict.ShouldBe(expected);
    }

    [Fact]
    public async Task Run_FirstActionOfAStepFails_TheOthersAreNotTried()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Contradicted));
        var result = await rig.RunAsync("choose File > Save", new InstructionPlanner(), cancellationToken: Token);
        result.Steps[0].Actions.Count.ShouldBe(1);
        rig.Executor.Executed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_KillSwitchDuringAStep_IsStoppedWithItsReason()
    {
        await using var rig = await LoopRig.CreateAsync();
        using var killSwitch = new KillSwitch(rig.Time);
        rig.Executor.Answer((_, token) =>
        {
            killSwitch.Stop("the red button");
            token.ThrowIfCancellationRequested();
            return LoopRig.Result(ActionEffect.Confirmed);
        });
        var result = await rig.RunAsync("press Enter; press Tab", new InstructionPlanner(), new AgentLoopOptions { KillSwitch = killSwitch }, Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Message!.ShouldContain("the red button");
        result.Steps.Select(s => s.Verdict).ShouldBe([Verdict.Stopped, Verdict.NotRun]);
        rig.Trace.Events[^1].ShouldBeOfType<RunCompleted>().Verdict.ShouldBe(Verdict.Stopped);
    }

    [Fact]
    public async Task Run_CancelledByItsCaller_IsAResultWithACompleteTrace()
    {
        await using var rig = await LoopRig.CreateAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var result = await rig.RunAsync("press Enter", new InstructionPlanner(), cancellationToken: cancelled.Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Steps.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.NotRun);
        rig.Executor.Executed.ShouldBeEmpty();
        rig.Trace.Events[^1].ShouldBeOfType<RunCompleted>();
    }

    [Fact]
    public async Task Run_TimeUsedUp_IsStoppedAndSaysSo()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer((_, token) =>
        {
            rig.Time.Advance(TimeSpan.FromMinutes(2));
            token.ThrowIfCancellationRequested();
            return LoopRig.Result(ActionEffect.Confirmed);
        });
        var result = await rig.RunAsync("press Enter", new InstructionPlanner(), new AgentLoopOptions { MaxTime = TimeSpan.FromMinutes(1) }, Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Message!.ShouldContain("used up its time");
    }

    [Fact]
    public async Task Run_StepsUsedUp_IsStopped()
    {
        await using var rig = await LoopRig.CreateAsync();
        var result = await rig.RunAsync("press a; press b; press c", new InstructionPlanner(), new AgentLoopOptions { MaxSteps = 2 }, Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Message!.ShouldContain("2 steps");
        rig.Executor.Executed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_InputsUsedUp_IsStopped()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Confirmed, ActionRoute.Injected));
        var result = await rig.RunAsync("press a; press b", new InstructionPlanner(), new AgentLoopOptions { MaxInputs = 1 }, Token);
        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Message!.ShouldContain("1 inputs");
    }

    [Fact]
    public async Task Run_SameSentenceManyTimesOnTheSameScreen_IsNoCircleBecauseAPersonWroteIt()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Observer.FrameHash = _ => 1;
        var goal = string.Join("; ", Enumerable.Repeat("press Down", 12));
        (await rig.RunAsync(goal, new InstructionPlanner(), cancellationToken: Token)).Steps.Count(s => s.Verdict == Verdict.Passed).ShouldBe(12);
    }
}
