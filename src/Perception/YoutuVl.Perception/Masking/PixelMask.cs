using System.Runtime.InteropServices;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Masking;

/// <summary>Blacks out parts of a frame.</summary>
internal static class PixelMask
{
    // Opaque black as B, G, R, A.
    private const uint Black = 0xff000000;

    /// <summary>Finds the pixels of a frame that show some regions of the screen.</summary>
    /// <param name="transform">The frame's transform.</param>
    /// <param name="regions">The regions in screen pixels; what the frame does not show is passed over.</param>
    /// <returns>The rectangles in frame pixels.</returns>
    public static IReadOnlyList<FrameRect> Locate(FrameTransform transform, IReadOnlyList<ScreenRect> regions) =>
        [.. regions.Select(r => r.Intersect(transform.Screen)).Where(r => !r.IsEmpty).Select(transform.ToFrame)];

    /// <summary>Copies a frame with some parts blacked out. The given frame, whose memory others may share, is left as it is.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="parts">The parts in frame pixels, inside the frame.</param>
    /// <returns>A frame of its own memory, owned by the caller.</returns>
    public static ScreenFrame BlackOut(ScreenFrame frame, IReadOnlyList<FrameRect> parts)
    {
        var copy = PixelBuffer.Rent(frame.Pixels.Width, frame.Pixels.Height);
        frame.Pixels.Pixels.CopyTo(copy.Pixels);
        foreach (var part in parts)
        {
            for (var y = part.Y; y < part.Bottom; y++)
            {
                MemoryMarshal.Cast<byte, uint>(copy.Row(y)).Slice(part.X, part.Width).Fill(Black);
            }
        }

        return new ScreenFrame(frame.Id, frame.CapturedAt, frame.Transform, copy) { Stamp = frame.Stamp };
    }
}
