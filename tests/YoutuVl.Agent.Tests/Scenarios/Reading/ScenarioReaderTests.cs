using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Tests.Scenarios.Reading;

public sealed class ScenarioReaderTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public void Read_WholeScenario_KeepsEveryPart()
    {
        var scenario = ScenarioReader.Read(
            """
            version: 1
            name: A note
            description: |
              About it.
            desktop: 1280x800
            variables:
              folder: notes
              file: ${folder}/a.txt
            secrets: [PASSWORD]
            launch:
              - mousepad --disable-server "a file.txt"
            policy:
              applications: [xterm]
              verbs: [click, type, launch]
              max-time: 2m
              allow-risks: [delete]
            steps:
              - name: Write it
                type: "Hello\n"
                target: {role: text-box}
                timeout: 5s
              - type: ${secret:PASSWORD}
              - assert: {file: "${file}", equals: ""}
            """,
            "a.yaml");

        scenario.Desktop.ShouldBe(new ScenarioDesktop(1280, 800));
        scenario.Variables["file"].ShouldBe("notes/a.txt");
        scenario.Secrets.ShouldBe(["PASSWORD"]);
        scenario.Policy.LaunchCommands.ShouldBe(["mousepad"]);
        scenario.Policy.Verbs.ShouldBe(["click", "type", "launch"]);
        scenario.Policy.Budget.MaxTime.ShouldBe(TimeSpan.FromMinutes(2));
        scenario.Policy.RiskRules.ShouldNotContain(r => r.Name == "delete");
        scenario.Steps.Select(s => s.Title).ShouldBe(
            ["launch mousepad --disable-server a file.txt", "Write it", "fill in the secret PASSWORD", "check that the file 'notes/a.txt' holds exactly the expected text"]);
        scenario.Steps[0].Bind(NoVariables).ShouldBeOfType<LaunchAction>().Arguments.ShouldBe(["--disable-server", "a file.txt"]);
        scenario.Steps[1].Line.ShouldBe(18);
        scenario.Steps[1].Bind(NoVariables).Timeout.ShouldBe(TimeSpan.FromSeconds(5));
        scenario.Steps[2].Bind(NoVariables).ShouldBe(new FillSecretAction("PASSWORD"));
        scenario.Steps[3].Bind(NoVariables).ShouldBe(new AssertAction(new FileHasContent("notes/a.txt", string.Empty)));
    }

    [Theory]
    [InlineData("Save", "element 'Save'")]
    [InlineData("{role: button, name: Save}", "Button 'Save'")]
    [InlineData("{role: button, name: {contains: Sa}, nth: 2}", "Button containing 'Sa' number 2")]
    [InlineData("{id: save}", "id 'save'")]
    [InlineData("{text: {starts-with: Tot}}", "text starting with 'Tot'")]
    [InlineData("{right-of: Name, role: text-box}", "TextBox RightOf element 'Name'")]
    [InlineData("{below: {right-of: A}, name: B}", "element 'B' Below element RightOf element 'A'")]
    [InlineData("{role: button, window: Save As, app: mousepad}", "Button in window 'Save As' of 'mousepad'")]
    [InlineData("[{id: a}, {role: button, name: Save}, {described: the blue one}]", "id 'a', else Button 'Save', else described \"the blue one\"")]
    [InlineData("{first-of: [{id: a}, Save], app: mousepad}", "id 'a', else element 'Save' in application 'mousepad'")]
    [InlineData("{described: the blue one}", "described \"the blue one\"")]
    [InlineData("{point: [10, -20]}", "(10, -20) screen")]
    [InlineData("{focused: true}", "the focused element")]
    [InlineData("{name: '42'}", "element '42'")]
    [InlineData("007", "element '007'")]
    public void Read_Target_IsUnderstood(string target, string expected) =>
        ActionOf<ClickAction>($"click: {target}").Target.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("{visible: Save}", "element 'Save' is visible")]
    [InlineData("{gone: {role: dialog}}", "Dialog is gone")]
    [InlineData("{element: Wrap, is: checked}", "element 'Wrap' is Checked")]
    [InlineData("{element: Wrap, is-not: [checked, enabled]}", "element 'Wrap' is not Enabled, Checked")]
    [InlineData("{element: Total, shows: 42}", "element 'Total' shows text '42'")]
    [InlineData("{window: {contains: note}, app: mousepad}", "a window containing 'note' exists")]
    [InlineData("{window-gone: Save As}", "no window 'Save As' exists")]
    [InlineData("{stable: 200ms}", "the screen is stable for 200 ms")]
    [InlineData("{exited: mousepad, exit-code: 0}", "'mousepad' has ended with exit code 0")]
    [InlineData("{file: a.txt}", "the file 'a.txt' exists")]
    [InlineData("{file: a.txt, contains: x}", "the file 'a.txt' contains 'x'")]
    [InlineData("{clipboard: {exactly: X}}", "the clipboard holds 'X'")]
    public void Read_Condition_IsUnderstood(string condition, string expected) =>
        ActionOf<WaitForAction>($"wait-for: {condition}").Condition.ToString().ShouldBe(expected);

    [Fact]
    public void Read_Verbs_MakeTheirActions()
    {
        Target save = new LocatorTarget(Locator.Of(new RoleNameStrategy(null, TextPattern.Exact("Save"))));

        Same("click: Save\nbutton: right\ncount: 2\nmodifiers: [control, shift]\nroute: injected\nexpect: {window: X}", new ClickAction(save, PointerButton.Right, 2, KeyModifiers.Control | KeyModifiers.Shift) { Route = RoutePreference.Injected, Expect = new WindowExists(TextPattern.Exact("X")) });
        Same("double-click: Save", new ClickAction(save, Count: 2));
        Same("right-click: Save", new ClickAction(save, PointerButton.Right));
        Same("scroll: here\ndown: -3", new ScrollAction(null, -3));
        Same("button-up: here", new ButtonUpAction());
        Same("drag: [Save, {point: [1, 2]}]", new DragAction([save, new PointTarget(new ScreenPoint(1, 2))]));
        Same("key: Ctrl+S\nrepeat: 2", new KeyAction(KeyChord.Parse("Ctrl+S"), 2));
        Same("key: 1", new KeyAction(KeyChord.Parse("1")));
        Same("hold-key: Alt\nfor: 1.5s", new HoldKeyAction(KeyChord.Parse("Alt"), TimeSpan.FromSeconds(1.5)));
        Same("check: Save", new ToggleAction(save, true));
        Same("uncheck: Save", new ToggleAction(save, false));
        Same("collapse: Save", new ExpandAction(save, false));
        Same("deselect: Save", new SelectAction(save, false));
        Same("set-value: 2.5\ntarget: Save", new SetValueAction(save, 2.5));
        Same("set-text: 12\ntarget: Save", new SetTextAction(save, "12"));
        Same("close-window: {active: true}", new CloseWindowAction(new WindowTarget()));
        Same("resize-window: {app: mousepad}\nsize: [640, 480]", new ResizeWindowAction(new WindowTarget(Application: "mousepad"), 640, 480));
        Same("launch: [galculator, -v]", new LaunchAction("galculator", ["-v"]));
        Same("set-clipboard: $${plain}", new SetClipboardAction("${plain}"));
    }

    [Fact]
    public void Verbs_OfTheFormat_CoverTheWholeActionSet()
    {
        var written = StepSamples.OfEveryVerb.Select(s => Read(s).Bind(NoVariables).Verb).Distinct();

        written.ShouldBe(AgentVerbs.All, ignoreOrder: true);
    }

    [Fact]
    public void Bind_VariableReadByAnEarlierStep_UsesItsValue()
    {
        var scenario = ScenarioReader.Read("version: 1\nname: x\nsteps:\n- read: {role: label}\n  into: total\n- set-value: ${total}\n  target: A\n- wait-for: {element: B, shows: '=${total}'}\n", "a.yaml");

        var variables = new Dictionary<string, string> { ["total"] = "42" };
        scenario.Steps[0].Into.ShouldBe("total");
        scenario.Steps[1].Bind(variables).ShouldBeOfType<SetValueAction>().Value.ShouldBe(42);
        scenario.Steps[2].Bind(variables).ShouldBeOfType<WaitForAction>().Condition.ToString().ShouldBe("element 'B' shows text '=42'");
        scenario.Steps[2].Title.ShouldContain("${total}");
        Should.Throw<ScenarioException>(() => scenario.Steps[1].Bind(new Dictionary<string, string> { ["total"] = "many" })).Message
            .ShouldContain("a.yaml:6:14: 'many' is not a number");
    }

    [Fact]
    public void Read_VariableFromOutside_TakesThePlaceOfTheOneInTheFile()
    {
        const string Text = "version: 1\nname: x\nvariables: {a: '1'}\nsteps:\n- type: ${a}\n";
        ScenarioReadOptions with = new() { Variables = new Dictionary<string, string> { ["a"] = "2" } };
        ScenarioReadOptions unknown = new() { Variables = new Dictionary<string, string> { ["b"] = "2" } };

        ScenarioReader.Read(Text, "a.yaml", with).Steps[0].Bind(NoVariables).ShouldBe(new TypeAction("2"));
        Should.Throw<ScenarioException>(() => ScenarioReader.Read(Text, "a.yaml", unknown)).Message.ShouldContain("'b' was given from outside");
    }

    [Fact]
    public void Read_CommandWithVariable_KeepsItsSpacesTogether()
    {
        var scenario = ScenarioReader.Read("version: 1\nname: x\nvariables: {file: a b.txt}\nsteps:\n- launch: mousepad ${file}\n", "a.yaml");

        scenario.Steps[0].Bind(NoVariables).ShouldBeOfType<LaunchAction>().Arguments.ShouldBe(["a b.txt"]);
        scenario.Policy.LaunchCommands.ShouldBe(["mousepad"]);
    }

    private static void Same(string step, AgentAction expected) => Json(Read(step).Bind(NoVariables)).ShouldBe(Json(expected));

    private static string Json(AgentAction action) => TraceFormat.Serialize(TraceSamples.Completed(action));

    private static T ActionOf<T>(string step)
        where T : AgentAction => Read(step).Bind(NoVariables).ShouldBeOfType<T>();

    private static ScenarioStep Read(string step) =>
        ScenarioReader.Read($"version: 1\nname: x\nsecrets: [S]\nsteps:\n- {step.ReplaceLineEndings("\n  ")}\n", "a.yaml").Steps[0];
}
