using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Loops;
using YoutuVl.Agent.Planning;
using YoutuVl.Agent.Planning.Instructions;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Loops;

public sealed class EscalationTests
{
    private static readonly AgentAction PressA = new KeyAction(KeyChord.Parse("a"));
    private static readonly AgentAction PressB = new KeyAction(KeyChord.Parse("b"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RefusalCode.StaleSnapshot)]
    [InlineData(RefusalCode.Covered)]
    [InlineData(RefusalCode.NotActionable)]
    public async Task Run_NothingWasDelivered_IsTriedOnceMore(RefusalCode code)
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Refused, ActionRoute.None, code));
        var result = await rig.RunAsync("click 'Save'", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        result.Steps[0].Actions.Count.ShouldBe(2);
        rig.Remarks.ShouldHaveSingleItem().Kind.ShouldBe("escalation");
    }

    [Theory]
    [InlineData(RefusalCode.NotFound)]
    [InlineData(RefusalCode.AmbiguousTarget)]
    [InlineData(RefusalCode.PolicyDenied)]
    [InlineData(RefusalCode.ConditionFailed)]
    public async Task Run_OtherRefusal_IsNotTriedAgain(RefusalCode code)
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Refused, ActionRoute.None, code));
        await rig.RunAsync("click 'Save'", new InstructionPlanner(), cancellationToken: Token);
        rig.Executor.Executed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_TakenSemanticallyWithoutEffect_IsTriedByInput()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.SuspectedNoOp));
        var result = await rig.RunAsync("click 'Save'", new InstructionPlanner(), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        rig.Executor.Executed.Select(a => a.Route).ShouldBe([RoutePreference.Auto, RoutePreference.Injected]);
    }

    [Theory]
    [InlineData("toggle 'Bold'")]
    [InlineData("type 'x' into Name")]
    [InlineData("double click 'a'")]
    public async Task Run_RepetitionMightDoHarm_IsNotTriedAgain(string goal)
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.SuspectedNoOp));
        (await rig.RunAsync(goal, new InstructionPlanner(), cancellationToken: Token)).Verdict.ShouldBe(Verdict.Failed);
        rig.Executor.Executed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_PlannerRepeatsOneActionOnOneScreen_IsToldThenAPersonIsAskedThenItEnds()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Observer.FrameHash = _ => 7;
        var person = new ScriptedPerson("try something else");
        var planner = new FreePlanner(_ => FreePlanner.Act(PressA));
        var result = await rig.RunAsync("goal", planner, new AgentLoopOptions { Person = person }, Token);
        result.Verdict.ShouldBe(Verdict.Failed);
        result.Message!.ShouldContain("circles");
        rig.Executor.Executed.Count.ShouldBe(6, "the third time of each round is not carried out");
        person.Questions.ShouldHaveSingleItem().ShouldContain("came round 3 times");
        planner.Requests[3].Notes.ShouldHaveSingleItem().ShouldContain("Choose another way");
        planner.Requests[^1].Notes.ShouldContain(n => n.Contains("try something else", StringComparison.Ordinal));
        rig.Remarks.Count(r => r.Kind == "loop").ShouldBe(3);
    }

    [Fact]
    public async Task Run_PlannerSwingsBetweenTwoActions_IsFoundToo()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Observer.FrameHash = sequence => (ulong)(sequence % 2);
        var turn = 0;
        var planner = new FreePlanner(_ => FreePlanner.Act(turn++ % 2 == 0 ? PressA : PressB));
        var result = await rig.RunAsync("goal", planner, new AgentLoopOptions { MaxSteps = 50 }, Token);
        result.Verdict.ShouldBe(Verdict.Error, "the second circle asks a person, and nobody is there");
        rig.Remarks.First(r => r.Kind == "loop").Text.ShouldContain("2 actions");
    }

    [Fact]
    public async Task Run_SameActionOnChangingScreens_IsProgress()
    {
        await using var rig = await LoopRig.CreateAsync();
        var planner = new FreePlanner(r => r.History.Count < 10 ? FreePlanner.Act(PressA) : new DoneDecision("ten times"));
        (await rig.RunAsync("goal", planner, cancellationToken: Token)).Steps.Count.ShouldBe(10);
        rig.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_PlannerSaysDoneAfterNothing_Fails()
    {
        await using var rig = await LoopRig.CreateAsync();
        var result = await rig.RunAsync("goal", new FreePlanner(_ => new DoneDecision("trust me")), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Failed);
        result.Message!.ShouldContain("Nothing was done");
    }

    [Fact]
    public async Task Run_PlannerSaysDoneAfterAFailedStep_DoesNotPassOnItsWord()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Answer(LoopRig.Result(ActionEffect.Contradicted));
        var planner = new FreePlanner(r => r.History.Count < 2 ? FreePlanner.Act(PressA) : new DoneDecision("it worked"));
        (await rig.RunAsync("goal", planner, cancellationToken: Token)).Verdict.ShouldBe(Verdict.Failed);
    }

    [Fact]
    public async Task Run_PlannerFails_IsAFailureWithItsReason()
    {
        await using var rig = await LoopRig.CreateAsync();
        var result = await rig.RunAsync("goal", new FreePlanner(_ => new FailDecision("no such thing")), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Failed);
        result.Message.ShouldBe("no such thing");
        rig.Trace.Events[0].ShouldBeOfType<RunStarted>().Mode.ShouldBe("free-agent");
    }

    [Fact]
    public async Task Run_PlannerAsks_AnswerReachesIt()
    {
        await using var rig = await LoopRig.CreateAsync();
        var planner = new FreePlanner(r => r.Notes.Count == 0 ? new AskDecision("Which file?") : r.History.Count == 0 ? FreePlanner.Act(PressA) : new DoneDecision("ok"));
        var result = await rig.RunAsync("goal", planner, new AgentLoopOptions { Person = new ScriptedPerson("the red one") }, Token);
        result.Verdict.ShouldBe(Verdict.Passed);
        planner.Requests[1].Notes[0].ShouldContain("the red one");
        rig.Remarks.Select(r => r.Kind).ShouldBe(["question", "answer"]);
    }

    [Fact]
    public async Task Run_NobodyAnswers_IsAnError()
    {
        await using var rig = await LoopRig.CreateAsync();
        var result = await rig.RunAsync("goal", new FreePlanner(_ => new AskDecision("Which file?")), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Error);
        result.Message!.ShouldContain("Which file?");
    }

    [Fact]
    public async Task Run_ThreeFailuresInARow_AsksAPersonAndEndsWithoutOne()
    {
        await using var rig = await LoopRig.CreateAsync();
        rig.Executor.Otherwise = ActionEffect.Contradicted;
        var result = await rig.RunAsync("goal", new FreePlanner(_ => FreePlanner.Act(PressA)), cancellationToken: Token);
        result.Verdict.ShouldBe(Verdict.Failed);
        result.Steps.Count.ShouldBe(3);
        result.Message!.ShouldContain("3 steps in a row");
    }

    [Fact]
    public async Task Run_StepOfAFreePlanner_SaysWhoDecided()
    {
        await using var rig = await LoopRig.CreateAsync();
        var planner = new FreePlanner(r => r.History.Count == 0 ? FreePlanner.Act(new MovePointerAction(new FocusedTarget())) : new DoneDecision("ok"));
        await rig.RunAsync("goal", planner, cancellationToken: Token);
        rig.Trace.Events.OfType<StepStarted>().Single().Decision.ShouldBe("because");
    }
}
