namespace YoutuVl.Actuators.Linux.Input;

/// <summary>The key, and the modifiers to hold with it, that give a symbol.</summary>
internal readonly record struct KeyStroke(byte Keycode, bool Shift, bool AltGr);
