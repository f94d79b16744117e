using System.Buffers;

namespace YoutuVl.Perception.Frames;

/// <summary>
/// A handle on pooled pixel memory: 8-bit B, G, R, A in that order, rows from the top without padding, alpha always 255.
/// Handles made by <see cref="Share"/> see the same memory, which returns to the pool when the last handle is disposed.
/// Reading from several threads is safe; writing is for the one who rented it, before it is shared.
/// </summary>
public sealed class PixelBuffer : IDisposable
{
    /// <summary>Bytes of one pixel.</summary>
    public const int BytesPerPixel = 4;

    private readonly Block _block;
    private int _disposed;

    private PixelBuffer(Block block, int width, int height)
    {
        _block = block;
        Width = width;
        Height = height;
    }

    /// <summary>Gets the number of blocks that are rented at this moment in the whole process; tests use it to find leaks.</summary>
    public static int RentedBlocks => Block.Rented;

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets the bytes of one row.</summary>
    public int Stride => Width * BytesPerPixel;

    /// <summary>Gets the pixels: <see cref="Height"/> rows of <see cref="Stride"/> bytes.</summary>
    /// <exception cref="ObjectDisposedException">This handle was disposed.</exception>
    public Span<byte> Pixels
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
            return _block.Memory.AsSpan(0, Stride * Height);
        }
    }

    /// <summary>Rents memory for a picture. Its content is undefined until it is written.</summary>
    /// <param name="width">The width in pixels; at least 1.</param>
    /// <param name="height">The height in pixels; at least 1.</param>
    /// <returns>The only handle on the memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive, or the picture exceeds 2 GiB.</exception>
    public static PixelBuffer Rent(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height * BytesPerPixel, Array.MaxLength, nameof(width));
        return new PixelBuffer(new Block(width * height * BytesPerPixel), width, height);
    }

    /// <summary>Gets one row of pixels.</summary>
    /// <param name="y">The row, from 0 at the top.</param>
    /// <returns>Its <see cref="Stride"/> bytes.</returns>
    public Span<byte> Row(int y) => Pixels.Slice(y * Stride, Stride);

    /// <summary>Makes another handle on the same memory.</summary>
    /// <returns>A handle that must be disposed on its own.</returns>
    /// <exception cref="ObjectDisposedException">This handle was disposed.</exception>
    public PixelBuffer Share()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        _block.AddHandle();
        return new PixelBuffer(_block, Width, Height);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _block.ReleaseHandle();
        }
    }

    private sealed class Block
    {
        private static int rented;
        private int _handles = 1;

        public Block(int length)
        {
            Memory = ArrayPool<byte>.Shared.Rent(length);
            Interlocked.Increment(ref rented);
        }

        public static int Rented => Volatile.Read(ref rented);

        public byte[] Memory { get; }

        public void AddHandle() => Interlocked.Increment(ref _handles);

        public void ReleaseHandle()
        {
            if (Interlocked.Decrement(ref _handles) == 0)
            {
                ArrayPool<byte>.Shared.Return(Memory);
                Interlocked.Decrement(ref rented);
            }
        }
    }
}
