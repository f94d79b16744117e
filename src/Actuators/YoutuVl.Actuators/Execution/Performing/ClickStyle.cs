using YoutuVl.Actuators.Input;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>How to click.</summary>
/// <param name="Button">The button.</param>
/// <param name="Count">How many clicks in a row.</param>
/// <param name="Modifiers">Keys held meanwhile.</param>
internal readonly record struct ClickStyle(PointerButton Button, int Count, KeyModifiers Modifiers)
{
    /// <summary>Initializes a new instance of the <see cref="ClickStyle"/> struct: one click of the main button.</summary>
    public ClickStyle()
        : this(PointerButton.Left, 1, KeyModifiers.None)
    {
    }
}
