using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Tells which elements are within reach.</summary>
internal static class ElementReach
{
    /// <summary>Tells whether an element is within reach.</summary>
    /// <param name="elements">All elements.</param>
    /// <param name="element">The element.</param>
    /// <param name="reach">How far.</param>
    /// <returns>True when it is.</returns>
    public static bool Includes(ElementList elements, ScreenElement element, Reach reach) => reach switch
    {
        Reach.Any => true,
        Reach.Shown => element.Has(ElementStates.Showing),
        Reach.Items => IsShownOrScrollable(elements, element) || IsItemOfShownContainer(elements, element),
        _ => IsShownOrScrollable(elements, element),
    };

    /// <summary>Tells whether an element scrolls what it holds.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True when it does.</returns>
    public static bool Scrolls(ScreenElement element) => element.Role
        is ElementRole.ScrollArea or ElementRole.List or ElementRole.Tree or ElementRole.Table or ElementRole.Document;

    private static bool IsShownOrScrollable(ElementList elements, ScreenElement element) =>
        element.Has(ElementStates.Showing)
        || (element.Offers(ElementActions.ScrollIntoView)
            && NearestShown(elements, element) is { Role: not (ElementRole.Menu or ElementRole.MenuBar or ElementRole.ComboBox) } shown
            && (Scrolls(shown) || elements.AncestorsOf(shown).Any(Scrolls)));

    private static bool IsItemOfShownContainer(ElementList elements, ScreenElement element) =>
        (element.Offers(ElementActions.Select) || element.Has(ElementStates.Selectable))
        && NearestShown(elements, element) is { Role: not (ElementRole.MenuBar or ElementRole.Window or ElementRole.Application) };

    private static ScreenElement? NearestShown(ElementList elements, ScreenElement element) =>
        elements.AncestorsOf(element).FirstOrDefault(a => a.Has(ElementStates.Showing));
}
