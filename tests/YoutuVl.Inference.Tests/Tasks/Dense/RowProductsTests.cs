using CsCheck;
using Xunit;
using YoutuVl.Inference.Tasks.Dense;

namespace YoutuVl.Inference.Tests.Tasks.Dense;

public sealed class RowProductsTests
{
    [Fact]
    public void Multiply_AnyShape_EqualsThePlainSum() =>
        Gen.Select(Gen.Int[1, 11], Gen.Int[1, 9], Gen.Int[1, 37], Gen.Int[0, 1000]).Sample(
            (rows, columns, width, seed) =>
            {
                var random = new Random(seed);
                float[] left = [.. Enumerable.Range(0, rows * width).Select(_ => random.NextSingle() - 0.5f)];
                float[] right = [.. Enumerable.Range(0, columns * width).Select(_ => random.NextSingle() - 0.5f)];
                float[] product = RowProducts.Multiply(left, right, width, CancellationToken.None);
                for (int i = 0; i < product.Length; i++)
                {
                    double plain = Enumerable.Range(0, width).Sum(k => (double)left[(i / columns * width) + k] * right[(i % columns * width) + k]);
                    if (Math.Abs(plain - product[i]) > 1e-5)
                    {
                        return false;
                    }
                }

                return product.Length == rows * columns;
            },
            iter: 300);
}
