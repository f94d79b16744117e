namespace YoutuVl.Inference.Images;

/// <summary>
/// Cuts a resized image into patch rows. <c>[gh/m, m, p, gw/m, m, p, 3]</c> becomes <c>[gh/m, gw/m, m, m, p, p, 3]</c>: merged groups in raster order, the patches of a
/// group in raster order, the pixels of a patch in raster order, channels fastest. On the way each byte is normalised by a table, one row of 256 values per channel.
/// </summary>
internal static class PatchWriter
{
    private const int Channels = 3;

    /// <summary>Writes all patch rows.</summary>
    /// <param name="pixels">RGB pixels, <c>[grid.Rows * patch, grid.Columns * patch, 3]</c>.</param>
    /// <param name="grid">The patch grid.</param>
    /// <param name="table">Normalised values, <c>[3, 256]</c>.</param>
    /// <param name="destination">Receives <c>[patches, patch * patch * 3]</c>.</param>
    public static void Write(ReadOnlySpan<byte> pixels, PatchGrid grid, ReadOnlySpan<float> table, Span<float> destination)
    {
        int patch = (int)Math.Sqrt(destination.Length / Channels / grid.PatchCount);
        int run = patch * Channels;
        int stride = grid.Columns * run;
        Span<float> rest = destination;
        for (int row = 0; row < grid.Rows; row += grid.MergeSize)
        {
            for (int column = 0; column < grid.Columns; column += grid.MergeSize)
            {
                for (int index = 0; index < grid.MergeSize * grid.MergeSize; index++)
                {
                    int top = (row + (index / grid.MergeSize)) * patch;
                    int left = (column + (index % grid.MergeSize)) * run;
                    for (int y = 0; y < patch; y++)
                    {
                        Normalise(pixels.Slice(((top + y) * stride) + left, run), table, rest[..run]);
                        rest = rest[run..];
                    }
                }
            }
        }
    }

    private static void Normalise(ReadOnlySpan<byte> pixels, ReadOnlySpan<float> table, Span<float> destination)
    {
        ReadOnlySpan<float> red = table[..256], green = table.Slice(256, 256), blue = table.Slice(512, 256);
        for (int i = 0; i + 2 < pixels.Length && i + 2 < destination.Length; i += Channels)
        {
            destination[i] = red[pixels[i]];
            destination[i + 1] = green[pixels[i + 1]];
            destination[i + 2] = blue[pixels[i + 2]];
        }
    }
}
