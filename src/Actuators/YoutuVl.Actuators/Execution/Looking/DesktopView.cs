using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>Looks at a desktop, and waits for it to change without polling.</summary>
/// <param name="session">The desktop.</param>
/// <param name="time">The clock.</param>
internal sealed class DesktopView(IDesktopSession session, TimeProvider time)
{
    // Under a storm of events one look in this time is enough; it also bounds the processor time of a wait under an animation.
    private static readonly TimeSpan Coalesce = TimeSpan.FromMilliseconds(15);

    // Some toolkits change without telling anyone; without any event the desktop is looked at again after this time.
    private static readonly TimeSpan Unannounced = TimeSpan.FromMilliseconds(500);

    private Moment _latest;
    private Look? _last;

    /// <summary>Gets the desktop.</summary>
    public IDesktopSession Session => session;

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Reads the present moment.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The moment.</returns>
    public async ValueTask<Moment> NowAsync(CancellationToken cancellationToken)
    {
        var changes = await session.Screen.ChangesAsync(_latest.Screen, cancellationToken).ConfigureAwait(false);
        var windows = await WindowsNowAsync(_latest.Windows, cancellationToken).ConfigureAwait(false);
        _latest = new Moment(changes.Now, session.Accessibility.Activity, windows);
        return _latest;
    }

    /// <summary>Reads elements and windows.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>What is there now.</returns>
    public async ValueTask<Look> LookAsync(CancellationToken cancellationToken)
    {
        var moment = await NowAsync(cancellationToken).ConfigureAwait(false);
        var snapshot = session.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, cancellationToken).AsTask();
        var windows = session.Windows.ListAsync(cancellationToken).AsTask();
        await Task.WhenAll(snapshot, windows).ConfigureAwait(false);
        return _last = Joined(await snapshot.ConfigureAwait(false), await windows.ConfigureAwait(false), moment);
    }

    /// <summary>Reads one element again.</summary>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The element as it is now, in the window that it was in; null when it is gone or its application does not answer.</returns>
    public async ValueTask<ScreenElement?> RefreshAsync(ScreenElement element, CancellationToken cancellationToken) =>
        await session.Semantics.RefreshAsync(element, cancellationToken).ConfigureAwait(false) is { } now
            ? now with { Window = now.Window ?? element.Window }
            : null;

    /// <summary>Waits until something may have changed since a look, so that looking again is worth it.</summary>
    /// <param name="since">A moment before the last look.</param>
    /// <param name="atMost">How long at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is time to look again.</returns>
    public async ValueTask UntilWorthLookingAsync(Moment since, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var limit = atMost < Unannounced ? atMost : Unannounced;
        if (await WaitAsync(since, Signals.All, limit, cancellationToken).ConfigureAwait(false) != Signals.None)
        {
            await Task.Delay(Coalesce, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the first of several signals.</summary>
    /// <param name="since">The moment after which signals count.</param>
    /// <param name="signals">The signals.</param>
    /// <param name="atMost">How long at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The signals that came; none when the time ran out.</returns>
    public async ValueTask<Signals> WaitAsync(Moment since, Signals signals, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waits = Waits(since, signals, end.Token);
        var pause = Task.Delay(atMost, time, end.Token);
        var first = await Task.WhenAny([.. waits.Select(w => w.Task), pause]).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await first.ConfigureAwait(false);
        await Task.WhenAll([.. waits.Select(w => w.Task), pause]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return waits.Where(w => w.Task.IsCompletedSuccessfully).Aggregate(Signals.None, (all, w) => all | w.Signal);
    }

    // Most looks find nothing new, and telling every element its window anew would cost more than the look.
    private Look Joined(AccessibilitySnapshot snapshot, IReadOnlyList<WindowInfo> windows, Moment moment)
    {
        var elements = _last is { } last && ReferenceEquals(last.Snapshot.Elements, snapshot.Elements) && last.Windows.SequenceEqual(windows)
            ? last.Elements
            : WindowAssignment.Assign(snapshot.Elements, windows);
        return new Look(snapshot, elements, windows, session.Screen.Bounds, moment);
    }

    private List<(Signals Signal, Task Task)> Waits(Moment since, Signals signals, CancellationToken cancellationToken)
    {
        List<(Signals, Task)> waits = [];
        if (signals.HasFlag(Signals.Screen))
        {
            waits.Add((Signals.Screen, session.Screen.WaitForChangeAsync(since.Screen, cancellationToken).AsTask()));
        }

        if (signals.HasFlag(Signals.Accessibility))
        {
            waits.Add((Signals.Accessibility, session.Accessibility.WaitForActivityAsync(since.Activity, cancellationToken).AsTask()));
        }

        if (signals.HasFlag(Signals.Windows))
        {
            waits.Add((Signals.Windows, session.Windows.WaitForChangeAsync(since.Windows, cancellationToken).AsTask()));
        }

        return waits;
    }

    // The window list has no clock to read; a wait that ends at once tells the newest moment, one that does not tells that there is none newer.
    private async ValueTask<ChangeStamp> WindowsNowAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wait = session.Windows.WaitForChangeAsync(since, end.Token).AsTask();
        if (!wait.IsCompleted)
        {
            await end.CancelAsync().ConfigureAwait(false);
            await ((Task)wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return wait.IsCanceled ? since : await wait.ConfigureAwait(false);
    }
}
