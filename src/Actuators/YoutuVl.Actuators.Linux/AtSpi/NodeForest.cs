namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The objects of one application by path, and who is whose child. Not thread-safe.</summary>
/// <param name="nodes">What the application's cache told.</param>
internal sealed class NodeForest(Dictionary<string, AtSpiNode> nodes)
{
    /// <summary>Gets how many objects are known.</summary>
    public int Count => nodes.Count;

    /// <summary>Finds an object.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The object; null when it is not known.</returns>
    public AtSpiNode? Find(string path) => nodes.GetValueOrDefault(path);

    /// <summary>Adds an object that the cache did not hold.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The object, empty still, and dead until its states are known: it may be gone before it answers.</returns>
    public AtSpiNode Add(string path)
    {
        var node = new AtSpiNode(path) { States = AtSpiStates.Defunct };
        nodes.Add(path, node);
        return node;
    }

    /// <summary>Lets every parent know its children where the cache's index and count fit together.</summary>
    /// <param name="orders">Orders of hidden children that the application told before.</param>
    /// <returns>The objects whose children the application has to be asked for.</returns>
    public List<AtSpiNode> LinkChildren(HiddenOrders orders)
    {
        ILookup<string, AtSpiNode> byParent = nodes.Values.Where(node => node.ParentPath is not null).ToLookup(node => node.ParentPath!);
        List<AtSpiNode> open = [];
        foreach (AtSpiNode parent in nodes.Values)
        {
            if (parent.ChildPaths is null)
            {
                AtSpiNode[] children = [.. byParent[parent.Path]];
                parent.ChildPaths = ChildrenInOrder(parent.ChildCount, children) ?? orders.Recall(parent, children);
            }

            if (parent.ChildPaths is null)
            {
                open.Add(parent);
            }
        }

        return open;
    }

    private static string[]? ChildrenInOrder(int count, AtSpiNode[] children)
    {
        if (count != children.Length)
        {
            return null;
        }

        string[] ordered = new string[count];
        foreach (AtSpiNode child in children)
        {
            if (child.IndexInParent < 0 || child.IndexInParent >= count || ordered[child.IndexInParent] is not null)
            {
                return null;
            }

            ordered[child.IndexInParent] = child.Path;
        }

        return ordered;
    }
}
