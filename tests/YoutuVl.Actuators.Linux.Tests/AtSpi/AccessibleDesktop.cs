using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>A virtual desktop with an accessibility connection, for one test.</summary>
internal sealed class AccessibleDesktop : IAsyncDisposable
{
    private readonly List<RunningApplication> _applications = [];

    private AccessibleDesktop(VirtualDesktop desktop, AtSpiConnection connection) => (Desktop, Connection) = (desktop, connection);

    public VirtualDesktop Desktop { get; }

    public AtSpiConnection Connection { get; }

    public static async Task<AccessibleDesktop> StartAsync(CancellationToken cancellationToken) => await StartAsync(new AtSpiOptions(), cancellationToken);

    public static async Task<AccessibleDesktop> StartAsync(AtSpiOptions options, CancellationToken cancellationToken)
    {
        VirtualDesktop desktop = await VirtualDesktop.StartAsync(cancellationToken: cancellationToken);
        return new AccessibleDesktop(desktop, await AtSpiConnection.OpenAsync(desktop.SessionBusAddress, options, cancellationToken));
    }

    /// <summary>Starts an application and waits until its first window is in the tree and nothing moves any more.</summary>
    public async Task<RunningApplication> LaunchAsync(
        string program, string[] arguments, CancellationToken cancellationToken)
    {
        RunningApplication application = RunningApplication.Start(Desktop, program, arguments);
        _applications.Add(application);
        await UntilAsync(
            snapshot => snapshot.Elements.Any(e => e.ProcessId == application.Id && e.Depth == 1 && e.Has(ElementStates.Showing | ElementStates.Active)),
            $"{program} shows an active window",
            cancellationToken);
        return application;
    }

    public ValueTask<AccessibilitySnapshot> SnapshotAsync(CancellationToken cancellationToken) =>
        Connection.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, cancellationToken);

    /// <summary>Takes snapshots, one after each activity, until one fits.</summary>
    public async Task<AccessibilitySnapshot> UntilAsync(
        Func<AccessibilitySnapshot, bool> fits, string description, CancellationToken cancellationToken)
    {
        AccessibilitySnapshot? last = null;
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Eventually.Timeout)
        {
            last = await SnapshotAsync(cancellationToken);
            if (fits(last))
            {
                return last;
            }

            // Not every change is announced, for example a first registration, so the wait is bounded.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromMilliseconds(50));
            try
            {
                await Connection.Accessibility.WaitForActivityAsync(last.Activity, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Look again.
            }
        }

        string tree = string.Join('\n', last?.Elements.Select(e => new string(' ', e.Depth * 2) + e + " " + e.States) ?? []);
        throw new TimeoutException($"It did not become true that {description}. The tree:\n{tree}\nGaps: {string.Join("; ", last?.Gaps ?? [])}");
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        _applications.ForEach(application => application.Dispose());
        await Desktop.DisposeAsync();
    }
}
