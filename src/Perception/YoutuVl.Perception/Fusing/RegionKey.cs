using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Fusing;

/// <summary>Names the pixels of a region, wherever they are.</summary>
/// <param name="Width">The width in frame pixels.</param>
/// <param name="Height">The height in frame pixels.</param>
/// <param name="Hash">The hash of the pixels; equal for equal pixels.</param>
internal readonly record struct RegionKey(int Width, int Height, ulong Hash)
{
    /// <summary>Names a region of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="region">The region in screen pixels, inside the frame; not empty.</param>
    /// <returns>The key.</returns>
    public static RegionKey Of(ScreenFrame frame, ScreenRect region)
    {
        var part = frame.Transform.ToFrame(region);
        var hash = 0UL;
        for (var x = part.X; x < part.Right; x += TileHashes.TileSize)
        {
            var strip = part with { X = x, Width = Math.Min(TileHashes.TileSize, part.Right - x) };
            hash = TileHasher.Mix(hash ^ TileHasher.Hash(frame.Pixels, strip)) + TileHashes.TileSize;
        }

        return new RegionKey(part.Width, part.Height, hash);
    }
}
