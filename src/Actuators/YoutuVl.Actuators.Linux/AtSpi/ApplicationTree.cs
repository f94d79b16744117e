using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>One reading of one application: its objects in tree order, and what could not be read.</summary>
/// <param name="Nodes">The objects, parents before their children, each with its parent's place in the list and its depth.</param>
/// <param name="Gaps">What is missing.</param>
internal sealed record ApplicationTree(IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<SnapshotGap> Gaps)
{
    /// <summary>Gets the objects that are windows: the children of the application.</summary>
    public IEnumerable<AtSpiNode> Windows => Nodes.Where(placed => placed.Depth == 1).Select(placed => placed.Node);
}

/// <summary>An object and its place in the tree.</summary>
/// <param name="Node">The object.</param>
/// <param name="Parent">The parent's place in the list; -1 for the application.</param>
/// <param name="Depth">The number of ancestors.</param>
internal readonly record struct PlacedNode(AtSpiNode Node, int Parent, int Depth);
