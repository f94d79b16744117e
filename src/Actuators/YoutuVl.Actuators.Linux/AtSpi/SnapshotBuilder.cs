using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Makes one list of elements out of the trees of several applications. One builder builds once.</summary>
/// <param name="id">The id of the snapshot.</param>
/// <param name="maxElements">The most elements over all applications.</param>
internal sealed class SnapshotBuilder(SnapshotId id, int maxElements)
{
    private readonly List<ScreenElement> _elements = [];
    private readonly List<SnapshotGap> _gaps = [];

    /// <summary>Adds an application.</summary>
    /// <param name="application">The application.</param>
    /// <param name="tree">Its tree.</param>
    public void Add(AtSpiApplication application, ApplicationTree tree)
    {
        _gaps.AddRange(tree.Gaps);
        int first = _elements.Count;
        foreach (PlacedNode placed in tree.Nodes)
        {
            if (_elements.Count == maxElements)
            {
                _gaps.Add(application.Gap(SnapshotGapReason.TooManyElements, $"It does not fit into {maxElements} elements."));
                return;
            }

            bool hasParent = placed.Parent >= 0;
            ElementId? parent = hasParent ? new ElementId(id, first + placed.Parent) : null;
            AtSpiNode? parentNode = hasParent ? tree.Nodes[placed.Parent].Node : null;
            _elements.Add(ElementTranslation.ToElement(application, placed, parentNode, (new ElementId(id, _elements.Count), parent)));
        }
    }

    /// <summary>Finishes.</summary>
    /// <returns>The snapshot, without its times.</returns>
    public AccessibilitySnapshot Build() => new()
    {
        Elements = new ElementList(id, _elements),
        Focused = FindFocused(),
        Gaps = _gaps,
    };

    // Every window of every application may claim a focused element; the one in the active window counts, the innermost first.
    private ElementId? FindFocused()
    {
        ScreenElement? best = null;
        bool bestIsActive = false;
        foreach (ScreenElement element in _elements)
        {
            if (element.Has(ElementStates.Focused | ElementStates.Showing))
            {
                bool isActive = IsInActiveWindow(element);
                if (best is null || (isActive && !bestIsActive) || (isActive == bestIsActive && element.Depth >= best.Depth))
                {
                    (best, bestIsActive) = (element, isActive);
                }
            }
        }

        return best?.Id;
    }

    private bool IsInActiveWindow(ScreenElement element)
    {
        for (ElementId? at = element.Id; at is { } current; at = _elements[current.Index].Parent)
        {
            if (_elements[current.Index].Depth == 1)
            {
                return _elements[current.Index].Has(ElementStates.Active);
            }
        }

        return false;
    }
}
