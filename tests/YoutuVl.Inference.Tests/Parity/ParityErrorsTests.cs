using Shouldly;
using Xunit;
using YoutuVl.Inference.Parity;

namespace YoutuVl.Inference.Tests.Parity;

public sealed class ParityErrorsTests
{
    [Fact]
    public void Largest_ValueThatIsNoNumber_FailsEveryCheck()
    {
        double error = ParityErrors.Largest([1, float.NaN, 3], [1, 2, 3]);

        ParityCheck.AtMost("check", error, double.MaxValue).Passed.ShouldBeFalse();
        ParityCheck.AtLeast("check", error, 0).Passed.ShouldBeFalse();
    }

    [Fact]
    public void Distances_OtherLength_AreInfinite()
    {
        ParityErrors.Largest([1], [1, 2]).ShouldBe(double.PositiveInfinity);
        ParityErrors.Relative([1], [1, 2]).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Distances_KnownVectors_AreWhatTheFormulasSay()
    {
        float[] expected = [3, -4];
        float[] actual = [3, -3];

        ParityErrors.Largest(actual, expected).ShouldBe(1);
        ParityErrors.LargestRelative(actual, expected).ShouldBe(0.25);
        ParityErrors.Relative(actual, expected).ShouldBe(0.2, 1e-12);
        ParityErrors.RelativeOfLogits(actual, expected).ShouldBe(1 / Math.Sqrt(24.5), 1e-12);
        ParityErrors.Cosine(actual, expected).ShouldBe(21 / (5 * Math.Sqrt(18)), 1e-12);
    }
}
