using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Frames;

/// <summary>
/// Hashes the pixels of one tile. Every column of the tile has its own 32-bit lane that is folded over the rows by
/// <c>lane = rotl((lane ^ pixel) * P, 15)</c>, a bijection of the lane for each pixel, so a change of one pixel in a column always shows.
/// The lanes are then mixed into 64 bits.
/// </summary>
internal static class TileHasher
{
    private const int LanesPerTile = TileHashes.TileSize;
    private const int LanesPerVector = 8;

    // Odd, so that the multiplication can be undone; the value is the second 32-bit prime of xxHash.
    private const uint Prime = 2246822519;

    private static readonly Vector256<uint> Multiplier = Vector256.Create(Prime);
    private static readonly Vector256<uint> Ordinals = Vector256.Create(1u, 2, 3, 4, 5, 6, 7, 8);

    /// <summary>Hashes one tile.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="tile">The tile, inside the picture and at most <see cref="TileHashes.TileSize"/> wide.</param>
    /// <returns>The hash.</returns>
    public static ulong Hash(PixelBuffer pixels, FrameRect tile)
    {
        ReadOnlySpan<byte> rows = ((ReadOnlySpan<byte>)pixels.Pixels)[((tile.Y * pixels.Stride) + (tile.X * PixelBuffer.BytesPerPixel))..];
        return tile.Width == LanesPerTile ? HashFull(rows, pixels.Stride, tile.Height) : HashNarrow(rows, pixels.Stride, tile);
    }

    /// <summary>Spreads every bit over all others (the finaliser of SplitMix64).</summary>
    /// <param name="value">Any value.</param>
    /// <returns>The mixed value.</returns>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    private static ulong HashFull(ReadOnlySpan<byte> rows, int stride, int height)
    {
        Vector256<uint> lanes0 = Ordinals;
        Vector256<uint> lanes1 = Ordinals + Vector256.Create(8u);
        Vector256<uint> lanes2 = Ordinals + Vector256.Create(16u);
        Vector256<uint> lanes3 = Ordinals + Vector256.Create(24u);
        for (var y = 0; y < height; y++)
        {
            ReadOnlySpan<uint> row = MemoryMarshal.Cast<byte, uint>(rows.Slice(y * stride, LanesPerTile * PixelBuffer.BytesPerPixel));
            ref var start = ref MemoryMarshal.GetReference(row);
            lanes0 = Fold(lanes0, Vector256.LoadUnsafe(ref start));
            lanes1 = Fold(lanes1, Vector256.LoadUnsafe(ref start, LanesPerVector));
            lanes2 = Fold(lanes2, Vector256.LoadUnsafe(ref start, 2 * LanesPerVector));
            lanes3 = Fold(lanes3, Vector256.LoadUnsafe(ref start, 3 * LanesPerVector));
        }

        return Finish(Finish(Finish(Finish((ulong)height, lanes0), lanes1), lanes2), lanes3);
    }

    // A tile at the right edge is hashed as if zeros stood beside it.
    private static ulong HashNarrow(ReadOnlySpan<byte> rows, int stride, FrameRect tile)
    {
        var length = tile.Width * PixelBuffer.BytesPerPixel;
        Span<byte> padded = new byte[LanesPerTile * PixelBuffer.BytesPerPixel * tile.Height];
        for (var y = 0; y < tile.Height; y++)
        {
            rows.Slice(y * stride, length).CopyTo(padded[(y * LanesPerTile * PixelBuffer.BytesPerPixel)..]);
        }

        return HashFull(padded, LanesPerTile * PixelBuffer.BytesPerPixel, tile.Height);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Fold(Vector256<uint> lanes, Vector256<uint> pixels)
    {
        var product = (lanes ^ pixels) * Multiplier;
        return (product << 15) | (product >> 17);
    }

    private static ulong Finish(ulong hash, Vector256<uint> lanes)
    {
        var pairs = lanes.AsUInt64();
        for (var i = 0; i < Vector256<ulong>.Count; i++)
        {
            hash = Mix(hash ^ pairs[i]) + 0x9e3779b97f4a7c15;
        }

        return hash;
    }
}
