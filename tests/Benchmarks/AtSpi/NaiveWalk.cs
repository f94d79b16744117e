using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Benchmarks.AtSpi;

/// <summary>
/// What a first implementation does: visit each object and ask it six questions over the bus, one after the other. The measure that the
/// product's snapshot is compared with, in the same run.
/// </summary>
internal sealed class NaiveWalk(DBusConnection connection)
{
    private static readonly string[] Questions = ["GetChildren", "GetRole", "GetState", "GetInterfaces"];

    /// <summary>Walks the tree of every application.</summary>
    /// <returns>How many objects were visited.</returns>
    public async Task<int> RunAsync()
    {
        Stack<AtSpiReference> open = new([new AtSpiReference(AtSpiNames.Registry, AtSpiNames.RootPath)]);
        int visited = -1; // the registry itself is no element
        while (open.TryPop(out AtSpiReference next))
        {
            visited++;
            foreach (AtSpiReference child in await VisitAsync(next))
            {
                open.Push(child);
            }
        }

        return visited;
    }

    private async Task<List<AtSpiReference>> VisitAsync(AtSpiReference target)
    {
        List<AtSpiReference> children = [];
        foreach (string question in Questions)
        {
            DBusMessage answer = await connection.CallAsync(Call(target, AtSpiNames.Accessible, question, DBusBody.Empty), default);
            children = question == "GetChildren" ? AtSpiReference.ReadList(answer) : children;
        }

        await connection.CallAsync(Call(target, DBusNames.Properties, "Get", AtSpiBodies.Property(AtSpiNames.Accessible, "Name")), default);

        // The application's own object has no place on the screen and answers with an error.
        await connection.CallManyAsync([Call(target, AtSpiNames.Component, "GetExtents", AtSpiBodies.ScreenCoordinates)], default);
        return children;
    }

    private static DBusCall Call(AtSpiReference target, string iface, string member, DBusBody body) =>
        new(target.BusName, target.Path, iface, member) { Body = body };
}
