using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>
/// Reads one application only when it has changed, and does not wait twice for one that hangs. Thread-safe: overlapping reads take turns.
/// </summary>
/// <param name="application">The application.</param>
internal sealed class ApplicationMemory(AtSpiApplication application) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private ApplicationTree? _tree;
    private SnapshotBudget? _treeBudget;
    private long _treeEvents;
    private Task? _probe;

    /// <summary>Gets the application.</summary>
    public AtSpiApplication Application => application;

    /// <summary>Reads the application, or remembers: an unchanged tree is the same object as before.</summary>
    /// <param name="scope">Which applications are wanted; one outside is not read.</param>
    /// <param name="budget">How much to read.</param>
    /// <param name="deadline">Until when.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tree with its gaps; null when the application is outside the scope.</returns>
    public async Task<ApplicationTree?> ReadAsync(
        SnapshotScope scope, SnapshotBudget budget, SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        if (application.IsOpen && !scope.Includes(application.Name, application.ProcessId))
        {
            return null;
        }

        if (!await _turn.WaitAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false))
        {
            return NotResponding();
        }

        try
        {
            if (await IsHungAsync().ConfigureAwait(false))
            {
                return NotResponding();
            }

            await application.OpenAsync(deadline, cancellationToken).ConfigureAwait(false);
            return scope.Includes(application.Name, application.ProcessId)
                ? await ReadOrRememberAsync(budget, deadline, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (DBusException error)
        {
            return Missing(application.GapOf(error));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task<ApplicationTree> ReadOrRememberAsync(
        SnapshotBudget budget, SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        if (_tree is { } remembered && _treeBudget == budget
            && await IsUnchangedAsync(remembered, deadline, cancellationToken).ConfigureAwait(false))
        {
            return remembered;
        }

        long events = application.Events;
        ApplicationTree tree = await new ApplicationReader(application, budget, deadline).ReadAsync(cancellationToken).ConfigureAwait(false);
        _tree = tree.Gaps.Count == 0 && application.Options.UseMemory ? tree : null;
        (_treeEvents, _treeBudget) = (events, budget);
        application.Forget(tree.Nodes.Count);
        return Watch(tree);
    }

    // Asked over the bus, where the answer cannot overtake events that the application sent before it. Windows are compared because the
    // window manager moves them without any event of the application.
    private async Task<bool> IsUnchangedAsync(ApplicationTree tree, SnapshotDeadline deadline, CancellationToken cancellationToken)
    {
        if (application.Events != _treeEvents || tree.Nodes.Count == 0)
        {
            return false;
        }

        AtSpiNode[] before = [.. tree.Windows.Where(window => window.Has(AtSpiInterfaces.Component))];
        AtSpiNode[] now = [.. before.Select(window => new AtSpiNode(window.Path))];
        var batch = new QueryBatch(application.BusChannel);
        Array.ForEach(now, batch.AddExtents);
        int? windows = null;
        batch.AddProperty(application.RootPath, AtSpiNames.Accessible, "ChildCount", value => windows = value as int?);
        await batch.RunAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false);
        return batch.Failures == 0
            && application.Events == _treeEvents
            && windows == tree.Nodes[0].Node.ChildPaths?.Count
            && before.Zip(now).All(pair => !pair.First.IsShowing || pair.First.Extents == pair.Second.Extents)
            && await application.Surfaces.IsUnchangedAsync(cancellationToken).ConfigureAwait(false);
    }

    private ApplicationTree Watch(ApplicationTree tree)
    {
        if (tree.Gaps.Any(gap => gap.Reason == SnapshotGapReason.NotResponding))
        {
            StartProbe();
        }

        return tree;
    }

    private ApplicationTree Missing(SnapshotGap gap)
    {
        _tree = null;
        return Watch(new ApplicationTree([], [gap]));
    }

    private ApplicationTree NotResponding() =>
        new([], [application.Gap(SnapshotGapReason.NotResponding, "It does not answer. It may be hung or stopped.")]);

    // One question stays open; while it is unanswered nobody waits for the application again.
    private void StartProbe() => _probe ??= application.BusChannel.Connection.CallManyAsync(
        [application.BusChannel.Call(application.RootPath, AtSpiNames.Accessible, "GetRole", DBusBody.Empty)],
        Timeout.InfiniteTimeSpan,
        CancellationToken.None);

    private async Task<bool> IsHungAsync()
    {
        if (_probe is not { } probe)
        {
            return false;
        }

        Task grace = Task.Delay(application.Options.HungGrace, application.Options.Time, CancellationToken.None);
        if (await Task.WhenAny(probe, grace).ConfigureAwait(false) == grace)
        {
            return true;
        }

        _probe = null;
        return false;
    }
}
