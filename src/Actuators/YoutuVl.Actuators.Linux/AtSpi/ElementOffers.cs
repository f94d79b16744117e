using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>What an accessible object offers to do, judged by its interfaces, role and states.</summary>
internal static class ElementOffers
{
    /// <summary>Judges.</summary>
    /// <param name="node">The object.</param>
    /// <param name="states">Its states, translated.</param>
    /// <param name="parent">Its parent; null when it has none.</param>
    /// <returns>What it offers.</returns>
    public static ElementActions Of(AtSpiNode node, ElementStates states, AtSpiNode? parent)
    {
        bool hasAction = node.Has(AtSpiInterfaces.Action);
        bool isSelectable = states.HasFlag(ElementStates.Selectable) && parent?.Has(AtSpiInterfaces.Selection) == true;
        return Offer(ElementActions.Invoke, hasAction && !IsField(node.Role))
            | Offer(ElementActions.Toggle, hasAction && states.HasFlag(ElementStates.Checkable))
            | Offer(ElementActions.Select, isSelectable)
            | Offer(ElementActions.Expand, hasAction && (states.HasFlag(ElementStates.Expandable) || node.Role == ElementRole.ComboBox))
            | Offer(ElementActions.SetValue, node.Has(AtSpiInterfaces.Value) && TakesNumber(node.Role))
            | Offer(ElementActions.SetText, node.Has(AtSpiInterfaces.EditableText) && states.HasFlag(ElementStates.Editable))
            | Offer(ElementActions.Focus, node.Has(AtSpiInterfaces.Component) && states.HasFlag(ElementStates.Focusable))
            | Offer(ElementActions.ScrollIntoView, node.Has(AtSpiInterfaces.Component));
    }

    private static ElementActions Offer(ElementActions action, bool isOffered) => isOffered ? action : ElementActions.None;

    // The action of a field is Enter, not a click.
    private static bool IsField(ElementRole role) => role is ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.SpinButton;

    private static bool TakesNumber(ElementRole role) =>
        role is ElementRole.Slider or ElementRole.SpinButton or ElementRole.ScrollBar or ElementRole.SplitPane;
}
