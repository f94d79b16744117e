using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace YoutuVl.Inference.Sessions;

/// <summary>Codes and decodes rows of the embedding file.</summary>
internal static class EmbeddingRows
{
    private const int ScaleBytes = sizeof(float);

    /// <summary>Bytes of one row.</summary>
    public static int RowBytes(EmbeddingFormat format, int hidden) => format switch
    {
        EmbeddingFormat.Float32 => hidden * sizeof(float),
        EmbeddingFormat.BFloat16 => hidden * sizeof(ushort),
        EmbeddingFormat.Int8 => ScaleBytes + hidden,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Codes one row.</summary>
    /// <param name="format">The coding.</param>
    /// <param name="row">The values.</param>
    /// <param name="destination">Receives <see cref="RowBytes"/> bytes.</param>
    public static void Encode(EmbeddingFormat format, ReadOnlySpan<float> row, Span<byte> destination)
    {
        switch (format)
        {
            case EmbeddingFormat.Float32:
                MemoryMarshal.AsBytes(row).CopyTo(destination);
                break;
            case EmbeddingFormat.BFloat16:
                EncodeHalves(row, MemoryMarshal.Cast<byte, ushort>(destination));
                break;
            default:
                EncodeBytes(row, destination);
                break;
        }
    }

    /// <summary>Decodes one row.</summary>
    /// <param name="format">The coding.</param>
    /// <param name="source">The row's bytes.</param>
    /// <param name="destination">Receives the values.</param>
    public static void Decode(EmbeddingFormat format, ReadOnlySpan<byte> source, Span<float> destination)
    {
        switch (format)
        {
            case EmbeddingFormat.Float32:
                source.CopyTo(MemoryMarshal.AsBytes(destination));
                break;
            case EmbeddingFormat.BFloat16:
                DecodeHalves(MemoryMarshal.Cast<byte, ushort>(source), destination);
                break;
            default:
                DecodeBytes(source, destination);
                break;
        }
    }

    private static void EncodeHalves(ReadOnlySpan<float> row, Span<ushort> destination)
    {
        for (int index = 0; index < row.Length; index++)
        {
            // Round to nearest, ties to even; checkpoint values in bfloat16 come back unchanged.
            uint bits = BitConverter.SingleToUInt32Bits(row[index]);
            destination[index] = (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
        }
    }

    private static void DecodeHalves(ReadOnlySpan<ushort> source, Span<float> destination)
    {
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = BitConverter.UInt32BitsToSingle((uint)source[index] << 16);
        }
    }

    private static void EncodeBytes(ReadOnlySpan<float> row, Span<byte> destination)
    {
        float largest = 0;
        foreach (float value in row)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        float scale = largest / sbyte.MaxValue;
        BinaryPrimitives.WriteSingleLittleEndian(destination, scale);
        Span<sbyte> bytes = MemoryMarshal.Cast<byte, sbyte>(destination[ScaleBytes..]);
        for (int index = 0; index < row.Length; index++)
        {
            bytes[index] = scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(row[index] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }
    }

    private static void DecodeBytes(ReadOnlySpan<byte> source, Span<float> destination)
    {
        float scale = BinaryPrimitives.ReadSingleLittleEndian(source);
        ReadOnlySpan<sbyte> bytes = MemoryMarshal.Cast<byte, sbyte>(source[ScaleBytes..]);
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = scale * bytes[index];
        }
    }
}
