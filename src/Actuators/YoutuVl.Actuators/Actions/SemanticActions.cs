using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Actions;

/// <summary>Do an element's main action.</summary>
/// <param name="Target">The element.</param>
public sealed record InvokeAction(Target Target) : AgentAction;

/// <summary>Check, uncheck or switch an element.</summary>
/// <param name="Target">The element.</param>
/// <param name="State">The wanted state; null to switch once.</param>
public sealed record ToggleAction(Target Target, bool? State = null) : AgentAction;

/// <summary>Select an item in its container.</summary>
/// <param name="Target">The item.</param>
/// <param name="Selected">False to take it out of the selection.</param>
public sealed record SelectAction(Target Target, bool Selected = true) : AgentAction;

/// <summary>Expand or collapse an element.</summary>
/// <param name="Target">The element.</param>
/// <param name="Expanded">False to collapse.</param>
public sealed record ExpandAction(Target Target, bool Expanded = true) : AgentAction;

/// <summary>Set an element's number.</summary>
/// <param name="Target">The element.</param>
/// <param name="Value">The number, within the element's range.</param>
public sealed record SetValueAction(Target Target, double Value) : AgentAction;

/// <summary>Replace an element's whole text.</summary>
/// <param name="Target">The element.</param>
/// <param name="Text">The text.</param>
public sealed record SetTextAction(Target Target, string Text) : AgentAction;

/// <summary>Give an element the keyboard focus.</summary>
/// <param name="Target">The element.</param>
public sealed record FocusAction(Target Target) : AgentAction;

/// <summary>Scroll an element into view.</summary>
/// <param name="Target">The element.</param>
public sealed record ScrollIntoViewAction(Target Target) : AgentAction;

/// <summary>Read an element's text into the result.</summary>
/// <param name="Target">The element.</param>
public sealed record ReadAction(Target Target) : AgentAction;
