using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Reads the tree of one application: its cache in one message, then together the children of those objects whose cached count does not
/// fit, then together the details of what is shown. One reader reads once.
/// </summary>
/// <param name="application">The application.</param>
/// <param name="budget">How much to read.</param>
/// <param name="deadline">Until when.</param>
internal sealed class ApplicationReader(AtSpiApplication application, SnapshotBudget budget, SnapshotDeadline deadline)
{
    private readonly List<SnapshotGap> _gaps = [];
    private readonly HashSet<SnapshotGapReason> _reported = [];
    private readonly AtSpiChannel _channel = application.Channel;
    private NodeForest _forest = new([]);

    /// <summary>Reads.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was read, with its gaps; an application that does not answer is a gap too.</returns>
    public async Task<ApplicationTree> ReadAsync(CancellationToken cancellationToken)
    {
        List<PlacedNode> placed = [];
        try
        {
            _forest = new NodeForest(await ReadCacheAsync(cancellationToken).ConfigureAwait(false));
            List<AtSpiNode> unordered = _forest.LinkChildren(application.HiddenOrders);
            await AskAsync(unordered, AddChildren, cancellationToken).ConfigureAwait(false);
            unordered.ForEach(parent => application.HiddenOrders.Keep(parent, _forest));
            await FindUncachedAsync(cancellationToken).ConfigureAwait(false);
            placed = PlaceAll();
            ObjectCorrections.Correct(application.Traits, placed);
            await AskAsync([.. placed.Select(p => p.Node).Where(n => n.IsShowing)], AddDetails, cancellationToken).ConfigureAwait(false);
        }
        catch (DBusException error)
        {
            Report(application.GapOf(error));
            placed = placed.Count > 0 ? placed : PlaceAll();
        }

        await application.Surfaces.PlaceAsync(placed, cancellationToken).ConfigureAwait(false);
        return new ApplicationTree(placed, _gaps);
    }

    private async Task<Dictionary<string, AtSpiNode>> ReadCacheAsync(CancellationToken cancellationToken)
    {
        if (!application.Traits.HasCache)
        {
            return [];
        }

        DBusCall call = _channel.Call(AtSpiNames.CachePath, AtSpiNames.Cache, "GetItems", DBusBody.Empty);
        DBusReply[] replies = await _channel.Connection.CallManyAsync([call], deadline.Remaining, cancellationToken).ConfigureAwait(false);
        if (AtSpiErrors.AsFatal(replies[0].Error) is { } fatal)
        {
            throw fatal;
        }

        try
        {
            Dictionary<string, AtSpiNode> items = replies[0].Message is { } answer ? CacheItems.Read(answer) : [];
            if (!application.Traits.CountsWindows)
            {
                items.Remove(application.RootPath);
            }

            return items;
        }
        catch (DBusProtocolException)
        {
            return []; // as without a cache: the application is walked instead
        }
    }

    private void AddChildren(QueryBatch batch, AtSpiNode node) => NodeQueries.AddChildren(batch, _channel, node);

    private void AddDetails(QueryBatch batch, AtSpiNode node)
    {
        NodeQueries.AddDetails(batch, _channel, node, budget.MaxTextLength);
        if (application.AutomationIds.TryGetValue(node.Path, out string? id))
        {
            node.AutomationId = id;
            return;
        }

        batch.AddProperty(node.Path, AtSpiNames.Accessible, "AccessibleId", value =>
        {
            node.AutomationId = value is string { Length: > 0 } text ? text : null;
            application.AutomationIds[node.Path] = node.AutomationId;
        });
    }

    private async Task AskAsync(List<AtSpiNode> nodes, Action<QueryBatch, AtSpiNode> add, CancellationToken cancellationToken)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var batch = new QueryBatch(_channel);
        nodes.ForEach(node => add(batch, node));
        await batch.RunAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false);
    }

    // Level by level from the root: each level of objects that the cache does not hold costs one round trip, whatever their number.
    private async Task FindUncachedAsync(CancellationToken cancellationToken)
    {
        if (_forest.Find(application.RootPath) is null)
        {
            await AskUncachedAsync([application.RootPath], cancellationToken).ConfigureAwait(false);
        }

        HashSet<string> seen = [application.RootPath];
        List<string> level = [application.RootPath];
        for (int depth = 0; level.Count > 0 && depth < budget.MaxDepth; depth++)
        {
            level = [.. level.SelectMany(path => _forest.Find(path)?.ChildPaths ?? []).Where(seen.Add)];
            int room = Math.Max(0, budget.MaxElements - _forest.Count);
            await AskUncachedAsync([.. level.Where(path => _forest.Find(path) is null).Take(room)], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task AskUncachedAsync(List<string> paths, CancellationToken cancellationToken) => AskAsync(
        [.. paths.Select(_forest.Add)],
        (batch, node) =>
        {
            NodeQueries.AddIdentity(batch, _channel, node);
            NodeQueries.AddChildren(batch, _channel, node);
        },
        cancellationToken);

    private List<PlacedNode> PlaceAll()
    {
        List<PlacedNode> placed = [];
        HashSet<string> seen = [];
        Stack<(string Path, int Parent, int Depth)> open = new([(application.RootPath, -1, 0)]);
        while (open.TryPop(out (string Path, int Parent, int Depth) next))
        {
            if (Admit(next.Path, next.Depth, placed.Count, seen) is not { } node)
            {
                continue;
            }

            placed.Add(new PlacedNode(node, next.Parent, next.Depth));
            IReadOnlyList<string> children = node.ChildPaths ?? [];
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i], placed.Count - 1, next.Depth + 1));
            }
        }

        return placed;
    }

    private AtSpiNode? Admit(string path, int depth, int count, HashSet<string> seen)
    {
        if (depth > budget.MaxDepth || !seen.Add(path))
        {
            Report(application.Gap(SnapshotGapReason.TooDeep, $"Its tree is deeper than {budget.MaxDepth} levels or goes in circles."));
            return null;
        }

        if (count >= budget.MaxElements)
        {
            Report(application.Gap(SnapshotGapReason.TooManyElements, $"It has more than {budget.MaxElements} elements."));
            return null;
        }

        return _forest.Find(path) is { IsDefunct: false } node ? node : null;
    }

    private void Report(SnapshotGap gap)
    {
        if (_reported.Add(gap.Reason))
        {
            _gaps.Add(gap);
        }
    }
}
