using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>A place in a window whose ink the tree explains.</summary>
/// <param name="Bounds">The place in screen pixels.</param>
/// <param name="HasText">True when the tree knows the text there; false for a drawing, such as the icon of a button without a name.</param>
internal readonly record struct Explanation(ScreenRect Bounds, bool HasText)
{
    // Icons, arrows and the like are drawn a little over the edge of their element, and so are letters.
    private const int Overhang = 2;

    /// <summary>Finds what the elements of a tree explain.</summary>
    /// <param name="elements">The elements, each told its window.</param>
    /// <returns>The places by window.</returns>
    public static Dictionary<WindowId, List<Explanation>> Of(ElementList elements)
    {
        Dictionary<WindowId, List<Explanation>> places = [];
        foreach (var element in elements)
        {
            if (element.Window is { } window && Of(element) is { } place)
            {
                if (!places.TryGetValue(window, out var list))
                {
                    places[window] = list = [];
                }

                list.Add(place);
            }
        }

        return places;
    }

    /// <summary>Tells whether an element stands for what is drawn in it, rather than holding others or being drawn by a program of its own.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True when it does.</returns>
    public static bool IsDrawn(ScreenElement element) =>
        element.Has(ElementStates.Showing) && !element.Bounds.GetValueOrDefault().IsEmpty
        && element.Role is not (ElementRole.Canvas or ElementRole.Image or ElementRole.Video or ElementRole.TabList or ElementRole.Calendar)
        && (!element.Role.IsContainer || element.Role is ElementRole.Separator or ElementRole.ScrollBar);

    private static Explanation? Of(ScreenElement element)
    {
        var isPicture = element.Role is ElementRole.Image or ElementRole.Icon && element.Has(ElementStates.Showing) && element.Bounds is { IsEmpty: false };
        if (!isPicture && !IsDrawn(element))
        {
            return null;
        }

        var hasText = !isPicture && (element.Name.Length > 0 || element.Value is { Length: > 0 } || element.Has(ElementStates.Protected) || element.Role == ElementRole.PasswordBox);
        return new Explanation(element.Bounds!.Value.Inflate(Overhang), hasText);
    }
}
