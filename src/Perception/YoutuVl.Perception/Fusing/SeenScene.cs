using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Perception.Fusing;

/// <summary>One moment of a desktop with everything that is known about it. Immutable.</summary>
/// <param name="Elements">
/// The tree's elements at their old places, with the sources that agree with them added, and after them the elements that were only seen. Its
/// snapshot is the tree's with a <see cref="SnapshotId.Sight"/>.
/// </param>
/// <param name="Coverage">How much of each visible window is explained, from the bottom of the stack to the top.</param>
/// <param name="Gaps">What could not be looked at.</param>
public sealed record SeenScene(ElementList Elements, IReadOnlyList<WindowCoverage> Coverage, IReadOnlyList<SnapshotGap> Gaps)
{
    /// <summary>Puts the joined list in the place of the tree's.</summary>
    /// <param name="tree">The snapshot that this scene was joined to.</param>
    /// <returns>The snapshot with this scene's elements and gaps; the focus is on the same element as before.</returns>
    public AccessibilitySnapshot On(AccessibilitySnapshot tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree with
        {
            Elements = Elements,
            Focused = tree.Focused is { } focused ? focused with { Snapshot = Elements.Snapshot } : null,
            Gaps = Gaps.Count == 0 ? tree.Gaps : [.. tree.Gaps, .. Gaps],
        };
    }
}
