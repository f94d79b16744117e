using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Writing;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Tests.Scenarios.Writing;

public sealed class ScenarioWriterTests
{
    private static readonly ElementTarget Reference = new(new ElementId(new SnapshotId(7), 3));

    [Fact]
    public void Write_AnyActions_AreReadBackAsTheyWere() => ActionGenerators.Action.Array[1, 4].Sample(
        actions => ReadBack(new ScenarioDraft { Name = "x", Steps = [.. actions.Select(a => new ScenarioDraftStep(a))] })
            .ShouldBe(actions.Select(Json)),
        iter: 3000);

    [Fact]
    public void Write_Scenario_IsEasyToRead()
    {
        ScenarioDraft draft = new()
        {
            Name = "Save it",
            Description = "Saves.",
            Desktop = new ScenarioDesktop(1280, 800),
            Steps =
            [
                new ScenarioDraftStep(new LaunchAction("mousepad", ["--disable-server"])),
                new ScenarioDraftStep(new TypeAction("One\nzwei 二\n", new FocusedTarget()), Name: "Write"),
                new ScenarioDraftStep(new FillSecretAction("PIN")),
                new ScenarioDraftStep(new ClickAction(new LocatorTarget(Locator.Of(new RoleNameStrategy(ElementRole.Button, TextPattern.Exact("Save")))))
                {
                    Timeout = TimeSpan.FromSeconds(5),
                    Route = RoutePreference.Injected,
                }),
            ],
        };

        ScenarioWriter.Write(draft).ShouldBe(
            """
            version: 1
            name: Save it
            description: Saves.
            desktop: 1280x800
            secrets: [PIN]
            steps:
            - launch: [mousepad, "--disable-server"]
            - name: Write
              type: |
                One
                zwei 二
              target: {focused: true}
            - fill-secret: PIN
            - click: {role: button, name: Save}
              timeout: 5s
              route: injected

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Write_ElementReference_DescribesTheElementThatItWas()
    {
        ScreenElement element = new() { Id = Reference.Id, Role = ElementRole.Button, Name = "Save", AutomationId = "save", Application = "mousepad" };
        var result = ScriptedExecutor.Result() with { Resolution = new TargetResolution { Strategy = "element", Element = element } };

        var text = ScenarioWriter.Write(new ScenarioDraft { Name = "x", Steps = [new ScenarioDraftStep(new InvokeAction(Reference), result)] });

        text.ShouldContain("- invoke: {first-of: [{id: save}, {role: button, name: Save}], app: mousepad}");
    }

    [Fact]
    public void Write_ReferenceThatNobodyKnows_SaysWhatToDo()
    {
        ScenarioDraft reference = new() { Name = "x", Steps = [new ScenarioDraftStep(new InvokeAction(Reference))] };
        ScenarioDraft window = new() { Name = "x", Steps = [new ScenarioDraftStep(new CloseWindowAction(new WindowTarget(Id: new WindowId(5))))] };

        Should.Throw<ScenarioWriteException>(() => ScenarioWriter.Write(reference)).Message.ShouldContain("by its role and name");
        Should.Throw<ScenarioWriteException>(() => ScenarioWriter.Write(window)).Message.ShouldContain("by its title");
    }

    [Fact]
    public void Write_NoSteps_IsRefused() =>
        Should.Throw<ScenarioWriteException>(() => ScenarioWriter.Write(new ScenarioDraft { Name = "x", Steps = [] })).Message.ShouldContain("no steps");

    [Fact]
    public void FromTrace_RefusedActions_AreLeftOut()
    {
        var refused = TraceSamples.Completed(new WaitAction(TimeSpan.FromSeconds(1)));
        var done = refused with { Action = new SetClipboardAction("x"), Result = ScriptedExecutor.Result() };

        var draft = ScenarioDraft.FromTrace([TraceSamples.Events[0], refused, done]);

        draft.Name.ShouldBe("a note");
        draft.Steps.ShouldHaveSingleItem().Action.ShouldBe(done.Action);
    }

    private static IEnumerable<string> ReadBack(ScenarioDraft draft)
    {
        var scenario = ScenarioReader.Read(ScenarioWriter.Write(draft), "written.yaml");
        return scenario.Steps.Select(s => Json(s.Bind(scenario.Variables)));
    }

    private static string Json(AgentAction action) => TraceFormat.Serialize(TraceSamples.Completed(action));
}
