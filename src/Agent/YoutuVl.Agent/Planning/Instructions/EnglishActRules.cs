using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using static YoutuVl.Agent.Planning.Instructions.InstructionRule;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>English sentences about the pointer, the keyboard and text. The first that reads a sentence decides.</summary>
internal static class EnglishActRules
{
    private const string ClickWords = "(click|tap|press|push|hit)";

    /// <summary>Gets the forms about the pointer.</summary>
    public static IReadOnlyList<InstructionRule> Pointer { get; } =
    [
        One("double click 'notes.txt'", "(double click|double-click|doubleclick) [on|at] {target}", ActionParts.On(t => new ClickAction(t, Count: 2))),
        One("triple click 'Title'", "(triple click|triple-click) [on|at] {target}", ActionParts.On(t => new ClickAction(t, Count: 3))),
        One("right click 'notes.txt'", "(right click|right-click) [on|at] {target}", ActionParts.On(t => new ClickAction(t, PointerButton.Right))),
        One("middle click the 'Docs' link", "(middle click|middle-click) [on|at] {target}", ActionParts.On(t => new ClickAction(t, PointerButton.Middle))),
        One("click 'b.txt' while holding Ctrl", "click [on] {target} (while holding|holding) {chord}", ActionParts.ClickHolding),
        One("hover over the 'Help' button", "(hover over|hover|move the pointer to|point at) {target}", ActionParts.On(t => new MovePointerAction(t))),
        One("drag 'a.txt' to 'Trash'", "drag [from] {from} (to|onto|into) {to}", ActionParts.Drag),
        One("scroll down 3 times in 'Files'", "scroll down [{count:number} (times|notches|lines)] [(in|over) {target}]", m => ActionParts.Scroll(m, 1, 0)),
        One("scroll up", "scroll up [{count:number} (times|notches|lines)] [(in|over) {target}]", m => ActionParts.Scroll(m, -1, 0)),
        One("scroll right twice", "scroll right [{count:number} [times|notches]] [(in|over) {target}]", m => ActionParts.Scroll(m, 0, 1)),
        One("scroll left 2 times", "scroll left [{count:number} [times|notches]] [(in|over) {target}]", m => ActionParts.Scroll(m, 0, -1)),
        One("scroll 'Terms' into view", "scroll {target} into view", ActionParts.On(t => new ScrollIntoViewAction(t))),
        One("scroll to 'Terms'", "scroll to {target}", m => ActionParts.ScrollTo(m, ["the bottom", "the top", "the end", "the beginning", "bottom", "top"])),
    ];

    /// <summary>Gets the forms about keys.</summary>
    public static IReadOnlyList<InstructionRule> Keyboard { get; } =
    [
        One("press Ctrl+S", "(press|hit) {chord} [{count:number} times]", ActionParts.Press),
        One("press Tab twice", "(press|hit) {chord} {count=once|twice}", ActionParts.Press),
        One("hold Shift for 2 seconds", "hold [down] {chord} for {seconds:number} (seconds|second|s)", ActionParts.Hold),
        One("select all", "select (all|everything|all text)", ActionParts.Press("Ctrl+A")),
        One("copy", "copy [the selection|it]", ActionParts.Press("Ctrl+C")),
        One("cut", "cut [the selection|it]", ActionParts.Press("Ctrl+X")),
        One("paste", "paste [it|the clipboard]", ActionParts.Press("Ctrl+V")),
        One("undo", "undo", ActionParts.Press("Ctrl+Z")),
        One("redo", "redo", ActionParts.Press("Ctrl+Shift+Z")),
    ];

    /// <summary>Gets the forms about clicks, which come after those about keys: "press Enter" is a key, "press OK" a button.</summary>
    public static IReadOnlyList<InstructionRule> Click { get; } =
    [
        One("click the 'Save' button", ClickWords + " [on|at] {target}", ActionParts.On(t => new ClickAction(t))),
    ];

    /// <summary>Gets the forms about text.</summary>
    public static IReadOnlyList<InstructionRule> Text { get; } =
    [
        One("fill the secret PASSWORD into Password", "(fill|type|enter) [in] the secret {secret:word} [(into|in) {target}]", ActionParts.FillSecret),
        One("type 'x' into Name", "(type|enter|write|input) {text:word} (into|in) {target}", ActionParts.TypeInto),
        One("type 'Hello'", "(type|enter|write|input) {text:word}", ActionParts.Type),
        One("set Name to 'Ada'", "(set|change) {target} to {text:quoted}", ActionParts.SetText),
        One("fill Name with 'Ada'", "fill [in] {target} with {text:word}", ActionParts.SetText),
        One("replace the text of Name with 'Ada'", "replace the (text|content|contents) of {target} with {text:quoted}", ActionParts.SetText),
        One("clear Name", "(clear|empty) {target}", m => m.Target("target", TargetKind.Field) is { } field ? new SetTextAction(field, string.Empty) : null),
        One("copy 'some text' to the clipboard", "(copy|put) {text:quoted} (to|on|into|onto) the clipboard", m => new SetClipboardAction(m.Text("text"))),
        One("read the clipboard", "read the clipboard", _ => new ReadClipboardAction()),
    ];
}
