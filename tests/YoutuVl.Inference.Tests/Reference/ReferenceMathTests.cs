using Shouldly;
using Xunit;

namespace YoutuVl.Inference.Tests.Reference;

public sealed class ReferenceMathTests
{
    // Abramowitz and Stegun, table 7.1.
    [Theory]
    [InlineData(0.5, 0.5204998778)]
    [InlineData(1, 0.8427007929)]
    [InlineData(-2, -0.9953222650)]
    [InlineData(9, 1)]
    public void Erf_TabulatedArgument_EqualsTable(double x, double expected) => ReferenceMath.Erf(x).ShouldBe(expected, 1e-10);
}
