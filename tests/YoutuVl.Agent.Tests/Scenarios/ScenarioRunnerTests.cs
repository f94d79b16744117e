using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Tests.Scenarios;

public sealed class ScenarioRunnerTests
{
    private static readonly TargetResolution Later = new()
    {
        Strategy = "text 'Save'",
        StrategyIndex = 1,
        Matches = 1,
        Element = new ScreenElement { Id = new ElementId(new SnapshotId(1), 0), Role = ElementRole.Button, Name = "Store" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EveryStepConfirmed_PassesAndIsTakenDown()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result());

        var result = await rig.RunAsync("- click: a\n- click: b\n", Token);

        result.Verdict.ShouldBe(Verdict.Passed);
        result.Steps.Select(s => s.Verdict).ShouldBe([Verdict.Passed, Verdict.Passed]);
        rig.Trace.Events.Select(e => e.GetType().Name).ShouldBe(
            [nameof(RunStarted), nameof(StepStarted), nameof(StepCompleted), nameof(StepStarted), nameof(StepCompleted), nameof(RunCompleted)]);
        rig.Trace.Events.OfType<StepStarted>().First().Source.ShouldBe("a.yaml:4");
        rig.Trace.Events.OfType<RunStarted>().Single().ShouldSatisfyAllConditions(s => s.Mode.ShouldBe("scenario"), s => s.PlannedSteps.ShouldBe(2));
    }

    [Fact]
    public async Task Run_StepFails_StopsThereAndListsTheRest()
    {
        await using RunnerRig rig = new(a => ScriptedExecutor.Result(a is InvokeAction ? ActionEffect.Contradicted : ActionEffect.Confirmed));

        var result = await rig.RunAsync("- click: a\n- invoke: b\n- click: c\n- click: d\n", Token);

        result.Verdict.ShouldBe(Verdict.Failed);
        result.Message!.ShouldStartWith("Step 2 (invoke element 'b') at a.yaml:5: ");
        result.Steps.Select(s => s.Verdict).ShouldBe([Verdict.Passed, Verdict.Failed, Verdict.NotRun, Verdict.NotRun]);
        result.Steps.Select(s => s.Step).ShouldBe([1, 2, 3, 4]);
        rig.Executor.Asked.Count.ShouldBe(2);
        rig.Trace.Events.OfType<RunCompleted>().Single().Verdict.ShouldBe(Verdict.Failed);
    }

