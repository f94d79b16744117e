using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YoutuVl.Inference.Quantization;

/// <summary>Scales values and rounds them to bytes, to nearest, ties to even.</summary>
internal static class RoundedBytes
{
    /// <summary><c>byte = round(value · inverse) + zero</c>, modulo 256.</summary>
    /// <param name="values">The values.</param>
    /// <param name="inverse">What they are multiplied by.</param>
    /// <param name="zero">What zero becomes.</param>
    /// <param name="bytes">Receives as many bytes.</param>
    public static void Write(ReadOnlySpan<float> values, float inverse, int zero, Span<byte> bytes)
    {
        ReadOnlySpan<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Vector256<float> factor = Vector256.Create(inverse);
        Vector256<int> offset = Vector256.Create(zero);
        int done = 0;
        for (int index = 0; index + 4 <= vectors.Length; index += 4)
        {
            Vector256<short> low = Vector256.Narrow(Integers(vectors[index], factor, offset), Integers(vectors[index + 1], factor, offset));
            Vector256<short> high = Vector256.Narrow(Integers(vectors[index + 2], factor, offset), Integers(vectors[index + 3], factor, offset));
            Vector256.Narrow(low, high).AsByte().CopyTo(bytes[done..]);
            done += Vector256<byte>.Count;
        }

        for (; done < values.Length; done++)
        {
            bytes[done] = (byte)((int)MathF.Round(values[done] * inverse) + zero);
        }
    }

    private static Vector256<int> Integers(Vector256<float> values, Vector256<float> inverse, Vector256<int> zero) =>
        Vector256.ConvertToInt32(Vector256.Round(values * inverse)) + zero;
}
