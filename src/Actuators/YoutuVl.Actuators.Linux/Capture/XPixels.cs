using System.Numerics;
using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>Copies X pixels (32 bits: blue, green, red, undefined) into frame pixels (blue, green, red, 255).</summary>
internal static unsafe class XPixels
{
    private const uint Opaque = 0xff000000;
    private const int BitsPerPixel = 32;
    private const nuint RedMask = 0xff0000;
    private const nuint BlueMask = 0xff;

    /// <summary>Copies a whole image.</summary>
    /// <exception cref="DisplayLostException">The screen's pixels have another layout.</exception>
    internal static void Copy(string displayName, XImage* source, PixelBuffer target)
    {
        if (source->BitsPerPixel != BitsPerPixel || source->ByteOrder != 0 || source->RedMask != RedMask || source->BlueMask != BlueMask)
        {
            throw XDisplayErrors.BadPixels(displayName, source->BitsPerPixel);
        }

        for (int y = 0; y < target.Height; y++)
        {
            var row = new ReadOnlySpan<uint>((byte*)source->Data + ((long)y * source->BytesPerLine), target.Width);
            CopyOpaque(row, MemoryMarshal.Cast<byte, uint>(target.Row(y)));
        }
    }

    internal static void CopyOpaque(ReadOnlySpan<uint> source, Span<uint> target)
    {
        int x = 0;
        var opaque = new Vector<uint>(Opaque);
        for (; x <= source.Length - Vector<uint>.Count; x += Vector<uint>.Count)
        {
            (new Vector<uint>(source[x..]) | opaque).CopyTo(target[x..]);
        }

        for (; x < source.Length; x++)
        {
            target[x] = source[x] | Opaque;
        }
    }
}
