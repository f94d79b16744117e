namespace YoutuVl.Inference.Parity;

/// <summary>Distances between vectors, in double precision.</summary>
internal static class ParityErrors
{
    /// <summary>The largest difference of two values; infinite when the lengths differ.</summary>
    public static double Largest(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        if (actual.Length != expected.Length)
        {
            return double.PositiveInfinity;
        }

        double largest = 0;
        for (int index = 0; index < actual.Length; index++)
        {
            double difference = Math.Abs((double)actual[index] - expected[index]);

            // A value that is not a number must not be lost to a comparison that it fails.
            largest = difference <= largest ? largest : difference;
            if (double.IsNaN(difference))
            {
                return double.NaN;
            }
        }

        return largest;
    }

    /// <summary><see cref="Largest"/> relative to the largest magnitude expected.</summary>
    public static double LargestRelative(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected) =>
        Largest(actual, expected) / Largest(expected, new float[expected.Length]);

    /// <summary><c>|actual - expected| / |expected|</c>, both as Euclidean lengths.</summary>
    public static double Relative(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected) => Relative(actual, expected, 0);

    /// <summary><see cref="Relative(ReadOnlySpan{float}, ReadOnlySpan{float})"/> of logits, whose mean means nothing: it is taken off what is expected.</summary>
    public static double RelativeOfLogits(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        double sum = 0;
        foreach (float value in expected)
        {
            sum += value;
        }

        return Relative(actual, expected, sum / expected.Length);
    }

    /// <summary>The cosine of the angle between two vectors.</summary>
    public static double Cosine(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            product += (double)actual[index] * expected[index];
            first += (double)actual[index] * actual[index];
            second += (double)expected[index] * expected[index];
        }

        return product / Math.Sqrt(first * second);
    }

    private static double Relative(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected, double mean)
    {
        if (actual.Length != expected.Length)
        {
            return double.PositiveInfinity;
        }

        double error = 0;
        double norm = 0;
        for (int index = 0; index < actual.Length; index++)
        {
            double difference = (double)actual[index] - expected[index];
            error += difference * difference;
            norm += (expected[index] - mean) * (expected[index] - mean);
        }

        return Math.Sqrt(error / norm);
    }
}
