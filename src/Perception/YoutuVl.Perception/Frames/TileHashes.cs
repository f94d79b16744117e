using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Frames;

/// <summary>
/// One hash for each square tile of a picture and one for the whole, by which two pictures are compared without keeping the pixels of
/// either. Not cryptographic: equal pixels give equal hashes, different pixels give different ones but for a chance of about 2^-64.
/// Stable within one process only. Immutable and thread-safe.
/// </summary>
public sealed class TileHashes
{
    /// <summary>The edge of a tile in frame pixels; tiles at the right and bottom edges may be smaller.</summary>
    public const int TileSize = 32;

    private readonly ulong[] _tiles;
    private readonly int _columns;

    private TileHashes(FrameRect frame, ulong[] tiles)
    {
        Frame = frame;
        _tiles = tiles;
        _columns = TilesAlong(frame.Width);
        Whole = Combine(frame, tiles);
    }

    /// <summary>Gets the picture's rectangle, in frame pixels.</summary>
    public FrameRect Frame { get; }

    /// <summary>Gets the hash of the whole picture, its size included; never 0, which stands for no picture.</summary>
    public ulong Whole { get; }

    /// <summary>Hashes a picture.</summary>
    /// <param name="pixels">The picture.</param>
    /// <returns>Its hashes.</returns>
    public static TileHashes Of(PixelBuffer pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var frame = new FrameRect(0, 0, pixels.Width, pixels.Height);
        var tiles = new ulong[TilesAlong(frame.Width) * TilesAlong(frame.Height)];
        for (var i = 0; i < tiles.Length; i++)
        {
            tiles[i] = TileHasher.Hash(pixels, TileAt(frame, i));
        }

        return new TileHashes(frame, tiles);
    }

    /// <summary>Hashes a picture that differs from this one only inside some regions; only their tiles are read.</summary>
    /// <param name="pixels">The other picture, of the same size.</param>
    /// <param name="regions">The regions that may differ, in frame pixels.</param>
    /// <returns>The hashes of the other picture.</returns>
    /// <exception cref="ArgumentException">The pictures differ in size.</exception>
    public TileHashes With(PixelBuffer pixels, IReadOnlyList<FrameRect> regions)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(regions);
        if (pixels.Width != Frame.Width || pixels.Height != Frame.Height)
        {
            throw new ArgumentException($"The picture is {pixels.Width}x{pixels.Height}, expected {Frame}.", nameof(pixels));
        }

        var tiles = (ulong[])_tiles.Clone();
        for (var i = 0; i < tiles.Length; i++)
        {
            var tile = TileAt(Frame, i);
            if (regions.Any(r => r.Overlaps(tile)))
            {
                tiles[i] = TileHasher.Hash(pixels, tile);
            }
        }

        return new TileHashes(Frame, tiles);
    }

    /// <summary>Lists the regions in which two pictures differ, exact to the tile: neighbouring tiles that differ are joined.</summary>
    /// <param name="earlier">The other picture's hashes.</param>
    /// <returns>The regions in frame pixels, without overlap; the whole frame when the pictures differ in size.</returns>
    public IReadOnlyList<FrameRect> DifferenceFrom(TileHashes earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Frame != Frame)
        {
            return [Frame];
        }

        return Whole == earlier.Whole ? [] : Regions(earlier);
    }

    private static int TilesAlong(int pixels) => (pixels + TileSize - 1) / TileSize;

    private static FrameRect TileAt(FrameRect frame, int index)
    {
        var columns = TilesAlong(frame.Width);
        return new FrameRect(index % columns * TileSize, index / columns * TileSize, TileSize, TileSize).Intersect(frame);
    }

    private static ulong Combine(FrameRect frame, ulong[] tiles)
    {
        var hash = TileHasher.Mix((ulong)(uint)frame.Width << 32 | (uint)frame.Height);
        foreach (var tile in tiles)
        {
            hash = TileHasher.Mix(hash ^ tile) + tile;
        }

        return hash == 0 ? 1 : hash;
    }

    private List<FrameRect> Regions(TileHashes earlier)
    {
        List<FrameRect> regions = [];
        List<FrameRect> open = [];
        for (var row = 0; row < TilesAlong(Frame.Height); row++)
        {
            List<FrameRect> runs = RunsOf(row, earlier);
            for (var i = 0; i < runs.Count; i++)
            {
                var above = open.FindIndex(r => r.X == runs[i].X && r.Width == runs[i].Width);
                if (above >= 0)
                {
                    runs[i] = open[above].Union(runs[i]);
                    open.RemoveAt(above);
                }
            }

            regions.AddRange(open);
            open = runs;
        }

        regions.AddRange(open);
        return regions;
    }

    private List<FrameRect> RunsOf(int row, TileHashes earlier)
    {
        List<FrameRect> runs = [];
        FrameRect run = default;
        for (var index = row * _columns; index < (row + 1) * _columns; index++)
        {
            if (_tiles[index] != earlier._tiles[index])
            {
                run = run.Union(TileAt(Frame, index));
            }
            else if (!run.IsEmpty)
            {
                runs.Add(run);
                run = default;
            }
        }

        if (!run.IsEmpty)
        {
            runs.Add(run);
        }

        return runs;
    }
}
