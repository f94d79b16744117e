using CsCheck;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Tests.Scenarios.Writing;

/// <summary>Makes every action that a scenario can hold, with texts that are hard to write.</summary>
internal static class ActionGenerators
{
    private static readonly Gen<string> Hard = Gen.OneOf<string>(
        " ", "a", "Zeile 1\nZeile 2\n", "\n", "x\n\ny\n", "  lead\n  more\n", "trail \n\n", "\t", "${x}", "$${", "${secret:S}", "null", "true", "-1", "here", "a: b", "#c", "'", "\"", "\\", "漢字", "😀", "[", "{", "- a", "|", ">", "&a", "*a", "!t", "%", "@", "`", "---", "\u2028", "\u202E", "\u0001", "\r\n", "é");

    private static readonly Gen<string> Text = Hard.Array[1, 5].Select(string.Concat);

    private static readonly Gen<TextPattern> Pattern = Gen.Select(Text, Gen.Enum<TextMatch>(), (t, m) => new TextPattern(t, m));

    private static readonly Gen<LocatorStrategy> Plain = Gen.OneOf(
        Text.Select(t => (LocatorStrategy)new AutomationIdStrategy(t)),
        Gen.Select(Gen.Enum<ElementRole>(), Pattern, Gen.Int[0, 3], (r, p, n) => (LocatorStrategy)new RoleNameStrategy(r, n == 1 ? null : p) { Nth = n > 1 ? n : null }),
        Pattern.Select(p => (LocatorStrategy)new RoleNameStrategy(null, p)),
        Pattern.Select(p => (LocatorStrategy)new TextStrategy(p)),
        Text.Select(t => (LocatorStrategy)new DescriptionStrategy(t)));

    private static readonly Gen<LocatorStrategy> Strategy = Gen.OneOf(
        Plain,
        Gen.Select(Gen.Enum<SpatialRelation>(), Plain, Gen.Enum<ElementRole>(), Pattern, (r, a, role, name) => (LocatorStrategy)new RelationStrategy(r, a, role) { Name = name }),
        Gen.Select(Gen.Enum<SpatialRelation>(), Plain, (r, a) => (LocatorStrategy)new RelationStrategy(r, a, null)));

    private static readonly Gen<LocatorScope?> Scope = Gen.OneOf(
        Gen.Const((LocatorScope?)null),
        Pattern.Select(p => (LocatorScope?)new LocatorScope(p)),
        Text.Select(t => (LocatorScope?)new LocatorScope(null, t)),
        Gen.Select(Pattern, Text, (p, t) => (LocatorScope?)new LocatorScope(p, t)));

    private static readonly Gen<ScreenPoint> Point = Gen.Select(Gen.Int[-5000, 5000], Gen.Int[-5000, 5000], (x, y) => new ScreenPoint(x, y));

    private static readonly Gen<Target> Target = Gen.OneOf(
        Gen.Select(Strategy.Array[1, 3], Scope, (ways, scope) => (Target)new LocatorTarget(new Locator(ways) { Scope = scope })),
        Text.Select(t => (Target)new DescribedTarget(t)),
        Point.Select(p => (Target)new PointTarget(p)),
        Gen.Const((Target)new FocusedTarget()));

    private static readonly Gen<Target?> MaybeTarget = Gen.OneOf(Target.Select(t => (Target?)t), Gen.Const((Target?)null));

    private static readonly Gen<TimeSpan> Short = Gen.Long[1, TimeSpan.TicksPerSecond * 20].Select(TimeSpan.FromTicks);

    private static readonly Gen<KeyChord> Chord = Gen.OneOf<string>("Ctrl+S", "a", "1", "Ctrl++", "Alt", "Shift+F4", "Enter", "é", "Super+Space").Select(KeyChord.Parse);

    private static readonly Gen<KeyModifiers> Modifiers = Gen.Int[0, 15].Select(i => (KeyModifiers)i);

    private static readonly Gen<WindowTarget> Window = Gen.OneOf(
        Gen.Const(new WindowTarget()),
        Pattern.Select(p => new WindowTarget(p)),
        Text.Select(t => new WindowTarget(null, t)),
        Gen.Select(Pattern, Text, (p, t) => new WindowTarget(p, t)));

