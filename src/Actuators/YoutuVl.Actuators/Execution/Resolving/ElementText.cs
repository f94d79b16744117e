using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Words for elements, so that a reader can tell one from another.</summary>
internal static class ElementText
{
    private const int MaxAlternatives = 10;

    /// <summary>Names an element by what distinguishes it: its parent, its window and its place.</summary>
    /// <param name="element">The element.</param>
    /// <param name="look">The look that it comes from.</param>
    /// <returns>The words.</returns>
    public static string Distinguish(ScreenElement element, Look look)
    {
        var parent = look.Elements.AncestorsOf(element).FirstOrDefault(a => a.Name.Length > 0);
        var inside = parent is null ? string.Empty : $" in {parent.Role} '{Short(parent.Name)}'";
        var window = look.Window(element.Window) is { Title.Length: > 0 } w && w.Title != parent?.Name ? $" of window '{Short(w.Title)}'" : string.Empty;
        var id = element.AutomationId is { } automation ? $" with id '{automation}'" : string.Empty;
        var place = element.Bounds is { } bounds ? $" at {bounds}" : " not shown";
        return $"{element.Role}{(element.Name.Length > 0 ? $" '{Short(element.Name)}'" : string.Empty)}{id}{inside}{window}{place}";
    }

    /// <summary>Names several elements.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="look">The look that they come from.</param>
    /// <returns>The words, at most ten.</returns>
    public static IReadOnlyList<string> Alternatives(IEnumerable<ScreenElement> elements, Look look) =>
        [.. elements.Take(MaxAlternatives).Select(e => Distinguish(e, look))];

    /// <summary>Names an element within a sentence.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The words.</returns>
    public static string Of(ScreenElement element) => element.Name.Length > 0 ? $"{element.Role} '{Short(element.Name)}'" : $"the {element.Role}";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
