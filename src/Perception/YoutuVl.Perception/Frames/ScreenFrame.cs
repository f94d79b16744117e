using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Frames;

/// <summary>
/// One picture of the screen. Whoever receives it owns it and disposes it; <see cref="Share"/> makes a second owner without copying.
/// Immutable once captured, safe to read from several threads until disposed.
/// </summary>
public sealed class ScreenFrame : IDisposable
{
    /// <summary>Initializes a new instance of the <see cref="ScreenFrame"/> class and takes over the buffer.</summary>
    /// <param name="id">The frame's id.</param>
    /// <param name="capturedAt">When the pixels were read.</param>
    /// <param name="transform">The way between screen pixels and this frame's pixels.</param>
    /// <param name="pixels">The pixels; as large as the transform's frame.</param>
    /// <exception cref="ArgumentException">The buffer's size differs from the transform's frame.</exception>
    public ScreenFrame(FrameId id, DateTimeOffset capturedAt, FrameTransform transform, PixelBuffer pixels)
    {
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.Width != transform.Frame.Width || pixels.Height != transform.Frame.Height)
        {
            throw new ArgumentException($"The buffer holds {pixels.Width}x{pixels.Height} pixels, the transform expects {transform.Frame}.", nameof(pixels));
        }

        Id = id;
        CapturedAt = capturedAt;
        Transform = transform;
        Pixels = pixels;
    }

    /// <summary>Gets the frame's id.</summary>
    public FrameId Id { get; }

    /// <summary>Gets the moment at which the pixels were read.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Gets the way between screen pixels and this frame's pixels.</summary>
    public FrameTransform Transform { get; }

    /// <summary>Gets the pixels.</summary>
    public PixelBuffer Pixels { get; }

    /// <summary>Gets the moment of the screen's change journal that the frame shows: every change up to it is in the picture.</summary>
    public ChangeStamp Stamp { get; init; }

    /// <summary>Gets the part of the screen that the frame shows.</summary>
    public ScreenRect ScreenBounds => Transform.Screen;

    /// <summary>Makes another owner of the same picture.</summary>
    /// <returns>A frame that must be disposed on its own.</returns>
    public ScreenFrame Share() => new(Id, CapturedAt, Transform, Pixels.Share()) { Stamp = Stamp };

    /// <inheritdoc/>
    public void Dispose() => Pixels.Dispose();
}
