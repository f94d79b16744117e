using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Windows;

namespace YoutuVl.Actuators.Linux.Tests.Windows;

public sealed class AxisLimitsTests
{
    [Theory]
    [InlineData(100, 100)]
    [InlineData(105, 100)]
    [InlineData(5, 20)]
    [InlineData(1000, 300)]
    public void Fit_CellsOfTenFromTwenty_GivesTheNextSmallerAllowed(int wanted, int expected) =>
        new AxisLimits(20, 300, 10, 20).Fit(wanted).ShouldBe(expected);

    [Fact]
    public void Fit_NoLimits_GivesWhatIsWanted() =>
        Gen.Int[1, 10_000].Sample(wanted => AxisLimits.None.Fit(wanted) == wanted);

    [Fact]
    public void Read_TooShort_GivesNoLimits() => SizeHints.Read([0, 1, 2]).ShouldBe(SizeHints.None);
}
