using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Turns what was read about an accessible object into an element.</summary>
internal static class ElementTranslation
{
    /// <summary>Translates an object of a tree.</summary>
    /// <param name="application">Its application.</param>
    /// <param name="placed">The object and its place.</param>
    /// <param name="parent">Its parent; null for the application.</param>
    /// <param name="ids">The element's id and its parent's.</param>
    /// <returns>The element.</returns>
    public static ScreenElement ToElement(
        AtSpiApplication application, PlacedNode placed, AtSpiNode? parent, (ElementId Own, ElementId? Parent) ids) =>
        Apply(
            new ScreenElement
            {
                Id = ids.Own,
                Role = placed.Node.Role,
                Parent = ids.Parent,
                Depth = placed.Depth,
                Application = application.Name,
                ProcessId = application.ProcessId,
                Window = placed.Node.Window,
                NativeKey = new AtSpiReference(application.BusName, placed.Node.Path).ToKey(),
                Actions = ElementOffers.Of(placed.Node, AtSpiStates.ToElementStates(placed.Node.States, placed.Node.Role), parent),
            },
            placed.Node);

    /// <summary>Puts what was read about an object into an element that keeps its id and place.</summary>
    /// <param name="element">The element.</param>
    /// <param name="node">What was read.</param>
    /// <returns>The element as it is now.</returns>
    public static ScreenElement Apply(ScreenElement element, AtSpiNode node) => element with
    {
        Role = node.Role,
        NativeRole = AtSpiRoles.NameOf(node.RoleNumber),
        Name = node.Name.Trim(),
        Description = node.Description.Trim() is { Length: > 0 } description ? description : null,
        Value = node.Text,
        TextLength = node.TextLength,
        Range = node.Range,
        AutomationId = node.AutomationId,
        States = AtSpiStates.ToElementStates(node.States, node.Role),
        Bounds = node.IsShowing ? node.Bounds : null,
    };
}
