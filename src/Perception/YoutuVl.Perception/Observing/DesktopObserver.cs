using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Masking;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Observing;

/// <summary>
/// Observes through a screen, an accessibility tree and a window list, all at the same time, and takes secrets out before anything leaves.
/// What did not change since the last observation is not worked out again. Thread-safe; disposing it releases the one frame it keeps.
/// </summary>
/// <param name="sources">What it looks through; not disposed with it.</param>
/// <param name="secrets">The texts to mask; null when there are none. Protected fields are masked in any case.</param>
/// <param name="time">Measures the parts.</param>
public sealed class DesktopObserver(ObserverSources sources, ISecretTexts? secrets, TimeProvider time) : IObserver, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SceneMemory _scenes = new();
    private readonly FrameMemory _frames = new();
    private ChangeStamp _screenSeen;
    private long _sequence;

    /// <inheritdoc/>
    public async ValueTask<Observation> ObserveAsync(ObservationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var start = time.GetTimestamp();

        // The tree is asked first: it waits for other processes while the pixels are read here.
        var tree = Measure(() => sources.Accessibility.SnapshotAsync(request.Scope, request.Budget, cancellationToken));
        var windows = Measure(() => sources.Windows.ListAsync(cancellationToken));
        var capture = Measure(() => CaptureAsync(request, cancellationToken));
        try
        {
            await Task.WhenAll(tree, windows, capture).ConfigureAwait(false);
            var frameless = request.Pixels
                ? null
                : await sources.Screen.ChangesAsync(LastSeen(), cancellationToken).ConfigureAwait(false);
            var parts = new Parts(await tree.ConfigureAwait(false), await windows.ConfigureAwait(false), await capture.ConfigureAwait(false), frameless);
            return Assemble(request.Seeing ? await SeeAsync(parts, cancellationToken).ConfigureAwait(false) : parts, start);
        }
        finally
        {
            if (capture.IsCompletedSuccessfully)
            {
                (await capture.ConfigureAwait(false)).Value?.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _frames.Dispose();
        }
    }

    private ChangeStamp LastSeen()
    {
        lock (_gate)
        {
            return _screenSeen;
        }
    }

    private async ValueTask<ScreenFrame?> CaptureAsync(ObservationRequest request, CancellationToken cancellationToken) =>
        request.Pixels ? await sources.Screen.CaptureAsync(cancellationToken).ConfigureAwait(false) : null;

    private async ValueTask<Parts> SeeAsync(Parts parts, CancellationToken cancellationToken)
    {
        if (sources.Sight is not { } sight || parts.Capture.Value is not { } frame)
        {
            return parts;
        }

        var tree = parts.Tree.Value;
        var windows = parts.Windows.Value;
        var seen = await sight.SeeAsync(new UnseenScene(WindowAssignment.Assign(tree.Elements, windows), windows, frame), cancellationToken).ConfigureAwait(false);
        return parts with { Tree = parts.Tree with { Value = seen.On(tree) }, Coverage = seen.Coverage };
    }

    private Observation Assemble(Parts parts, long start)
    {
        lock (_gate)
        {
            var mask = new TextMask(secrets?.Values ?? []);
            var snapshot = parts.Tree.Value;
            var scene = _scenes.Mask(snapshot.Elements, parts.Windows.Value, mask);
            var seen = parts.Capture.Value is { } frame ? _frames.Look(frame, scene.Hidden) : null;
            var since = _screenSeen;
            _screenSeen = parts.Frameless?.Now ?? parts.Capture.Value!.Stamp;
            return new Observation
            {
                Sequence = ++_sequence,
                Frame = seen?.Frame,
                FrameHash = seen?.Hash ?? 0,
                Elements = scene.Elements,
                Windows = scene.Windows,
                Focused = snapshot.Focused,
                Changes = parts.Frameless ?? new ScreenChanges(since, _screenSeen, seen!.Changed, ChangeSource.TileHash),
                Gaps = mask.IsEmpty ? snapshot.Gaps : [.. snapshot.Gaps.Select(g => Clean(g, mask))],
                Coverage = parts.Coverage,
                Activity = snapshot.Activity,
                Timings = new ObservationTimings(parts.Capture.Elapsed, parts.Tree.Elapsed, parts.Windows.Elapsed, time.GetElapsedTime(start)),
            };
        }
    }

    private static SnapshotGap Clean(SnapshotGap gap, TextMask mask) =>
        gap with { Application = mask.Apply(gap.Application), Detail = mask.Apply(gap.Detail) };

    private async Task<Timed<T>> Measure<T>(Func<ValueTask<T>> part)
    {
        var start = time.GetTimestamp();
        var value = await part().ConfigureAwait(false);
        return new Timed<T>(value, time.GetElapsedTime(start));
    }

    private readonly record struct Timed<T>(T Value, TimeSpan Elapsed);

    private sealed record Parts(
        Timed<AccessibilitySnapshot> Tree,
        Timed<IReadOnlyList<WindowInfo>> Windows,
        Timed<ScreenFrame?> Capture,
        ScreenChanges? Frameless)
    {
        public IReadOnlyList<WindowCoverage> Coverage { get; init; } = [];
    }
}