    private static readonly Gen<Condition> Condition = Gen.OneOf(
        Target.Select(t => (Condition)new ElementExists(t)),
        Target.Select(t => (Condition)new ElementGone(t)),
        Gen.Select(Target, Gen.Int[1, (1 << 23) - 1], Gen.Bool, (t, s, p) => (Condition)new ElementHasState(t, (ElementStates)s, p)),
        Gen.Select(Target, Pattern, (t, p) => (Condition)new ElementHasText(t, p)),
        Gen.Select(Pattern, Text, (p, t) => (Condition)new WindowExists(p, t)),
        Pattern.Select(p => (Condition)new WindowGone(p)),
        Short.Select(s => (Condition)new ScreenIsStable(s)),
        Gen.Select(Text, Gen.Int[0, 255], (t, c) => (Condition)new ProcessExited(t, c)),
        Gen.Select(Text, Text, (p, c) => (Condition)new FileHasContent(p, c)),
        Gen.Select(Text, Text, (p, c) => (Condition)new FileHasContent(p, null, c)),
        Pattern.Select(p => (Condition)new ClipboardHasText(p)));

    private static readonly Gen<AgentAction> Pointer = Gen.OneOf(
        Target.Select(t => (AgentAction)new MovePointerAction(t)),
        Gen.Select(Target, Gen.Enum<PointerButton>(), Gen.Int[1, 3], Modifiers, (t, b, c, m) => (AgentAction)new ClickAction(t, b, c, m)),
        Gen.Select(MaybeTarget, Gen.Enum<PointerButton>(), (t, b) => (AgentAction)new ButtonDownAction(t, b)),
        Gen.Select(MaybeTarget, Gen.Enum<PointerButton>(), (t, b) => (AgentAction)new ButtonUpAction(t, b)),
        Gen.Select(Target.Array[2, 4], Modifiers, (p, m) => (AgentAction)new DragAction(p, PointerButton.Left, m)),
        Gen.Select(MaybeTarget, Gen.Int[-9, 9], Gen.Int[-9, 9], (t, d, r) => (AgentAction)new ScrollAction(t, d, r)));

    private static readonly Gen<AgentAction> Element = Gen.OneOf(
        Target.Select(t => (AgentAction)new InvokeAction(t)),
        Gen.Select(Target, Gen.Int[0, 2], (t, s) => (AgentAction)new ToggleAction(t, s == 2 ? null : s == 1)),
        Gen.Select(Target, Gen.Bool, (t, s) => (AgentAction)new SelectAction(t, s)),
        Gen.Select(Target, Gen.Bool, (t, s) => (AgentAction)new ExpandAction(t, s)),
        Gen.Select(Target, Gen.Double[-1e9, 1e9], (t, v) => (AgentAction)new SetValueAction(t, v)),
        Gen.Select(Target, Text, (t, s) => (AgentAction)new SetTextAction(t, s)),
        Target.Select(t => (AgentAction)new FocusAction(t)),
        Target.Select(t => (AgentAction)new ScrollIntoViewAction(t)),
        Target.Select(t => (AgentAction)new ReadAction(t)));

    private static readonly Gen<AgentAction> Keyboard = Gen.OneOf(
        Gen.Select(Text, MaybeTarget, (s, t) => (AgentAction)new TypeAction(s, t)),
        Gen.Select(Chord, Gen.Int[1, 100], MaybeTarget, (c, r, t) => (AgentAction)new KeyAction(c, r, t)),
        Gen.Select(Chord, Short, (c, d) => (AgentAction)new HoldKeyAction(c, d)),
        Gen.Select(Gen.OneOf<string>("A", "B_2"), MaybeTarget, (s, t) => (AgentAction)new FillSecretAction(s, t)),
        Text.Select(s => (AgentAction)new SetClipboardAction(s)),
        Gen.Const((AgentAction)new ReadClipboardAction()));

    private static readonly Gen<AgentAction> Other = Gen.OneOf(
        Window.Select(w => (AgentAction)new ActivateWindowAction(w)),
        Gen.Select(Window, Point, (w, p) => (AgentAction)new MoveWindowAction(w, p)),
        Gen.Select(Window, Gen.Int[1, 9999], Gen.Int[1, 9999], (w, x, y) => (AgentAction)new ResizeWindowAction(w, x, y)),
        Gen.Select(Window, Gen.Enum<WindowState>(), (w, s) => (AgentAction)new SetWindowStateAction(w, s)),
        Window.Select(w => (AgentAction)new CloseWindowAction(w)),
        Text.Array[0, 3].Select(a => (AgentAction)new LaunchAction("program", a)),
        Short.Select(d => (AgentAction)new WaitAction(d)),
        Condition.Select(c => (AgentAction)new WaitForAction(c)),
        Gen.Select(Condition, Text, (c, m) => (AgentAction)new AssertAction(c, m)));

    private static readonly Gen<AgentAction> Routed = Gen.Select(
        Gen.OneOf(Pointer, Element.Where(a => a is not ReadAction)),
        Condition,
        Short,
        Gen.Enum<RoutePreference>(),
        (a, c, t, r) => a with { Expect = c, Timeout = t, Route = r });

    /// <summary>Any action.</summary>
    public static Gen<AgentAction> Action { get; } = Gen.OneOf(Pointer, Element, Keyboard, Other, Routed);
}
