using System.Buffers.Binary;
using System.IO.Compression;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.GoldenData;

/// <summary>Reads PNG files of 8-bit RGB or RGBA without interlacing (ISO/IEC 15948); alpha is dropped. Enough for the golden pictures.</summary>
internal static class PngReader
{
    private const int HeaderLength = 8;

    public static ImagePixels Read(string path) => Decode(File.ReadAllBytes(path));

    public static ImagePixels Decode(ReadOnlySpan<byte> file)
    {
        using var compressed = new MemoryStream();
        (int width, int height, int channels) = (0, 0, 0);
        for (int at = HeaderLength; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            ReadOnlySpan<byte> type = file.Slice(at + 4, 4);
            ReadOnlySpan<byte> data = file.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                channels = (data[8], data[9], data[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    _ => throw new NotSupportedException($"PNG with depth {data[8]}, colour type {data[9]}, interlacing {data[12]}."),
                };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var inflater = new ZLibStream(compressed, CompressionMode.Decompress);
        byte[] rows = Unfilter(inflater, width * channels, height, channels);
        return new ImagePixels(channels == 3 ? rows : DropAlpha(rows), width, height, width * 3, PixelLayout.Rgb24);
    }

    private static byte[] Unfilter(ZLibStream source, int stride, int height, int channels)
    {
        byte[] rows = new byte[stride * height];
        byte[] none = new byte[stride];
        for (int y = 0; y < height; y++)
        {
            int filter = source.ReadByte();
            Span<byte> row = rows.AsSpan(y * stride, stride);
            source.ReadExactly(row);
            Unfilter(filter, row, y == 0 ? none : rows.AsSpan((y - 1) * stride, stride), channels);
        }

        return rows;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < channels ? 0 : row[i - channels];
            int corner = i < channels ? 0 : above[i - channels];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => throw new NotSupportedException($"PNG filter {filter}."),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        (int a, int b, int c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static byte[] DropAlpha(byte[] rgba)
    {
        byte[] rgb = new byte[rgba.Length / 4 * 3];
        for (int i = 0; i < rgba.Length / 4; i++)
        {
            rgba.AsSpan(i * 4, 3).CopyTo(rgb.AsSpan(i * 3));
        }

        return rgb;
    }
}
