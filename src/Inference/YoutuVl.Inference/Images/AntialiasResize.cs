using System.Buffers;

namespace YoutuVl.Inference.Images;

/// <summary>
/// Bilinear resize with antialiasing of bytes, bit for bit what torchvision's <c>resize(…, antialias=True)</c> gives for a byte tensor: first along rows, then along
/// columns, rounded to bytes in between. Rows flow through a small ring, so memory does not grow with the source.
/// </summary>
internal static class AntialiasResize
{
    /// <summary>Resizes an image.</summary>
    /// <param name="image">The source.</param>
    /// <param name="width">Width of the result in pixels.</param>
    /// <param name="height">Height of the result in pixels.</param>
    /// <param name="destination">Receives RGB pixels, <c>[height, width, 3]</c>.</param>
    public static void Run(ImagePixels image, int width, int height, Span<byte> destination)
    {
        ResampleWeights across = ResampleWeights.Create(image.Width, width);
        ResampleWeights down = ResampleWeights.Create(image.Height, height);
        int stride = (width * 3) + HorizontalPass.Padding;
        int ringRows = (down.MaximumTaps + (2 * HorizontalPass.Rows) - 1) / HorizontalPass.Rows * HorizontalPass.Rows;
        var horizontal = new HorizontalPass(across, width, image.Layout);
        var vertical = new VerticalPass(down, ringRows, stride);
        byte[] ring = ArrayPool<byte>.Shared.Rent(ringRows * stride);
        try
        {
            int ready = 0;
            for (int y = 0; y < height; y++)
            {
                for (int needed = down.First(y) + down.Of(y).Length; ready < needed; ready += HorizontalPass.Rows)
                {
                    Span<byte> rows = ring.AsSpan(ready % ringRows * stride, HorizontalPass.Rows * stride);
                    Fill(image, ready, horizontal, rows);
                }

                vertical.Run(ring, y, destination.Slice(y * width * 3, width * 3));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(ring);
        }
    }

    private static void Fill(ImagePixels image, int row, HorizontalPass pass, Span<byte> destination)
    {
        int length = ((HorizontalPass.Rows - 1) * image.Stride) + (image.Width * image.BytesPerPixel) + HorizontalPass.Padding;
        int start = row * image.Stride;
        int stride = destination.Length / HorizontalPass.Rows;
        if (image.Data.Length - start >= length)
        {
            pass.Run(image.Data.Span[start..], image.Stride, destination, stride);
            return;
        }

        // The last rows: fewer than four of them, or no byte behind the last one.
        byte[] copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            image.Data.Span[start..].CopyTo(copy);
            pass.Run(copy, image.Stride, destination, stride);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}
