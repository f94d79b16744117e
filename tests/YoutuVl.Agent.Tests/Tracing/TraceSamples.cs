using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Tests.Tracing;

/// <summary>One sample of everything that a trace can hold.</summary>
internal static class TraceSamples
{
    public static readonly DateTimeOffset At = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    private static readonly Target Save = new LocatorTarget(new Locator(
    [
        new AutomationIdStrategy("save"),
        new RoleNameStrategy(ElementRole.Button, TextPattern.Exact("Save")) { Nth = 2 },
        new RelationStrategy(SpatialRelation.RightOf, new TextStrategy(TextPattern.Contains("名前")), ElementRole.TextBox) { Name = TextPattern.Exact("x") },
        new DescriptionStrategy("the blue button"),
    ])
    { Scope = new LocatorScope(TextPattern.Contains("Mousepad"), "mousepad") });

    private static readonly WindowTarget Window = new(TextPattern.Exact("Untitled 1"), "mousepad", new WindowId(0x1c00003));

    public static IReadOnlyList<Condition> Conditions { get; } =
    [
        new ElementExists(Save),
        new ElementGone(Save),
        new ElementHasState(Save, ElementStates.Checked | ElementStates.Enabled, false),
        new ElementHasText(Save, new TextPattern("42", TextMatch.CaseSensitive)),
        new WindowExists(TextPattern.Contains("Save"), "mousepad"),
        new WindowGone(TextPattern.Exact("Save As")),
        new ScreenIsStable(TimeSpan.FromMilliseconds(100)),
        new ProcessExited("mousepad", 0),
        new FileHasContent("note.txt", null, "part"),
        new ClipboardHasText(TextPattern.Exact("x")),
    ];

    public static IReadOnlyList<AgentAction> Actions { get; } =
    [
        new MovePointerAction(new PointTarget(new ScreenPoint(-3, 4))),
        new ClickAction(Save, PointerButton.Right, 2, KeyModifiers.Control | KeyModifiers.Shift) { Expect = Conditions[0], Timeout = TimeSpan.FromSeconds(3), Route = RoutePreference.Injected },
        new ButtonDownAction(),
        new ButtonUpAction(new MarkTarget(new SnapshotId(7), 3), PointerButton.Middle),
        new DragAction([Save, new PointTarget(new ScreenPoint(1, 2))]),
        new ScrollAction(Save, -3, 2),
        new TypeAction("Zeile 1\nà la carte 漢字 🎉", Save),
        new KeyAction(KeyChord.Parse("Ctrl+Shift+S"), 2),
        new HoldKeyAction(KeyChord.Parse("Alt"), TimeSpan.FromSeconds(1)),
        new FillSecretAction("PASSWORD", new FocusedTarget()),
        new SetClipboardAction("text"),
        new ReadClipboardAction(),
        new InvokeAction(new ElementTarget(new ElementId(new SnapshotId(3), 5))),
        new ToggleAction(Save, true),
        new SelectAction(Save, false),
        new ExpandAction(Save, false),
        new SetValueAction(Save, 2.5),
        new SetTextAction(Save, "text"),
        new FocusAction(new DescribedTarget("the field")),
        new ScrollIntoViewAction(Save),
        new ReadAction(Save),
        new ActivateWindowAction(Window),
        new MoveWindowAction(Window, new ScreenPoint(10, 20)),
        new ResizeWindowAction(Window, 640, 480),
        new SetWindowStateAction(Window, WindowState.Maximized),
        new CloseWindowAction(Window),
        new LaunchAction("mousepad", ["--disable-server"]),
        new WaitAction(TimeSpan.FromMilliseconds(250)),
        new WaitForAction(new ScreenIsStable(TimeSpan.FromMilliseconds(100))),
        new AssertAction(new FileHasContent("note.txt", "a\nb\n"), "the note was not saved"),
    ];

    public static IReadOnlyList<TraceEvent> Events { get; } =
    [
        new RunStarted { At = At, Name = "a note", Mode = "scenario", SourceFile = "a.yaml", Desktop = new DesktopInfo("memory", "memory", true), ProductVersion = "0.1.0", PlannedSteps = 2 },
        new StepStarted { At = At, Step = 1, Title = "click 'Save'", Source = "a.yaml:7", Decision = "the menu is open" },
        new Remark { At = At, Step = 1, Kind = "healing", Text = "…" },
        new StepCompleted { At = At, Step = 1, Verdict = Verdict.Unverified, Message = "why", Elapsed = TimeSpan.FromMilliseconds(12.5) },
        new RunCompleted { At = At, Verdict = Verdict.Failed, Message = "why", Elapsed = TimeSpan.FromSeconds(1) },
    ];

    public static ActionCompleted Completed(AgentAction action) => new()
    {
        At = At,
        Step = 1,
        Action = action,
        Result = Result(action),
        Before = new FrameReference("frames/00000000000000ff.png", ulong.MaxValue, 0, 0, 1280, 800),
        Elements = "1 button Save",
    };

    public static Observation Observe(ulong hash)
    {
        var transform = new FrameTransform(new ScreenRect(0, 0, 2, 2), 2, 2);
        return new Observation
        {
            Sequence = 1,
            Frame = new ScreenFrame(new FrameId(1), At, transform, PixelBuffer.Rent(2, 2)),
            FrameHash = hash,
            Elements = new ElementList(new SnapshotId(1), []),
            Windows = [],
            Changes = new ScreenChanges(default, default, [], ChangeSource.Damage),
            Timings = new ObservationTimings(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero),
        };
    }

    private static ActionResult Result(AgentAction action) => new()
    {
        ActionId = 4,
        Verb = action.Verb,
        Route = ActionRoute.Semantic,
        Effect = ActionEffect.Refused,
        Evidence = ["the window 'Save As' opened"],
        Refusal = new Refusal(RefusalCode.AmbiguousTarget, "two match"),
        Resolution = new TargetResolution
        {
            Strategy = "role-name: Button 'Save'",
            StrategyIndex = 1,
            Matches = 2,
            Point = new ScreenPoint(5, 6),
            Alternatives = ["button Save of 'b'"],
            Element = new ScreenElement { Id = new ElementId(new SnapshotId(3), 5), Role = ElementRole.CheckMenuItem, States = ElementStates.Enabled | ElementStates.Showing, Bounds = new ScreenRect(1, 2, 3, 4) },
        },
        Text = "12",
        FrameHashBefore = ulong.MaxValue,
        Timings = new ActionTimings(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromTicks(7), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1)),
    };
}
