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
        foreach (var perceiver in regions.Length == 0 ? [] : perceivers)
        {
            try
            {
                var seen = await perceiver.PerceiveAsync(frame, regions, cancellationToken).ConfigureAwait(false);
                found.AddRange(seen.Select(element => new SightedElement(element, new ElementSource(perceiver.Kind, element.Confidence))));
            }
            catch (PerceptionException error)
            {
                gaps.Add(new SnapshotGap(GapName, ProcessId: null, SnapshotGapReason.Failed, error.Message));
            }
        }

        return found;
    }

    private SeenScene Remember(UnseenScene scene, IReadOnlyList<WindowInk> ink, List<SightedElement> found, List<SnapshotGap> gaps)
    {
        if (_last is { } last && last.Shows(scene) && last.Found.SequenceEqual(found) && last.Seen.Gaps.SequenceEqual(gaps))
        {
            _last = last with { Frame = scene.Frame.Id };
            return last.Seen;
        }

        var elements = SceneFusion.Join(scene, found, new SnapshotId(scene.Elements.Snapshot.Value, ++_sight));
        WindowCoverage[] coverage = [.. ink.Select(one => one.Coverage(found))];
        var seen = new SeenScene(elements, coverage, gaps);
        _last = new Memory(scene.Elements.Snapshot, scene.Windows, scene.Frame.Id, found, seen);
        return seen;
    }

    private sealed record Memory(SnapshotId Tree, IReadOnlyList<WindowInfo> Windows, FrameId Frame, List<SightedElement> Found, SeenScene Seen)
    {
        public bool Shows(UnseenScene scene) => Tree == scene.Elements.Snapshot && Windows.SequenceEqual(scene.Windows);
    }
}
