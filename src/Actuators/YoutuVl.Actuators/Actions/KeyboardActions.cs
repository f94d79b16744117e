using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Actuators.Actions;

/// <summary>Type text into the target at its caret, as a person would; the text is read back where the element can be read.</summary>
/// <param name="Text">The text; a line feed presses Enter.</param>
/// <param name="Target">The field, focused first; null for whatever has the focus.</param>
public sealed record TypeAction(string Text, Target? Target = null) : AgentAction;

/// <summary>Press a key chord.</summary>
/// <param name="Chord">The chord.</param>
/// <param name="Repeat">How often, 1 to 100.</param>
/// <param name="Target">The element to focus first; null for whatever has the focus.</param>
public sealed record KeyAction(KeyChord Chord, int Repeat = 1, Target? Target = null) : AgentAction;

/// <summary>Hold a key chord for a while.</summary>
/// <param name="Chord">The chord.</param>
/// <param name="Duration">How long, at most 30 seconds.</param>
public sealed record HoldKeyAction(KeyChord Chord, TimeSpan Duration) : AgentAction;

/// <summary>Fill a field with a secret. Only the name is in the action; the value is looked up when it is typed and never leaves the executor.</summary>
/// <param name="Secret">The secret's name.</param>
/// <param name="Target">The field; null for whatever has the focus.</param>
public sealed record FillSecretAction(string Secret, Target? Target = null) : AgentAction;

/// <summary>Replace the clipboard's content.</summary>
/// <param name="Text">The new text.</param>
public sealed record SetClipboardAction(string Text) : AgentAction;

/// <summary>Read the clipboard's text into the result.</summary>
public sealed record ReadClipboardAction : AgentAction;
