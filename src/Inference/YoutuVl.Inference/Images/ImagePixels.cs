namespace YoutuVl.Inference.Images;

/// <summary>Raw pixels of a source image, in memory of the caller. Immutable as long as the caller leaves that memory alone.</summary>
public sealed class ImagePixels
{
    /// <summary>Describes pixels in memory.</summary>
    /// <param name="data">The bytes, first row first.</param>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="layout">The order of bytes in a pixel.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other or the memory.</exception>
    public ImagePixels(ReadOnlyMemory<byte> data, int width, int height, int stride, PixelLayout layout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        int pixel = layout == PixelLayout.Rgb24 ? 3 : 4;
        long row = (long)width * pixel;
        if (stride < row || data.Length < ((long)stride * (height - 1)) + row)
        {
            throw new ArgumentException($"{data.Length} bytes with a stride of {stride} do not hold {width}x{height} pixels of {pixel} bytes.", nameof(data));
        }

        (Data, Width, Height, Stride, Layout, BytesPerPixel) = (data, width, height, stride, layout, pixel);
    }

    /// <summary>The bytes, first row first.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Height { get; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The order of bytes in a pixel.</summary>
    public PixelLayout Layout { get; }

    /// <summary>Bytes of one pixel.</summary>
    public int BytesPerPixel { get; }

    /// <summary>The bytes of one row, without padding.</summary>
    /// <param name="y">The row, from 0.</param>
    public ReadOnlySpan<byte> Row(int y) => Data.Span.Slice(y * Stride, Width * BytesPerPixel);
}
