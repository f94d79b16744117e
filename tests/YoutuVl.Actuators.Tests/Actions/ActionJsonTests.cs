using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Tests.Actions;

public sealed class ActionJsonTests
{
    private static readonly Target Somewhere = new LocatorTarget(new Locator(
    [
        new AutomationIdStrategy("save"),
        new RoleNameStrategy(ElementRole.Button, TextPattern.Exact("Save")) { Nth = 2 },
        new RelationStrategy(SpatialRelation.RightOf, new TextStrategy(TextPattern.Contains("Name")), ElementRole.TextBox),
        new DescriptionStrategy("the blue button"),
    ])
    { Scope = new LocatorScope(TextPattern.Exact("Editor"), "mousepad") });

    private static readonly WindowTarget Window = new(TextPattern.Exact("Editor"), "mousepad", new WindowId(7));

    public static TheoryData<AgentAction> EveryAction() =>
    [
        new MovePointerAction(Somewhere),
        new ClickAction(new PointTarget(new ScreenPoint(-3, 4)), PointerButton.Right, 2, KeyModifiers.Control | KeyModifiers.Shift),
        new ButtonDownAction(Somewhere),
        new ButtonUpAction(null, PointerButton.Middle),
        new DragAction([Somewhere, new FocusedTarget()]),
        new ScrollAction(Somewhere, 3, -1),
        new TypeAction("日本\n😀"),
        new KeyAction(KeyChord.Parse("Ctrl++"), 3),
        new HoldKeyAction(KeyChord.Parse("Alt"), TimeSpan.FromSeconds(1)),
        new FillSecretAction("login", Somewhere),
        new SetClipboardAction("x"),
        new ReadClipboardAction(),
        new InvokeAction(new MarkTarget(new SnapshotId(3), 4)) { Route = RoutePreference.Semantic },
        new ToggleAction(Somewhere, true) { Expect = new ElementHasState(Somewhere, ElementStates.Checked) },
        new SelectAction(Somewhere, false),
        new ExpandAction(Somewhere),
        new SetValueAction(Somewhere, 4.5),
        new SetTextAction(Somewhere, "text"),
        new FocusAction(new ElementTarget(new ElementId(new SnapshotId(12), 34))),
        new ScrollIntoViewAction(Somewhere),
        new ReadAction(new DescribedTarget("the total")),
        new ActivateWindowAction(Window),
        new MoveWindowAction(Window, new ScreenPoint(1, 2)),
        new ResizeWindowAction(Window, 300, 200),
        new SetWindowStateAction(Window, WindowState.Maximized),
        new CloseWindowAction(Window),
        new LaunchAction("mousepad", ["--disable-server"]),
        new WaitAction(TimeSpan.FromMilliseconds(5)) { Timeout = TimeSpan.FromSeconds(2) },
        new WaitForAction(new ScreenIsStable(TimeSpan.FromMilliseconds(40))),
        new AssertAction(new FileHasContent("note.txt", Containing: "x"), "saved"),
    ];

    [Theory]
    [MemberData(nameof(EveryAction))]
    public void Action_WrittenAndReadBack_IsTheSame(AgentAction action)
    {
        var json = JsonSerializer.Serialize(action);
        var read = JsonSerializer.Deserialize<AgentAction>(json);
        read.ShouldBeOfType(action.GetType());
        JsonSerializer.Serialize(read).ShouldBe(json);
        json.ShouldContain($"\"verb\":\"{action.Verb}\"");
    }

    [Fact]
    public void EveryVerb_HasAnActionInThisTest() =>
        EveryAction().Select(row => row.Data.Verb).Distinct().ShouldBe(AgentVerbs.All, ignoreOrder: true);

    [Theory]
    [InlineData("""{"verb":"format-disk"}""")]
    [InlineData("""{"Text":"no verb"}""")]
    [InlineData("""{"verb":"key","Chord":"Hyper+Q"}""")]
    [InlineData("""{"verb":"wait-for","Condition":{"that":"wishful"}}""")]
    [InlineData("""{"verb":"click","Target":{"by":"magic"}}""")]
    public void Action_ThatIsNotOfTheClosedSet_IsRefusedWhenRead(string json)
    {
        var error = Should.Throw<Exception>(() => JsonSerializer.Deserialize<AgentAction>(json));
        (error is JsonException or NotSupportedException).ShouldBeTrue(error.ToString());
    }
}
