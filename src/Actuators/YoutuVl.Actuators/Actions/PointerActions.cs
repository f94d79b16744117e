using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Actions;

/// <summary>Move the pointer over the target.</summary>
/// <param name="Target">Where to.</param>
public sealed record MovePointerAction(Target Target) : AgentAction;

/// <summary>Click the target. With the defaults, an element that can be invoked is invoked instead.</summary>
/// <param name="Target">Where.</param>
/// <param name="Button">The button.</param>
/// <param name="Count">How many clicks in a row, 1 to 3.</param>
/// <param name="Modifiers">Keys held meanwhile.</param>
public sealed record ClickAction(
    Target Target,
    PointerButton Button = PointerButton.Left,
    int Count = 1,
    KeyModifiers Modifiers = KeyModifiers.None) : AgentAction;

/// <summary>Press a button over the target and hold it; <see cref="ButtonUpAction"/> or the end of the session releases it.</summary>
/// <param name="Target">Where; null for where the pointer is.</param>
/// <param name="Button">The button.</param>
public sealed record ButtonDownAction(Target? Target = null, PointerButton Button = PointerButton.Left) : AgentAction;

/// <summary>Release a button over the target.</summary>
/// <param name="Target">Where; null for where the pointer is.</param>
/// <param name="Button">The button.</param>
public sealed record ButtonUpAction(Target? Target = null, PointerButton Button = PointerButton.Left) : AgentAction;

/// <summary>Drag along a path.</summary>
/// <param name="Path">The stops, at least two: the first is where the button goes down, the last where it comes up.</param>
/// <param name="Button">The button.</param>
/// <param name="Modifiers">Keys held meanwhile.</param>
public sealed record DragAction(
    IReadOnlyList<Target> Path,
    PointerButton Button = PointerButton.Left,
    KeyModifiers Modifiers = KeyModifiers.None) : AgentAction;

/// <summary>Turn the wheel over the target.</summary>
/// <param name="Target">Where; null for where the pointer is.</param>
/// <param name="NotchesDown">Notches towards the end of the document; negative towards its start.</param>
/// <param name="NotchesRight">Notches to the right; negative to the left.</param>
public sealed record ScrollAction(Target? Target = null, int NotchesDown = 0, int NotchesRight = 0) : AgentAction;
