using System.Collections.Concurrent;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Remembers the order of children that are not shown. GTK's cache does not tell it for closed menus, and asking for all of them each time
/// is a fifth of a snapshot. An order holds only while the same children are there and all of them stay hidden. Thread-safe.
/// </summary>
internal sealed class HiddenOrders
{
    // Menus are short; comparing long lists would cost more than asking.
    private const int MostChildren = 256;

    private readonly ConcurrentDictionary<string, string[]> _orders = new();

    /// <summary>Gets how many orders are remembered.</summary>
    public int Count => _orders.Count;

    /// <summary>Forgets every order.</summary>
    public void Clear() => _orders.Clear();

    /// <summary>Keeps an order that the application just told.</summary>
    /// <param name="parent">The parent, with its children listed.</param>
    /// <param name="forest">What is known of the children.</param>
    public void Keep(AtSpiNode parent, NodeForest forest)
    {
        if (parent.ChildPaths is { Count: > 0 and <= MostChildren } paths && paths.All(path => forest.Find(path) is { IsShowing: false }))
        {
            _orders[parent.Path] = [.. paths];
        }
    }

    /// <summary>Recalls an order.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="children">Its children now, in any order.</param>
    /// <returns>The children's paths in order; null when they have to be asked for.</returns>
    public IReadOnlyList<string>? Recall(AtSpiNode parent, AtSpiNode[] children) =>
        _orders.TryGetValue(parent.Path, out string[]? order)
        && order.Length == children.Length
        && Array.TrueForAll(children, child => !child.IsShowing && order.Contains(child.Path))
            ? order
            : null;
}
