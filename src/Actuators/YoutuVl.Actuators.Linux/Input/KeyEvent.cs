namespace YoutuVl.Actuators.Linux.Input;

/// <summary>One key going down or up.</summary>
internal readonly record struct KeyEvent(byte Keycode, bool IsPress);
