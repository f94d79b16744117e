using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Writing;
using YoutuVl.Agent.Tests.Loops;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Scenarios;

public sealed class ScenarioOnMemoryDesktopTests
{
    private const string Greeting =
        """
        version: 1
        name: Greet
        variables: {who: Ada Lovelace}
        steps:
          - type: ${who}
            target: {role: text-box, name: Name}
          - check: Remember me
          - click: {role: button, name: Go}
            expect: {visible: "Hello ${who}"}
          - read: {role: label}
            into: said
          - assert: {element: {role: label}, shows: "${said}"}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OnADesktop_ProvesEveryStep()
    {
        await using var rig = await AgentRig.CreateAsync();

        var result = await new ScenarioRunner(new ScenarioRunOptions()).RunAsync(ScenarioReader.Read(Greeting, "a.yaml"), rig.Services, Token);

        result.Verdict.ShouldBe(Verdict.Passed, result.Message);
        result.Variables["said"].ShouldBe("Hello Ada Lovelace");
        rig.Form.Remember.IsChecked.ShouldBeTrue();
        rig.Trace.Events.OfType<ActionCompleted>().Select(e => e.Step).ShouldBe([1, 2, 3, 4, 5]);
        rig.Trace.Events.OfType<ActionCompleted>().ShouldAllBe(e => e.Before != null && e.After != null);
    }

    [Fact]
    public async Task Write_OfWhatARunDid_RunsAgainAndPasses()
    {
        string saved;
        await using (var first = await AgentRig.CreateAsync())
        {
            await new ScenarioRunner(new ScenarioRunOptions()).RunAsync(ScenarioReader.Read(Greeting, "a.yaml"), first.Services, Token);
            saved = ScenarioWriter.Write(ScenarioDraft.FromTrace(first.Trace.Events));
        }

        await using var again = await AgentRig.CreateAsync();
        var result = await new ScenarioRunner(new ScenarioRunOptions()).RunAsync(ScenarioReader.Read(saved, "saved.yaml"), again.Services, Token);

        result.Verdict.ShouldBe(Verdict.Passed, result.Message);
        again.Form.Name.Text.ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task Run_ExpectationDoesNotComeTrue_FailsAtThatStep()
    {
        await using var rig = await AgentRig.CreateAsync();
        var scenario = ScenarioReader.Read("version: 1\nname: x\nsteps:\n- click: {role: button, name: Go}\n  expect: {visible: Goodbye}\n  timeout: 1s\n- check: Remember me\n", "a.yaml");

        var result = await new ScenarioRunner(new ScenarioRunOptions()).RunAsync(scenario, rig.Services, Token);

        result.Verdict.ShouldNotBe(Verdict.Passed);
        result.Steps.Select(s => s.Verdict == Verdict.NotRun).ShouldBe([false, true]);
        rig.Form.Remember.IsChecked.ShouldBeFalse();
    }
}
