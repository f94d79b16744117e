using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Tells by which state an element shows that it is on.</summary>
internal static class ToggleState
{
    /// <summary>Finds the state: some toolkits press their toggle buttons, others check them.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The state.</returns>
    public static ElementStates Of(ScreenElement element) =>
        element.Role == ElementRole.ToggleButton && element.Has(ElementStates.Pressed) && !element.Has(ElementStates.Checked)
            ? ElementStates.Pressed
            : ElementStates.Checked;
}
