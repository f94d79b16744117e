using System.Numerics;

namespace YoutuVl.Inference.Synthesis;

/// <summary>
/// Random bfloat16 values of nearly normal distribution. Value i of a sequence depends on its key and on i alone, so pieces can be made in any
/// order, on any machine, by any number of threads.
/// </summary>
internal static class RandomWeights
{
    // The sum of four uniform bytes: mean 510, variance 4 · (256² − 1) / 12; it reaches 3.45 deviations.
    private const float SumMean = 510f;
    private const float SumDeviation = 147.80054f;

    /// <summary>The key of one tensor's sequence.</summary>
    /// <param name="seed">The checkpoint's seed.</param>
    /// <param name="tensor">The tensor's number.</param>
    public static ulong Key(ulong seed, int tensor)
    {
        // SplitMix64
        ulong value = seed + (((ulong)tensor + 1) * 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Makes consecutive values.</summary>
    /// <param name="key">The sequence.</param>
    /// <param name="first">Index of the first value.</param>
    /// <param name="distribution">Mean and standard deviation.</param>
    /// <param name="destination">Receives bfloat16 values.</param>
    public static void Fill(ulong key, uint first, WeightDistribution distribution, Span<ushort> destination)
    {
        int lanes = Vector<uint>.Count;
        Vector<uint> index = Vector.CreateSequence(first, 1u);
        int done = 0;
        for (; done <= destination.Length - (2 * lanes); done += 2 * lanes)
        {
            Next(key, ref index, distribution).CopyTo(destination[done..]);
        }

        if (done < destination.Length)
        {
            Span<ushort> rest = stackalloc ushort[2 * lanes];
            Next(key, ref index, distribution).CopyTo(rest);
            rest[..(destination.Length - done)].CopyTo(destination[done..]);
        }
    }

    private static Vector<ushort> Next(ulong key, ref Vector<uint> index, WeightDistribution distribution)
    {
        var step = new Vector<uint>((uint)Vector<uint>.Count);
        Vector<uint> low = BFloat16(Sum(key, index), distribution);
        Vector<uint> high = BFloat16(Sum(key, index + step), distribution);
        index += step + step;
        return Vector.Narrow(low, high);
    }

    // The key enters twice: with only the first half, sequences would be shifted copies of each other.
    private static Vector<uint> Sum(ulong key, Vector<uint> index)
    {
        Vector<uint> hash = (index * 0x9E3779B9) + new Vector<uint>((uint)key);
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        hash ^= new Vector<uint>((uint)(key >> 32));
        hash = (hash ^ (hash >>> 16)) * 0x7FEB352D;
        hash ^= hash >>> 15;
        var evenBytes = new Vector<uint>(0x00FF00FF);
        Vector<uint> pairs = (hash & evenBytes) + ((hash >>> 8) & evenBytes);
        return (pairs + (pairs >>> 16)) & new Vector<uint>(0xFFFF);
    }

    private static Vector<uint> BFloat16(Vector<uint> sum, WeightDistribution distribution)
    {
        Vector<float> centred = Vector.ConvertToSingle(Vector.AsVectorInt32(sum)) - new Vector<float>(SumMean);
        Vector<float> value = (centred * (distribution.Deviation / SumDeviation)) + new Vector<float>(distribution.Mean);
        Vector<uint> bits = Vector.AsVectorUInt32(value);
        return (bits + new Vector<uint>(0x7FFF) + ((bits >>> 16) & Vector<uint>.One)) >>> 16; // to nearest, ties to even
    }
}
