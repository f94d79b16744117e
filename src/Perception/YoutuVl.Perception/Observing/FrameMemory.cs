using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Masking;

namespace YoutuVl.Perception.Observing;

/// <summary>
/// Hashes, compares and masks frames, and remembers the outcome for the last one: a frame that is handed out again costs nothing.
/// Changes are found before masking, so that typing into a blacked-out field still shows as a change. Not thread-safe.
/// </summary>
internal sealed class FrameMemory : IDisposable
{
    private FrameId _id;
    private TileHashes? _hashes;
    private FrameTransform? _transform;
    private IReadOnlyList<FrameRect> _hidden = [];
    private ScreenFrame? _masked;
    private ulong _maskedHash;

    /// <summary>Looks at a frame.</summary>
    /// <param name="frame">The frame as captured; stays the caller's.</param>
    /// <param name="hidden">What to black out, in screen pixels.</param>
    /// <returns>The frame that may leave, with a frame of its own for the caller.</returns>
    public SeenFrame Look(ScreenFrame frame, IReadOnlyList<ScreenRect> hidden)
    {
        var isSame = _hashes is not null && frame.Id == _id;
        var hashes = isSame ? _hashes! : TileHashes.Of(frame.Pixels);
        var changed = isSame ? [] : Compare(frame, hashes);
        var parts = hidden.Count == 0 ? [] : PixelMask.Locate(frame.Transform, hidden);
        if (!isSame || !parts.SequenceEqual(_hidden))
        {
            Forget();
        }

        (_id, _hashes, _transform, _hidden) = (frame.Id, hashes, frame.Transform, parts);
        if (parts.Count == 0)
        {
            return new SeenFrame(frame.Share(), hashes.Whole, changed);
        }

        if (_masked is null)
        {
            _masked = PixelMask.BlackOut(frame, parts);
            _maskedHash = hashes.With(_masked.Pixels, parts).Whole;
        }

        return new SeenFrame(_masked.Share(), _maskedHash, changed);
    }

    /// <inheritdoc/>
    public void Dispose() => Forget();

    private IReadOnlyList<ScreenRect> Compare(ScreenFrame frame, TileHashes hashes)
    {
        if (_hashes is null || _transform != frame.Transform)
        {
            return [frame.ScreenBounds];
        }

        return [.. hashes.DifferenceFrom(_hashes).Select(frame.Transform.ToScreen)];
    }

    private void Forget()
    {
        _masked?.Dispose();
        _masked = null;
    }
}
