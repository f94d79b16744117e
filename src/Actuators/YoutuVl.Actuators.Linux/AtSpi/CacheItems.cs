using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Reads the answer of <c>Cache.GetItems</c>: most of an application's tree in one message.</summary>
internal static class CacheItems
{
    // Object, application, parent, index in parent, child count, interfaces, name, role, description, states.
    private const string CountedSignature = "a((so)(so)(so)iiassusau)";

    // Qt lists the children instead of index and count.
    private const string ListedSignature = "a((so)(so)(so)a(so)assusau)";

    // The order is arbitrary, so a budget can only be applied to the finished tree; this only bounds memory.
    private const int MostNodes = 500_000;

    /// <summary>Reads every live object.</summary>
    /// <param name="message">The answer.</param>
    /// <returns>The objects by path.</returns>
    /// <exception cref="DBusProtocolException">The answer has neither of the two known types.</exception>
    public static Dictionary<string, AtSpiNode> Read(DBusMessage message)
    {
        bool isListed = message.Signature == ListedSignature;
        DBusReader reader = isListed ? message.Read() : message.Read(CountedSignature);
        int end = reader.ReadArrayEnd('(');
        Dictionary<string, AtSpiNode> nodes = [];
        while (reader.Position < end && nodes.Count < MostNodes)
        {
            AtSpiNode node = ReadNode(ref reader, isListed);
            if (!node.IsDefunct && node.Path != AtSpiNames.NullPath)
            {
                nodes[node.Path] = node;
            }
        }

        return nodes;
    }

    private static AtSpiNode ReadNode(ref DBusReader reader, bool isListed)
    {
        reader.Align(8);
        ReadOnlySpan<byte> bus = ReadReference(ref reader, out string path);
        SkipReference(ref reader);
        ReadOnlySpan<byte> parentBus = ReadReference(ref reader, out string parent);
        var node = new AtSpiNode(path) { ParentPath = parentBus.SequenceEqual(bus) && parent != AtSpiNames.NullPath ? parent : null };
        if (isListed)
        {
            ReadChildren(ref reader, node);
        }
        else
        {
            node.IndexInParent = reader.ReadInt32();
            node.ChildCount = reader.ReadInt32();
        }

        node.Interfaces = reader.ReadInterfaces();
        node.Name = reader.ReadString();
        node.RoleNumber = reader.ReadUInt32();
        node.Description = reader.ReadString();
        node.States = reader.ReadStates();
        return node;
    }

    private static void ReadChildren(ref DBusReader reader, AtSpiNode node)
    {
        int end = reader.ReadArrayEnd('(');
        List<string> children = [];
        while (reader.Position < end)
        {
            ReadReference(ref reader, out string child);
            if (child != AtSpiNames.NullPath)
            {
                children.Add(child);
            }
        }

        node.ChildPaths = children;
        node.ChildCount = children.Count;
    }

    private static ReadOnlySpan<byte> ReadReference(ref DBusReader reader, out string path)
    {
        reader.Align(8);
        ReadOnlySpan<byte> bus = reader.ReadRawString();
        path = reader.ReadObjectPath();
        return bus;
    }

    private static void SkipReference(ref DBusReader reader)
    {
        reader.Align(8);
        reader.ReadRawString();
        reader.ReadRawString();
    }
}
