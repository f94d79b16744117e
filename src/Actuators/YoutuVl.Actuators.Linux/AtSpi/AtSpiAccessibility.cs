using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The accessibility tree of a Linux desktop. Applications are read side by side, and only when they have changed.</summary>
/// <param name="bus">The accessibility bus.</param>
/// <param name="directory">The applications on it.</param>
internal sealed class AtSpiAccessibility(AtSpiBus bus, ApplicationDirectory directory) : IAccessibility
{
    private readonly Lock _lock = new();
    private long _lastId;
    private Reading? _last;

    /// <inheritdoc/>
    public ChangeStamp Activity => bus.Journal.Now;

    /// <inheritdoc/>
    public async ValueTask<AccessibilitySnapshot> SnapshotAsync(
        SnapshotScope scope, SnapshotBudget budget, CancellationToken cancellationToken)
    {
        var deadline = new SnapshotDeadline(bus.Options.Time, budget.Time);
        IReadOnlyList<ApplicationMemory> applications = await directory.ListAsync(deadline, cancellationToken).ConfigureAwait(false);
        ChangeStamp activity = bus.Journal.Now;
        ApplicationTree?[] trees = await Task
            .WhenAll(applications.Select(one => one.ReadAsync(scope, budget, deadline, cancellationToken))).ConfigureAwait(false);
        List<(AtSpiApplication Application, ApplicationTree Tree)> read = [];
        for (int i = 0; i < trees.Length; i++)
        {
            if (trees[i] is { } tree && scope.Includes(applications[i].Application.Name, applications[i].Application.ProcessId))
            {
                read.Add((applications[i].Application, tree));
            }
        }

        return RememberOrBuild(read, budget) with { Activity = activity, Elapsed = deadline.Elapsed };
    }

    /// <inheritdoc/>
    public ValueTask<ChangeStamp> WaitForActivityAsync(ChangeStamp since, CancellationToken cancellationToken) =>
        bus.Journal.WaitAsync(since, cancellationToken);

    private AccessibilitySnapshot RememberOrBuild(List<(AtSpiApplication Application, ApplicationTree Tree)> read, SnapshotBudget budget)
    {
        lock (_lock)
        {
            // Unchanged applications come back as the same objects, so comparing them is comparing the whole desktop.
            if (_last is { } last && last.Budget == budget && last.Trees.SequenceEqual(read.Select(one => one.Tree), ReferenceEqualityComparer.Instance))
            {
                return last.Snapshot;
            }

            var builder = new SnapshotBuilder(new SnapshotId(++_lastId), budget.MaxElements);
            foreach ((AtSpiApplication application, ApplicationTree tree) in read)
            {
                builder.Add(application, tree with { Gaps = tree.Gaps.Count > 0 ? tree.Gaps : NotReady(application, tree, read) });
            }

            _last = new Reading(budget, [.. read.Select(one => one.Tree)], builder.Build());
            return _last.Snapshot;
        }
    }

    // One process may register several times and fill only one of the registrations.
    private static SnapshotGap[] NotReady(
        AtSpiApplication application, ApplicationTree tree, List<(AtSpiApplication Application, ApplicationTree Tree)> read)
    {
        bool isEmpty = !tree.Windows.Any();
        bool isDoubled = read.Exists(other => other.Application.ProcessId == application.ProcessId && other.Tree.Windows.Any());
        return isEmpty && !isDoubled
            ? [application.Gap(SnapshotGapReason.NotReady, "It is registered but has published no window yet.")]
            : [];
    }

    private sealed record Reading(SnapshotBudget Budget, ApplicationTree[] Trees, AccessibilitySnapshot Snapshot);
}
