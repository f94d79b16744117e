using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>The order in which Tab goes through the widgets of a window.</summary>
internal static class FocusOrder
{
    public static IEnumerable<Widget> In(Widget root) =>
        All(root).Where(w => w is { Focusable: true, IsShowing: true, IsEnabled: true });

    public static void Move(MemoryWindow window, int direction)
    {
        var order = In(window.Content).ToList();
        if (order.Count > 0)
        {
            var current = window.Focused is { } focused ? order.IndexOf(focused) : -1;
            order[(current + direction + order.Count) % order.Count].Focus();
        }
    }

    /// <summary>Lists a widget and everything inside it that is not in a popup, in the order of the tree.</summary>
    public static IEnumerable<Widget> All(Widget root) =>
        root.ChildrenInPopup ? [root] : root.Children.SelectMany(All).Prepend(root);
}
