using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Tells which call does the same as a click.</summary>
internal static class ClickRequest
{
    /// <summary>Finds the call.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The call; null when only a click will do.</returns>
    public static SemanticRequest? For(ScreenElement element) => element.Role switch
    {
        // Their main action is what Enter or a double click does, which is not what one click does.
        ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.SpinButton or ElementRole.Slider or ElementRole.ScrollBar
            or ElementRole.Document or ElementRole.Terminal or ElementRole.Canvas or ElementRole.Cell or ElementRole.Row or ElementRole.Icon => null,
        ElementRole.ListItem or ElementRole.TreeItem or ElementRole.Tab =>
            element.Offers(ElementActions.Select) ? new SemanticRequest.Select(Selected: true) : null,
        _ when element.Offers(ElementActions.Invoke) => new SemanticRequest.Invoke(),
        _ when element.Offers(ElementActions.Toggle) => new SemanticRequest.Toggle(),
        _ => null,
    };
}
