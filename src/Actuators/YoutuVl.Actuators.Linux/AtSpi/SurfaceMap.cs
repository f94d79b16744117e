using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Which object of an application lies on which surface: the accessibility tree does not tell, but the window manager's list does. One map
/// belongs to one reading; immutable once made.
/// </summary>
internal sealed class SurfaceMap
{
    // Left and right together: themes draw frames of a few pixels.
    private const int WidestFrame = 64;

    private readonly Dictionary<string, Surface> _surfaces = [];
    private readonly HashSet<string> _disabledHolders = [];
    private readonly List<WindowInfo> _free;

    private SurfaceMap(IEnumerable<WindowInfo> windows)
    {
        Windows = [.. windows];
        _free = [.. Windows.OrderByDescending(window => window.StackIndex)];
    }

    /// <summary>Gets the application's windows at the time, from the bottom of the stack to the top.</summary>
    public IReadOnlyList<WindowInfo> Windows { get; }

    /// <summary>Puts every object of a tree where it is on the screen, and finds out what is not shown after all.</summary>
    /// <param name="tree">The objects, parents before their children, with the rectangles that the application told.</param>
    /// <param name="windows">The application's own windows.</param>
    /// <returns>The map.</returns>
    public static SurfaceMap Place(IReadOnlyList<PlacedNode> tree, IEnumerable<WindowInfo> windows)
    {
        var map = new SurfaceMap(windows);
        var clips = new ScreenRect?[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            PlacedNode placed = tree[i];
            if (placed.Depth > 0)
            {
                clips[i] = map.PlaceOne(placed, tree[placed.Parent].Node, clips[placed.Parent]);
            }
        }

        return map;
    }

    /// <summary>Finds the surface of an object.</summary>
    /// <param name="path">The object's path.</param>
    /// <returns>The surface; null when it is not known.</returns>
    public Surface? Find(string path) => _surfaces.GetValueOrDefault(path);

    /// <summary>Whether what holds an object was enabled.</summary>
    /// <param name="path">The object's path.</param>
    /// <returns>False when it was disabled.</returns>
    public bool IsHolderAble(string path) => !_disabledHolders.Contains(path);

    // The area that is left for the children; null when nothing of them can be seen.
    private ScreenRect? PlaceOne(PlacedNode placed, AtSpiNode parent, ScreenRect? clip)
    {
        AtSpiNode node = placed.Node;
        Surface? own = !node.IsShowing || node.Extents is not { } extents ? null
            : placed.Depth == 1 ? FindWindow(node, extents)
            : IsPopover(extents, parent) ? FindPopup(node, extents) : null;
        Surface? surface = own ?? _surfaces.GetValueOrDefault(parent.Path);
        if (surface is not null)
        {
            _surfaces[node.Path] = surface;
            node.Window = surface.Window.Id;
        }

        if (placed.Depth > 1 && !ObjectCorrections.IsAble(parent))
        {
            _disabledHolders.Add(node.Path);
        }

        if (!node.Has(AtSpiInterfaces.Component))
        {
            return node.IsShowing ? clip : null; // the page of a stack has no place of its own, only its content
        }

        node.Bounds = surface is not null && node.Extents is { } place ? surface.ToScreen(place) : null;
        return Clip(node, own is null ? clip : surface!.Window.ContentBounds, parent.IsShowing || placed.Depth == 1);
    }

    private static bool Fits(WindowInfo window, AtSpiNode node, ScreenRect extents)
    {
        int frame = window.ContentBounds.Width - extents.Width;
        return window.Title.Trim() == node.Name.Trim()
            && frame is >= 0 and <= WidestFrame
            && window.ContentBounds.Height - extents.Height is var height and >= 0 and <= WidestFrame
            && Math.Abs(frame - height) <= 1;
    }

    private static ScreenRect? Clip(AtSpiNode node, ScreenRect? clip, bool isHolderShowing)
    {
        if (clip is { } area && node.Bounds is { } bounds && isHolderShowing && area.Intersect(bounds) is { IsEmpty: false } rest)
        {
            return rest;
        }

        node.States &= ~AtSpiStates.Showing;
        return null;
    }

    // A popover counts from its owner's corner.
    private static bool IsPopover(ScreenRect extents, AtSpiNode parent) =>
        parent.Extents is { } owner && owner.X == extents.X && owner.Y == extents.Y;

    private Surface? FindPopup(AtSpiNode node, ScreenRect extents) => Take(
        node, extents, _free.Find(window => window.IsPopup && window.ContentBounds.Width == extents.Width && window.ContentBounds.Height == extents.Height));

    // Two windows that fit equally well are not guessed between: no place is better than a wrong one.
    private Surface? FindWindow(AtSpiNode node, ScreenRect extents)
    {
        WindowInfo[] fitting = [.. _free.Where(window => !window.IsPopup && Fits(window, node, extents))];
        WindowInfo[] alike = fitting.Length > 1
            ? [.. fitting.Where(window => window.IsActive == ((node.States & AtSpiStates.Active) != 0))]
            : fitting;
        return alike is [var window] ? Take(node, extents, window) : null;
    }

    private Surface? Take(AtSpiNode node, ScreenRect extents, WindowInfo? window)
    {
        if (window is null)
        {
            return null;
        }

        _free.Remove(window);
        return new Surface(node.Path, extents, window);
    }
}
