using System.Numerics;
using System.Runtime.InteropServices;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Exact conversion of stored values to single precision. Bytes are little-endian and need no alignment.</summary>
internal static class TensorConversion
{
    /// <summary>Bytes of one value.</summary>
    public static int Size(TensorType type) => type == TensorType.Float32 ? sizeof(float) : sizeof(ushort);

    /// <summary>Converts as many values as the destination holds.</summary>
    /// <param name="source">At least that many coded values.</param>
    /// <param name="type">How they are coded.</param>
    /// <param name="destination">Receives the values.</param>
    public static void ToSingle(ReadOnlySpan<byte> source, TensorType type, Span<float> destination)
    {
        source = source[..checked(destination.Length * Size(type))];
        switch (type)
        {
            case TensorType.BFloat16:
                Widen<BFloat16Bits>(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<float, uint>(destination));
                break;
            case TensorType.Float16:
                Widen<HalfBits>(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<float, uint>(destination));
                break;
            default:
                source.CopyTo(MemoryMarshal.AsBytes(destination));
                break;
        }
    }

    private static void Widen<TBits>(ReadOnlySpan<ushort> source, Span<uint> destination)
        where TBits : struct, IHalfWidthBits
    {
        int index = 0;
        for (; index <= source.Length - Vector<ushort>.Count; index += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(source[index..]), out Vector<uint> low, out Vector<uint> high);
            TBits.ToSingleBits(low).CopyTo(destination[index..]);
            TBits.ToSingleBits(high).CopyTo(destination[(index + Vector<uint>.Count)..]);
        }

        for (; index < source.Length; index++)
        {
            destination[index] = TBits.ToSingleBits(new Vector<uint>(source[index]))[0];
        }
    }

    /// <summary>How 16 bits become the 32 bits of a single.</summary>
    private interface IHalfWidthBits
    {
        static abstract Vector<uint> ToSingleBits(Vector<uint> bits);
    }

    private readonly struct BFloat16Bits : IHalfWidthBits
    {
        public static Vector<uint> ToSingleBits(Vector<uint> bits) => bits << 16;
    }

    private readonly struct HalfBits : IHalfWidthBits
    {
        // Exponent and fraction, moved to their places in a single, are too small by 2^(127-15): the product puts that right exactly, subnormal values included.
        // An exponent of all ones (infinity, NaN) stays all ones.
        public static Vector<uint> ToSingleBits(Vector<uint> bits)
        {
            Vector<uint> magnitude = (bits & new Vector<uint>(0x7FFF)) << 13;
            Vector<float> scaled = Vector.AsVectorSingle(magnitude) * BitConverter.UInt32BitsToSingle((127 + 112) << 23);
            Vector<uint> special = Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(0x7C00 << 13));
            Vector<uint> sign = (bits & new Vector<uint>(0x8000)) << 16;
            return sign | Vector.ConditionalSelect(special, magnitude | new Vector<uint>(0x7F800000), Vector.AsVectorUInt32(scaled));
        }
    }
}
