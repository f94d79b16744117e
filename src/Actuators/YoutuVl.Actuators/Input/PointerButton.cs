namespace YoutuVl.Actuators.Input;

/// <summary>A button of the pointer.</summary>
public enum PointerButton
{
    /// <summary>The main button.</summary>
    Left,

    /// <summary>The middle button, usually the wheel.</summary>
    Middle,

    /// <summary>The button that opens context menus.</summary>
    Right,
}
