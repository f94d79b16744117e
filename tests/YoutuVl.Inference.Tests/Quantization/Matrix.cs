using YoutuVl.Inference.Graphs;

namespace YoutuVl.Inference.Tests.Quantization;

/// <summary>A row-major matrix.</summary>
internal sealed record Matrix(int Rows, int Columns, float[] Values)
{
    public static Matrix Random(int rows, int columns, int seed, double deviation = 1)
    {
        var random = new Random(seed);
        var values = new float[rows * columns];
        for (int index = 0; index < values.Length; index++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[index] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return new Matrix(rows, columns, values);
    }

    public static Matrix Filled(int rows, int columns, float value)
    {
        var values = new float[rows * columns];
        Array.Fill(values, value);
        return new Matrix(rows, columns, values);
    }

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    public WeightRows AsWeights(string key) =>
        new(key, Rows, Columns, (first, destination) => Values.AsSpan(first * Columns, destination.Length).CopyTo(destination));

    /// <summary><c>x Wᵀ + b</c> in double precision.</summary>
    public double[] Linear(Matrix weights, float[]? bias = null)
    {
        var result = new double[Rows * weights.Rows];
        for (int row = 0; row < Rows; row++)
        {
            for (int output = 0; output < weights.Rows; output++)
            {
                double sum = bias?[output] ?? 0;
                for (int input = 0; input < Columns; input++)
                {
                    sum += (double)Values[(row * Columns) + input] * weights.Values[(output * Columns) + input];
                }

                result[(row * weights.Rows) + output] = sum;
            }
        }

        return result;
    }
}
