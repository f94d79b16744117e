using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Finds the innermost object of an application at a pixel.</summary>
/// <param name="point">The pixel as the application counts: on the screen, or on its surface.</param>
internal sealed class AtSpiHitTest(ScreenPoint point)
{
    private const int Deepest = 64;

    private readonly DBusBody _where = DBusBody.Of("iiu", writer =>
    {
        writer.WriteInt32(point.X);
        writer.WriteInt32(point.Y);
        writer.WriteUInt32(0);
    });

    /// <summary>Searches where an element lies.</summary>
    /// <param name="target">The object that is expected there.</param>
    /// <param name="point">The screen pixel.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The innermost object at the pixel, then its ancestors.</returns>
    /// <exception cref="DBusException">The application does not answer, or is gone.</exception>
    public static async Task<IReadOnlyList<AtSpiObject>> FindAsync(AtSpiObject target, ScreenPoint point, CancellationToken cancellationToken)
    {
        Surface? surface = await target.Application.Surfaces.FindNowAsync(target.Path, null, cancellationToken).ConfigureAwait(false);
        return surface is null
            ? await new AtSpiHitTest(point).FindAsync(target, cancellationToken).ConfigureAwait(false)
            : await new AtSpiHitTest(surface.FromScreen(point)).FindBelowAsync(target with { Path = surface.RootPath }, cancellationToken)
                .ConfigureAwait(false);
    }

    // In the window or popup of an object.
    private async Task<IReadOnlyList<AtSpiObject>> FindAsync(AtSpiObject target, CancellationToken cancellationToken)
    {
        List<AtSpiObject> ancestors = await ListAncestorsAsync(target, cancellationToken).ConfigureAwait(false);
        AtSpiObject start = await ChooseStartAsync(ancestors, cancellationToken).ConfigureAwait(false);
        return await FindBelowAsync(start, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<AtSpiObject>> FindBelowAsync(AtSpiObject start, CancellationToken cancellationToken)
    {
        AtSpiObject at = start;
        for (int depth = 0; depth < Deepest; depth++)
        {
            if (await FindInsideAsync(at, cancellationToken).ConfigureAwait(false) is not { } inner || inner == at)
            {
                break;
            }

            at = inner;
        }

        return await ListAncestorsAsync(at, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<AtSpiObject>> ListAncestorsAsync(AtSpiObject start, CancellationToken cancellationToken)
    {
        List<AtSpiObject> chain = [];
        for (AtSpiObject? at = start; at is not null && at.Path != at.Application.RootPath && chain.Count < Deepest;)
        {
            chain.Add(at);
            at = await at.GetParentAsync(cancellationToken).ConfigureAwait(false);
        }

        return chain;
    }

    // From the object upwards as long as the pixel lies inside: the whole window for most objects, but only the popup for an item of an
    // open menu, whose owner in the menu bar does not reach that far.
    private async Task<AtSpiObject> ChooseStartAsync(List<AtSpiObject> ancestors, CancellationToken cancellationToken)
    {
        AtSpiNode[] nodes = [.. ancestors.Select(one => new AtSpiNode(one.Path))];
        QueryBatch batch = ancestors[0].NewBatch();
        Array.ForEach(nodes, batch.AddExtents);
        await ancestors[0].RunAsync(batch, cancellationToken).ConfigureAwait(false);
        int inside = Array.FindIndex(nodes, node => node.Extents?.Contains(point) != true);
        return inside switch
        {
            < 0 or 0 => ancestors[^1],
            _ => ancestors[inside - 1],
        };
    }

    private async Task<AtSpiObject?> FindInsideAsync(AtSpiObject container, CancellationToken cancellationToken)
    {
        try
        {
            DBusMessage answer = await container.CallAsync(AtSpiNames.Component, "GetAccessibleAtPoint", _where, cancellationToken)
                .ConfigureAwait(false);
            DBusReader reader = answer.Read("(so)");
            AtSpiReference found = AtSpiReference.Read(ref reader);
            return found.IsNull || found.BusName != container.Application.BusName ? null : container with { Path = found.Path };
        }
        catch (DBusErrorException error) when (AtSpiErrors.AsFatal(error) is null)
        {
            return null; // no Component interface: nothing is inside
        }
    }
}
