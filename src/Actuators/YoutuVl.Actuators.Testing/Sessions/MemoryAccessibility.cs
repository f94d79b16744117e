using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>The accessibility tree of the in-memory desktop. An unchanged tree keeps its snapshot. A hung application is a gap at once, without waiting.</summary>
internal sealed class MemoryAccessibility(MemoryCore core) : IAccessibility
{
    private (SnapshotScope Scope, SnapshotBudget Budget, AccessibilitySnapshot Snapshot)? _last;

    public ChangeStamp Activity => core.State.Activity.Now;

    public ValueTask<AccessibilitySnapshot> SnapshotAsync(SnapshotScope scope, SnapshotBudget budget, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(budget);
        return new(core.Do(DesktopOperation.Snapshot, () => Snapshot(scope, budget), cancellationToken));
    }

    public async ValueTask<ChangeStamp> WaitForActivityAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        ThrowIfLost();
        var stamp = await core.State.Activity.WaitAsync(since, cancellationToken).ConfigureAwait(false);
        ThrowIfLost();
        return stamp;
    }

    private AccessibilitySnapshot Snapshot(SnapshotScope scope, SnapshotBudget budget)
    {
        ThrowIfLost();
        var activity = Activity;
        if (_last is { } last && last.Snapshot.Activity == activity && last.Scope == scope && last.Budget == budget)
        {
            return last.Snapshot;
        }

        var started = core.State.Time.GetTimestamp();
        var writer = new ElementWriter(core.NextSnapshot(), budget);
        foreach (var application in core.State.Applications.Where(a => scope.Includes(a.Name, a.ProcessId)))
        {
            writer.Write(application);
        }

        var snapshot = new AccessibilitySnapshot
        {
            Elements = writer.Finish(),
            Focused = writer.Focused,
            Gaps = writer.Gaps,
            Activity = activity,
            Elapsed = core.State.Time.GetElapsedTime(started),
        };
        _last = (scope, budget, snapshot);
        return snapshot;
    }

    private void ThrowIfLost()
    {
        if (core.State.AccessibilityLost)
        {
            throw new AccessibilityUnavailableException($"The accessibility interface of the in-memory desktop '{core.Settings.Name}' was lost. Open a new desktop.");
        }
    }
}