    [Fact]
    public async Task Run_NoSteps_IsNeverAPass()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result());
        Scenario empty = new() { File = "a.yaml", Name = "x", Policy = new AgentPolicyOptions(), Variables = new Dictionary<string, string>(), Secrets = [], Steps = [] };

        var result = await rig.RunAsync(empty, Token);

        result.Verdict.ShouldBe(Verdict.Error);
        result.Message!.ShouldContain("no steps");
    }

    [Fact]
    public async Task Run_UnverifiableStep_IsNoPass()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result(ActionEffect.Unverifiable));

        (await rig.RunAsync("- click: a\n", Token)).Verdict.ShouldBe(Verdict.Unverified);
    }

    [Fact]
    public async Task Run_UnverifiableStepThatMayBe_PassesAndTheTraceSaysSo()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result(ActionEffect.Unverifiable));

        (await rig.RunAsync("- click: a\n  accept: unverified\n", Token)).Verdict.ShouldBe(Verdict.Passed);
        rig.Trace.Events.OfType<Remark>().Single().ShouldSatisfyAllConditions(r => r.Kind.ShouldBe("unverified"), r => r.Step.ShouldBe(1));
    }

    [Theory]
    [InlineData(ActionEffect.SuspectedNoOp)]
    [InlineData(ActionEffect.Contradicted)]
    [InlineData(ActionEffect.Partial)]
    public async Task Run_StepThatMayBeUnverified_StillFailsOnWhatIsKnownToBeWrong(ActionEffect effect)
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result(effect));

        (await rig.RunAsync("- click: a\n  accept: unverified\n", Token)).Verdict.ShouldBe(Verdict.Failed);
    }

    [Theory]
    [InlineData(RefusalCode.AmbiguousTarget, Verdict.Failed)]
    [InlineData(RefusalCode.PolicyDenied, Verdict.Error)]
    [InlineData(RefusalCode.Stopped, Verdict.Stopped)]
    public async Task Run_StepRefused_GivesItsReason(RefusalCode code, Verdict expected)
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result(ActionEffect.Refused) with { Refusal = new Refusal(code, "the reason") });

        var result = await rig.RunAsync("- click: a\n", Token);

        result.Verdict.ShouldBe(expected);
        result.Message!.ShouldEndWith("the reason");
    }

    [Fact]
    public async Task Run_Strict_FailsWhenOnlyALaterWayMatched()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result() with { Resolution = Later });

        var result = await rig.RunAsync("- click: [{id: save}, {text: Save}]\n", Token);

        result.Verdict.ShouldBe(Verdict.Failed);
        result.Message!.ShouldContain("No longer found: id 'save'. Found by: text 'Save'.");
        result.Message!.ShouldContain("role Button, name 'Store'");
    }

    [Fact]
    public async Task Run_NotStrict_PassesWithAHealingProposal()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result() with { Resolution = Later }) { Options = new ScenarioRunOptions { Strict = false } };

        (await rig.RunAsync("- click: [{id: save}, {text: Save}]\n", Token)).Verdict.ShouldBe(Verdict.Passed);
        rig.Trace.Events.OfType<Remark>().Single().ShouldSatisfyAllConditions(r => r.Kind.ShouldBe("healing"), r => r.Text.ShouldStartWith("a.yaml:4:"));
    }

    [Fact]
    public async Task Run_ReadIntoVariable_LaterStepsUseIt()
    {
        await using RunnerRig rig = new(a => ScriptedExecutor.Result() with { Text = a is ReadAction ? "42" : null });

        var result = await rig.RunAsync("- read: {role: label}\n  into: total\n- type: it is ${total}\n", Token);

        result.Variables["total"].ShouldBe("42");
        rig.Executor.Asked[1].ShouldBe(new TypeAction("it is 42"));
    }

    [Fact]
    public async Task Run_NothingWasRead_Fails()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result());

        (await rig.RunAsync("- read: {role: label}\n  into: total\n", Token)).Message!.ShouldContain("'total' has no value");
    }

    [Fact]
    public async Task Run_ReadValueDoesNotFit_IsAnErrorWithItsPlace()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result() with { Text = "many" });

        var result = await rig.RunAsync("- read: {role: label}\n  into: total\n- set-value: ${total}\n  target: a\n", Token);

        result.Verdict.ShouldBe(Verdict.Error);
        result.Message!.ShouldContain("a.yaml:6:14: 'many' is not a number");
    }

    [Fact]
    public async Task Run_SecretNotSet_SaysWhichVariableBeforeActing()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result()) { Options = new ScenarioRunOptions { Secrets = new EnvironmentSecrets(new Dictionary<string, string>()) } };

        var result = await rig.RunAsync("- type: ${secret:PASSWORD}\n", Token, "secrets: [PASSWORD]\n");

        result.Verdict.ShouldBe(Verdict.Error);
        result.Message!.ShouldContain("YOUTUVL_SECRET_PASSWORD");
        result.Steps.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.NotRun);
        rig.Executor.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_SecretSet_OnlyItsNameIsInTheAction()
    {
        EnvironmentSecrets secrets = new(new Dictionary<string, string> { ["YOUTUVL_SECRET_PASSWORD"] = "hunter2" });
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result()) { Options = new ScenarioRunOptions { Secrets = secrets } };

        var result = await rig.RunAsync("- type: ${secret:PASSWORD}\n", Token, "secrets: [PASSWORD]\n");

        result.Verdict.ShouldBe(Verdict.Passed);
        rig.Executor.Asked.ShouldBe([new FillSecretAction("PASSWORD")]);
        rig.Trace.Events.ShouldAllBe(e => !TraceFormat.Serialize(e).Contains("hunter2"));
    }

    [Fact]
    public async Task Run_Cancelled_IsStoppedWithACompleteTrace()
    {
        using CancellationTokenSource stop = new();
        await using RunnerRig rig = new(_ =>
        {
            stop.Cancel();
            return ScriptedExecutor.Result();
        });

        var result = await rig.RunAsync("- click: a\n- click: b\n- click: c\n", stop.Token);

        result.Verdict.ShouldBe(Verdict.Stopped);
        result.Steps.Select(s => s.Verdict).ShouldBe([Verdict.Passed, Verdict.Stopped, Verdict.NotRun]);
        rig.Trace.Events[^1].ShouldBeOfType<RunCompleted>().Verdict.ShouldBe(Verdict.Stopped);
    }

    [Fact]
    public async Task Run_Launches_ComeFirst()
    {
        await using RunnerRig rig = new(_ => ScriptedExecutor.Result());

        await rig.RunAsync("- click: a\n", Token, "launch: [mousepad --disable-server]\n");

        rig.Executor.Asked.Select(a => a.Verb).ShouldBe(["launch", "click"]);
    }
}
