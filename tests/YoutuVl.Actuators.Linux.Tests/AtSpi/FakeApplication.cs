using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>An application of a test's own making on an accessibility bus, well-behaved or not.</summary>
internal sealed class FakeApplication : IAsyncDisposable
{
    private readonly TaskCompletionSource<DBusAnswer> _never = new();

    public DBusConnection? Connection { get; private set; }

    public string BusName => Connection!.UniqueName!;

    public Dictionary<string, FakeNode> Nodes { get; } = [];

    /// <summary>Every member that was called.</summary>
    public List<string> Calls { get; } = [];

    public bool ListsChildrenInCache { get; init; }

    public string? CacheSignature { get; init; }

    public string PeerAddress { get; init; } = "";

    public string? HangsAt { get; set; }

    public string? LeavesAt { get; init; }

    public FakeApplication With(params FakeNode[] nodes)
    {
        foreach (FakeNode node in nodes)
        {
            Nodes[node.Path] = node;
        }

        return this;
    }

    public async Task ConnectAsync(string address) =>
        Connection = await DBusConnection.OpenBusAsync(address, new DBusConnectionOptions { Handler = AnswerAsync }, CancellationToken.None);

    /// <summary>Announces a change, as a toolkit does.</summary>
    public void EmitChange() => Connection!.Emit(
        AtSpiNames.RootPath,
        AtSpiNames.ObjectEvents,
        "PropertyChange",
        DBusBody.Of("siiv", writer =>
        {
            writer.WriteString("accessible-name");
            writer.WriteInt32(0);
            writer.WriteInt32(0);
            writer.WriteVariant(new DBusVariant("s", "new"));
        }));

    public ValueTask DisposeAsync() => Connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async ValueTask<DBusAnswer> AnswerAsync(DBusMessage call, CancellationToken cancellationToken)
    {
        lock (Calls)
        {
            Calls.Add(call.Member!);
        }

        if (call.Member == HangsAt)
        {
            return await _never.Task;
        }

        if (call.Member == LeavesAt)
        {
            _ = Task.Run(async () => await DisposeAsync(), CancellationToken.None);
            return await _never.Task;
        }

        return call.Member switch
        {
            "GetApplicationBusAddress" => DBusAnswer.Of(DBusBody.OfStrings(PeerAddress)),
            "GetItems" => DBusAnswer.Of(CacheSignature is null ? Items() : new DBusBody(CacheSignature, new byte[8])),
            _ => Nodes.TryGetValue(call.Path!, out FakeNode? node) ? AnswerFor(node, call) : Unknown(call),
        };
    }

    private DBusAnswer AnswerFor(FakeNode node, DBusMessage call) => call.Member switch
    {
        "GetChildren" => DBusAnswer.Of(DBusBody.Of("a(so)", writer => WriteChildren(writer, node))),
        "GetRole" => DBusAnswer.Of(DBusBody.Of("u", writer => writer.WriteUInt32(node.Role))),
        "GetState" => DBusAnswer.Of(DBusBody.Of("au", writer => WriteStates(writer, node))),
        "GetInterfaces" => DBusAnswer.Of(DBusBody.Of("as", WriteInterfaces)),
        "GetExtents" => DBusAnswer.Of(DBusBody.Of("(iiii)", writer => WriteExtents(writer, node))),
        "Get" => AnswerGet(node, call),
        _ => Unknown(call),
    };

    private static DBusAnswer AnswerGet(FakeNode node, DBusMessage call)
    {
        DBusReader reader = call.Read("ss");
        reader.ReadString();
        DBusVariant? value = reader.ReadString() switch
        {
            "Name" => new DBusVariant("s", node.Name),
            "Description" => new DBusVariant("s", ""),
            "ChildCount" => new DBusVariant("i", node.Children.Length),
            _ => null,
        };
        return value is null ? Unknown(call) : DBusAnswer.Of(DBusBody.Of("v", writer => writer.WriteVariant(value)));
    }

    private static DBusAnswer Unknown(DBusMessage call) =>
        DBusAnswer.Refuse("org.freedesktop.DBus.Error.UnknownObject", $"There is no {call.Path} with {call.Member}.");

    private DBusBody Items() => DBusBody.Of(
        ListsChildrenInCache ? "a((so)(so)(so)a(so)assusau)" : "a((so)(so)(so)iiassusau)",
        writer =>
        {
            DBusArrayMark mark = writer.BeginArray('(');
            foreach (FakeNode node in Nodes.Values.Where(node => node.IsCached))
            {
                WriteItem(writer, node);
            }

            writer.EndArray(mark);
        });

    private void WriteItem(DBusWriter writer, FakeNode node)
    {
        writer.Align(8);
        WriteReference(writer, node.Path);
        WriteReference(writer, AtSpiNames.RootPath);
        WriteReference(writer, node.Path == AtSpiNames.RootPath ? AtSpiNames.NullPath : node.Parent);
        if (ListsChildrenInCache)
        {
            WriteChildren(writer, node);
        }
        else
        {
            writer.WriteInt32(node.Index);
            writer.WriteInt32(node.CachedCount);
        }

        WriteInterfaces(writer);
        writer.WriteString(node.Name);
        writer.WriteUInt32(node.Role);
        writer.WriteString("");
        WriteStates(writer, node);
    }

    private void WriteChildren(DBusWriter writer, FakeNode node)
    {
        DBusArrayMark mark = writer.BeginArray('(');
        foreach (string child in node.Children)
        {
            WriteReference(writer, child);
        }

        writer.EndArray(mark);
    }

    private void WriteReference(DBusWriter writer, string path)
    {
        writer.Align(8);
        writer.WriteString(BusName);
        writer.WriteString(path);
    }

    private static void WriteInterfaces(DBusWriter writer)
    {
        DBusArrayMark mark = writer.BeginArray('s');
        writer.WriteString(AtSpiNames.Accessible);
        writer.WriteString(AtSpiNames.Component);
        writer.EndArray(mark);
    }

    private static void WriteStates(DBusWriter writer, FakeNode node)
    {
        DBusArrayMark mark = writer.BeginArray('u');
        writer.WriteUInt32((uint)node.States);
        writer.WriteUInt32((uint)(node.States >> 32));
        writer.EndArray(mark);
    }

    private static void WriteExtents(DBusWriter writer, FakeNode node)
    {
        writer.Align(8);
        writer.WriteInt32(node.Extents.X);
        writer.WriteInt32(node.Extents.Y);
        writer.WriteInt32(node.Extents.Width);
        writer.WriteInt32(node.Extents.Height);
    }
}
