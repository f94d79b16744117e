using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Change;

/// <summary>
/// Remembers which regions changed and when, so that any number of readers can ask what changed since their own last look, and can wait
/// for the next change without polling. When a reader comes back after more changes than are remembered, the answer is the whole screen:
/// too much, never too little. Thread-safe.
/// </summary>
public sealed class ChangeJournal
{
    private const int MaxEntries = 4096;
    private const int MaxRegions = 32;

    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = new();
    private TaskCompletionSource _next = NewSignal();
    private long _sequence;

    /// <summary>Gets the present moment.</summary>
    public ChangeStamp Now
    {
        get
        {
            lock (_gate)
            {
                return new ChangeStamp(_sequence);
            }
        }
    }

    /// <summary>Records one changed region and wakes everyone who waits.</summary>
    /// <param name="region">The region in screen pixels; an empty one still counts as a change without a place.</param>
    public void Record(ScreenRect region)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            _sequence++;
            _entries.Enqueue(new Entry(_sequence, region));
            if (_entries.Count > MaxEntries)
            {
                _entries.Dequeue();
            }

            signal = _next;
            _next = NewSignal();
        }

        signal.SetResult();
    }

    /// <summary>Lists what changed after a moment.</summary>
    /// <param name="since">The earlier moment, from this journal.</param>
    /// <param name="screen">The whole screen: the answer when the journal does not reach back that far.</param>
    /// <param name="source">How the caller finds changes; passed through.</param>
    /// <returns>The changes, overlapping regions merged.</returns>
    public ScreenChanges Since(ChangeStamp since, ScreenRect screen, ChangeSource source)
    {
        lock (_gate)
        {
            var now = new ChangeStamp(_sequence);
            if (since.Sequence >= _sequence)
            {
                return new ScreenChanges(since, now, [], source);
            }

            var reachesBack = _entries.Count > 0 && _entries.Peek().Sequence <= since.Sequence + 1;
            return new ScreenChanges(since, now, reachesBack ? Merged(since) : [screen], source);
        }
    }

    /// <summary>Waits until something changes after a moment; returns at once when it already has.</summary>
    /// <param name="since">The earlier moment, from this journal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The moment of the newest change.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async ValueTask<ChangeStamp> WaitAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_sequence > since.Sequence)
                {
                    return new ChangeStamp(_sequence);
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private List<ScreenRect> Merged(ChangeStamp since)
    {
        List<ScreenRect> regions = [];
        foreach (var entry in _entries)
        {
            if (entry.Sequence > since.Sequence && !entry.Region.IsEmpty)
            {
                Add(regions, entry.Region);
            }
        }

        return regions;
    }

    private static void Add(List<ScreenRect> regions, ScreenRect region)
    {
        for (var i = regions.Count - 1; i >= 0; i--)
        {
            if (regions[i].Overlaps(region) || regions.Count > MaxRegions)
            {
                region = region.Union(regions[i]);
                regions.RemoveAt(i);
                i = regions.Count;
            }
        }

        regions.Add(region);
    }

    private readonly record struct Entry(long Sequence, ScreenRect Region);
}
