using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace YoutuVl.Benchmarks.Models;

/// <summary>What this machine can do at most with all its cores, measured with loops that do nothing else.</summary>
/// <param name="ReadBytes">Bytes read from memory in a second.</param>
/// <param name="IntegerOperations">Eight-bit multiplications and additions in a second (two for a product that is added), by the widest instruction in use.</param>
/// <param name="SingleOperations">Single-precision multiplications and additions in a second.</param>
internal sealed record MachineLimits(double ReadBytes, double IntegerOperations, double SingleOperations)
{
    private const int BufferBytes = 1 << 30;
    private const int Chains = 8;
    private const long Iterations = 40_000_000;

    /// <summary>Measures each limit three times and keeps the best.</summary>
    public static MachineLimits Measure() => new(
        Best(ReadSeconds, (double)BufferBytes),
        Best(() => ParallelSeconds(Integers), 64.0 * Chains * Iterations * Environment.ProcessorCount),
        Best(() => ParallelSeconds(Singles), 16.0 * Chains * Iterations * Environment.ProcessorCount));

    private static double Best(Func<double> seconds, double work) => Enumerable.Range(0, 3).Max(_ => work / seconds());

    private static double ParallelSeconds(Func<long> work)
    {
        long start = TimeProvider.System.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => GC.KeepAlive(work())))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static unsafe double ReadSeconds()
    {
        byte* buffer = (byte*)NativeMemory.AlignedAlloc(BufferBytes, 64);
        NativeMemory.Fill(buffer, BufferBytes, 1);
        int part = 0;
        double seconds = ParallelSeconds(() =>
        {
            nuint length = (nuint)(BufferBytes / Environment.ProcessorCount);
            return Sum(buffer + ((nuint)(Interlocked.Increment(ref part) - 1) * length), length);
        });
        NativeMemory.AlignedFree(buffer);
        return seconds;
    }

    private static unsafe long Sum(byte* start, nuint length)
    {
        Vector256<long> a = default, b = default, c = default, d = default;
        for (byte* at = start; at < start + length; at += 128)
        {
            a += Vector256.Load((long*)at);
            b += Vector256.Load((long*)(at + 32));
            c += Vector256.Load((long*)(at + 64));
            d += Vector256.Load((long*)(at + 96));
        }

        return Vector256.Sum(a + b + c + d);
    }

    // One step multiplies 32 pairs of bytes and adds them into 8 sums: 64 operations. AVX2 needs three instructions for what VNNI does in one.
    private static long Integers()
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        Vector256<byte> x = Vector256.Create((byte)3);
        Vector256<sbyte> y = Vector256.Create((sbyte)2);
        for (long i = 0; i < Iterations; i++)
        {
            x ^= Vector256.Create((byte)(i & 1));
            s0 = Dot(s0, x, y);
            s1 = Dot(s1, x, y);
            s2 = Dot(s2, x, y);
            s3 = Dot(s3, x, y);
            s4 = Dot(s4, x, y);
            s5 = Dot(s5, x, y);
            s6 = Dot(s6, x, y);
            s7 = Dot(s7, x, y);
        }

        return Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7);
    }

    private static Vector256<int> Dot(Vector256<int> sum, Vector256<byte> x, Vector256<sbyte> y) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(sum, x, y)
        : sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, y), Vector256<short>.One);

    private static long Singles()
    {
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        Vector256<float> x = Vector256.Create(0.5f);
        Vector256<float> y = Vector256.Create(0.25f);
        for (long i = 0; i < Iterations; i++)
        {
            s0 = Fma.MultiplyAdd(x, y, s0);
            s1 = Fma.MultiplyAdd(x, y, s1);
            s2 = Fma.MultiplyAdd(x, y, s2);
            s3 = Fma.MultiplyAdd(x, y, s3);
            s4 = Fma.MultiplyAdd(x, y, s4);
            s5 = Fma.MultiplyAdd(x, y, s5);
            s6 = Fma.MultiplyAdd(x, y, s6);
            s7 = Fma.MultiplyAdd(x, y, s7);
        }

        return (long)Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7);
    }
}
