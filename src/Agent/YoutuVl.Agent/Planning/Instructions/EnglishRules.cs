using YoutuVl.Actuators.Actions;
using YoutuVl.Perception.Windows;
using static YoutuVl.Agent.Planning.Instructions.InstructionRule;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>English sentences about elements, menus, windows and conditions. The first that reads a sentence decides.</summary>
internal static class EnglishRules
{
    private const string Within = "[(for|within) [up to|at most] {seconds:number} (seconds|second|s)]";

    /// <summary>Gets the forms about conditions, before those about check boxes: "check that …" is no box.</summary>
    public static IReadOnlyList<InstructionRule> Conditions { get; } =
    [
        One("wait until 'Saved' is visible", "wait (until|till) {condition} " + Within, ActionParts.WaitUntil),
        One("wait for the dialog 'Save As'", "wait for [the|a] (window|dialog) {window} [to (appear|open)] " + Within, ActionParts.WaitForWindow),
        One("wait for the 'Save As' dialog", "wait for [the|a] {window} (window|dialog) [to (appear|open)] " + Within, ActionParts.WaitForWindow),
        One("wait for 'Saved' to appear", "wait for {target} to (appear|show|show up) " + Within, ActionParts.WaitForTarget),
        One("wait for the screen to be still", "wait for the screen to (be still|settle|be stable)", _ => new WaitForAction(new Actuators.Conditions.ScreenIsStable(ConditionParts.Quiet))),
        One("wait 500 ms", "(wait|pause) [for] {milliseconds:number} (ms|milliseconds)", ActionParts.WaitMilliseconds),
        One("wait 2 seconds", "(wait|pause) [for] {seconds:number} (seconds|second|s)", ActionParts.Wait),
        One("wait for 'Saved'", "wait for {target:quoted} " + Within, ActionParts.WaitForTarget),
        One("check that Total is 42", "(check|verify|assert|make sure|ensure|expect|confirm) [that] {condition}", ActionParts.Check),
    ];

    /// <summary>Gets the forms about menus.</summary>
    public static IReadOnlyList<InstructionRule> Menus { get; } =
    [
        new("open the File menu", "(open|click|pull down) [on] the {menu} menu", ActionParts.OpenMenu),
        new("open menu 'File'", "open [the] menu {menu:quoted}", ActionParts.OpenMenu),
        new("choose File > Save As…", "(choose|select|open|click|pick|go to) [the menu] {path} [from the menu]", ActionParts.MenuPath),
    ];

    /// <summary>Gets the forms about windows and applications.</summary>
    public static IReadOnlyList<InstructionRule> Windows { get; } =
    [
        One("close the window", "close (the|this) (window|dialog)", ActionParts.OnWindow(w => new CloseWindowAction(w))),
        One("close the window 'Notes'", "close {window}", ActionParts.OnWindow(w => new CloseWindowAction(w))),
        One("switch to the window 'Notes'", "(switch to|activate|bring up|raise|go to) {window}", ActionParts.OnWindow(w => new ActivateWindowAction(w))),
        One("minimize the window", "(minimize|minimise) (the|this) window", ActionParts.SetState(WindowState.Minimized)),
        One("minimize the window 'Notes'", "(minimize|minimise) {window}", ActionParts.SetState(WindowState.Minimized)),
        One("maximize the window", "(maximize|maximise) (the|this) window", ActionParts.SetState(WindowState.Maximized)),
        One("maximize the window 'Notes'", "(maximize|maximise) {window}", ActionParts.SetState(WindowState.Maximized)),
        One("restore the window 'Notes'", "(restore|unmaximize) {window}", ActionParts.SetState(WindowState.Normal)),
        One("move the window 'Notes' to 10, 20", "move {window} to {x:number}, {y:number}", ActionParts.MoveWindow),
        One("resize the window 'Notes' to 800x600", "resize {window} to [size] {width:number}[ ](x|×|by|,)[ ]{height:number}", ActionParts.ResizeWindow),
        One("launch mousepad --disable-server", "(launch|start|run) [the application|the program|application] {command}", ActionParts.Launch),
    ];

    /// <summary>Gets the forms about elements.</summary>
    public static IReadOnlyList<InstructionRule> Elements { get; } =
    [
        One("set Volume to 30", "(set|change|move) {target} to {number:number}", ActionParts.SetNumber),
        One(
            "select 'Red' in Colour",
            "(select|choose|pick) {target} (in|from) {container}",
            m => ActionParts.SelectIn(m, (item, container) => container.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || Sentence.IsPlaceholder(container[0])
                ? $"{item} in {container}"
                : $"{item} in the {container} element")),
        One("select 'Red'", "(select|choose|pick) {target}", ActionParts.On(t => new SelectAction(t), TargetKind.Item)),
        One("uncheck 'Remember me'", "(uncheck|untick|turn off|switch off) {target}", ActionParts.On(t => new ToggleAction(t, false), TargetKind.Check)),
        One("check 'Remember me'", "(check|tick|turn on|switch on) {target}", ActionParts.On(t => new ToggleAction(t, true), TargetKind.Check)),
        One("toggle 'Bold'", "toggle {target}", ActionParts.On(t => new ToggleAction(t), TargetKind.Check)),
        One("expand 'Documents'", "(expand|unfold) {target}", ActionParts.On(t => new ExpandAction(t))),
        One("collapse 'Documents'", "(collapse|fold) {target}", ActionParts.On(t => new ExpandAction(t, false))),
        One("focus Name", "(focus|focus on|put the focus on|put the cursor in) {target}", ActionParts.On(t => new FocusAction(t), TargetKind.Field)),
        One("read Total", "read [the text of|the value of] {target}", ActionParts.On(t => new ReadAction(t), TargetKind.Shown)),
    ];
}
