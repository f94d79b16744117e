using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Elements;

/// <summary>What can be said of an element from its role, states and place.</summary>
public static class ElementTraits
{
    private const ElementActions Acts =
        ElementActions.Invoke | ElementActions.Toggle | ElementActions.SetValue | ElementActions.SetText;

    extension(ScreenElement element)
    {
        /// <summary>Gets a value indicating whether the element accepts input and is there to be used.</summary>
        public bool IsActionable => element.Has(ElementStates.Enabled)
            && (element.Role.IsInteractive || element.IsOnlySeen
                || (!element.Role.IsContainer && (element.Actions & Acts) != 0 && (element.Name.Length > 0 || element.Has(ElementStates.Focusable))));

        /// <summary>Gets a value indicating whether the element was found in the pixels and is not in the accessibility tree.</summary>
        public bool IsOnlySeen => element.Sources.All(source => source.Kind != ElementSourceKind.Accessibility);

        /// <summary>Finds the part of the element that can be seen.</summary>
        /// <param name="windows">What covers what.</param>
        /// <param name="screen">The visible screen; null when it is not known.</param>
        /// <returns>The rectangle on the screen; null when the element is not shown, is off the screen, or lies under another window.</returns>
        public ScreenRect? SeenBounds(WindowStack windows, ScreenRect? screen)
        {
            ArgumentNullException.ThrowIfNull(windows);
            if (!element.Has(ElementStates.Showing) || element.Bounds is not { IsEmpty: false } bounds)
            {
                return null;
            }

            var visible = screen is { } whole ? bounds.Intersect(whole) : bounds;
            return !visible.IsEmpty && windows.IsSeen(element.Window, visible) ? visible : null;
        }
    }
}
