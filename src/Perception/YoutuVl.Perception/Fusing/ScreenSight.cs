using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>
/// Joins what perceivers see to the accessibility tree. Only ink that no element of the tree explains is looked at; a scene that did not change
/// is the same object, and only a changed set of seen elements gets a new <see cref="SnapshotId.Sight"/>. Thread-safe: looks take turns.
/// </summary>
/// <param name="perceivers">What looks at pixels, the surest first; not disposed with it.</param>
public sealed class ScreenSight(IReadOnlyList<IPerceiver> perceivers) : IScreenSight, IDisposable
{
    private const string GapName = "the screen's pixels";

    private readonly SemaphoreSlim _turn = new(1);
    private readonly RegionMemory[] _regions = [.. perceivers.Select(_ => new RegionMemory())];
    private Memory? _last;
    private long _sight;

    /// <inheritdoc/>
    public async ValueTask<SeenScene> SeeAsync(UnseenScene scene, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scene);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last is { } last && last.Shows(scene) && last.Frame == scene.Frame.Id)
            {
                return last.Seen;
            }

            var ink = WindowInk.Find(scene);
            List<SnapshotGap> gaps = [];
            var found = await PerceiveAsync(scene.Frame, ink, gaps, cancellationToken).ConfigureAwait(false);
            return Remember(scene, ink, found, gaps);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async ValueTask<List<SightedElement>> PerceiveAsync(
        ScreenFrame frame, IReadOnlyList<WindowInk> ink, List<SnapshotGap> gaps, CancellationToken cancellationToken)
    {
        List<SightedElement> found = [];
        ScreenRect[] regions = [.. ink.SelectMany(one => one.Unexplained).Select(line => line.Bounds)];
        for (var i = 0; i < perceivers.Count && regions.Length > 0; i++)
        {
            var perceiver = perceivers[i];
            try
            {
                var seen = await PerceiveAsync(i, frame, regions, cancellationToken).ConfigureAwait(false);
                found.AddRange(seen.Select(element => new SightedElement(element, new ElementSource(perceiver.Kind, element.Confidence))));
            }
            catch (PerceptionException error)
            {
                gaps.Add(new SnapshotGap(GapName, ProcessId: null, SnapshotGapReason.Failed, error.Message));
            }
        }

        return found;
    }

    // Only regions whose pixels this perceiver never saw are given to it.
    private async ValueTask<IEnumerable<PerceivedElement>> PerceiveAsync(
        int perceiver, ScreenFrame frame, IReadOnlyList<ScreenRect> regions, CancellationToken cancellationToken)
    {
        var memory = _regions[perceiver];
        memory.Begin();
        ScreenRect[] news = [.. regions.Where(region => memory.Recall(frame, region) is null)];
        if (news.Length > 0)
        {
            memory.Keep(frame, news, await perceivers[perceiver].PerceiveAsync(frame, news, cancellationToken).ConfigureAwait(false));
        }

        return regions.SelectMany(region => memory.Recall(frame, region) ?? []);
    }

    private SeenScene Remember(UnseenScene scene, IReadOnlyList<WindowInk> ink, List<SightedElement> found, List<SnapshotGap> gaps)
    {
        WindowCoverage[] coverage = [.. ink.Select(one => one.Coverage(found))];
        var isSame = _last is { } last && last.Shows(scene) && last.Found.SequenceEqual(found);
        var seen = isSame ? _last!.Seen
            : new SeenScene(SceneFusion.Join(scene, found, new SnapshotId(scene.Elements.Snapshot.Value, ++_sight)), coverage, gaps);

        // The elements keep their ids while only the ink around them or a failure is new.
        if (!seen.Coverage.SequenceEqual(coverage) || !seen.Gaps.SequenceEqual(gaps))
        {
            seen = seen with { Coverage = coverage, Gaps = gaps };
        }

        _last = new Memory(scene.Elements.Snapshot, scene.Windows, scene.Frame.Id, found, seen);
        return seen;
    }

    private sealed record Memory(SnapshotId Tree, IReadOnlyList<WindowInfo> Windows, FrameId Frame, List<SightedElement> Found, SeenScene Seen)
    {
        public bool Shows(UnseenScene scene) => Tree == scene.Elements.Snapshot && Windows.SequenceEqual(scene.Windows);
    }
}
