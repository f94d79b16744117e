namespace YoutuVl.Inference.Tests.Reference;

/// <summary>The model's elementary functions in double precision, each written as its formula reads.</summary>
internal static class ReferenceMath
{
    /// <summary>y = x Wᵀ + b for each row.</summary>
    public static double[][] Linear(double[][] rows, double[][] weight, double[]? bias = null) =>
        [.. rows.Select(row => Linear(row, weight, bias))];

    public static double[] Linear(double[] row, double[][] weight, double[]? bias = null)
    {
        var result = new double[weight.Length];
        for (int output = 0; output < result.Length; output++)
        {
            result[output] = Dot(row, weight[output]) + (bias?[output] ?? 0);
        }

        return result;
    }

    public static double[][] LayerNorm(double[][] rows, double[] weight, double[] bias, double epsilon) =>
        [.. rows.Select(row =>
        {
            double mean = row.Average();
            double variance = row.Average(value => (value - mean) * (value - mean));
            return row.Select((value, i) => ((value - mean) / Math.Sqrt(variance + epsilon) * weight[i]) + bias[i]).ToArray();
        })];

    public static double[][] RmsNorm(double[][] rows, double[] weight, double epsilon) =>
        [.. rows.Select(row =>
        {
            double meanSquare = row.Average(value => value * value);
            return row.Select((value, i) => value / Math.Sqrt(meanSquare + epsilon) * weight[i]).ToArray();
        })];

    public static double[][] Sum(double[][] left, double[][] right) => [.. left.Zip(right, (a, b) => a.Zip(b, (x, y) => x + y).ToArray())];

    public static double[][] Map(double[][] rows, Func<double, double> function) => [.. rows.Select(row => row.Select(function).ToArray())];

    public static double GeluTanh(double x) => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));

    public static double GeluErf(double x) => 0.5 * x * (1 + Erf(x / Math.Sqrt(2)));

    public static double Silu(double x) => x / (1 + Math.Exp(-x));

    /// <summary>softmax(q kᵀ · scale) v of one head; position i sees position j where <paramref name="sees"/> says so.</summary>
    public static double[][] Attention((double[][] Query, double[][] Key, double[][] Value) head, double scale, Func<int, int, bool> sees) =>
        [.. head.Query.Select((query, i) =>
        {
            int[] seen = [.. Enumerable.Range(0, head.Key.Length).Where(j => sees(i, j))];
            double[] scores = [.. seen.Select(j => Dot(query, head.Key[j]) * scale)];
            double maximum = scores.Max();
            double[] weights = [.. scores.Select(score => Math.Exp(score - maximum))];
            double total = weights.Sum();
            var result = new double[head.Value[0].Length];
            for (int k = 0; k < seen.Length; k++)
            {
                double[] value = head.Value[seen[k]];
                for (int d = 0; d < result.Length; d++)
                {
                    result[d] += weights[k] / total * value[d];
                }
            }

            return result;
        })];

    /// <summary>Turns element i of the first half and element i of the second half by angle i.</summary>
    public static double[] RotateHalf(double[] values, double[] angles)
    {
        int half = values.Length / 2;
        var result = new double[values.Length];
        for (int i = 0; i < half; i++)
        {
            (double sine, double cosine) = Math.SinCos(angles[i]);
            result[i] = (values[i] * cosine) - (values[i + half] * sine);
            result[i + half] = (values[i + half] * cosine) + (values[i] * sine);
        }

        return result;
    }

    /// <summary>The columns of one head.</summary>
    public static double[][] Columns(double[][] rows, int first, int count) => [.. rows.Select(row => row[first..(first + count)])];

    /// <summary>Joins the rows of all heads.</summary>
    public static double[][] Join(IReadOnlyList<double[][]> heads) =>
        [.. Enumerable.Range(0, heads[0].Length).Select(row => heads.SelectMany(head => head[row]).ToArray())];

    public static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>erf x = 2/√π · e^(-x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)), all terms of one sign.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
        {
            return Math.Sign(x);
        }

        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
