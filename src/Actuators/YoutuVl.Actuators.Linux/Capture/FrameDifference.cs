using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Finds the tiles in which two pictures of one screen differ, for displays that report no damage.</summary>
internal static class FrameDifference
{
    /// <summary>Edge of a tile in pixels: 64 pixels of a row are 256 bytes, four cache lines.</summary>
    internal const int TileSize = 64;

    /// <summary>Compares two pictures.</summary>
    /// <returns>The differing tiles, neighbours in one row joined; the whole second picture when the sizes differ.</returns>
    internal static IEnumerable<ScreenRect> Regions(PixelBuffer before, PixelBuffer after)
    {
        if (before.Width != after.Width || before.Height != after.Height)
        {
            return [new ScreenRect(0, 0, after.Width, after.Height)];
        }

        List<ScreenRect> regions = [];
        for (int top = 0; top < after.Height; top += TileSize)
        {
            int height = Math.Min(TileSize, after.Height - top);
            AddRow(regions, before, after, new ScreenRect(0, top, after.Width, height));
        }

        return regions;
    }

    private static void AddRow(List<ScreenRect> regions, PixelBuffer before, PixelBuffer after, ScreenRect row)
    {
        int start = -1;
        for (int x = 0; x < row.Width; x += TileSize)
        {
            var tile = new ScreenRect(x, row.Y, Math.Min(TileSize, row.Width - x), row.Height);
            bool differs = Differs(before, after, tile);
            if (differs && start < 0)
            {
                start = x;
            }
            else if (!differs && start >= 0)
            {
                regions.Add(new ScreenRect(start, row.Y, x - start, row.Height));
                start = -1;
            }
        }

        if (start >= 0)
        {
            regions.Add(new ScreenRect(start, row.Y, row.Width - start, row.Height));
        }
    }

    private static bool Differs(PixelBuffer before, PixelBuffer after, ScreenRect tile)
    {
        int offset = tile.X * PixelBuffer.BytesPerPixel;
        int length = tile.Width * PixelBuffer.BytesPerPixel;
        for (int y = tile.Y; y < tile.Bottom; y++)
        {
            if (!before.Row(y).Slice(offset, length).SequenceEqual(after.Row(y).Slice(offset, length)))
            {
                return true;
            }
        }

        return false;
    }
}
