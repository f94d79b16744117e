using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.Images;

public sealed class ResizeRuleTests
{
    private static readonly PatchFormat Format = new(16, 2);

    public static TheoryData<string> Examples() =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Images", "resize_examples.csv")).Skip(1).Where(line => line.Length > 0));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fit_Example_GivesTheOfficialSize(string line)
    {
        string[] cells = line.Split(',');
        int Cell(int index) => int.Parse(cells[index], CultureInfo.InvariantCulture);

        PatchGrid grid = ResizeRule.Fit(Cell(0), Cell(1), Format, new ImageProcessingOptions { MaxPatches = Cell(2), MaximumEdge = null });

        (grid.Columns * 16, grid.Rows * 16).ShouldBe((Cell(5), Cell(6)));
        (grid.Rows, grid.Columns, grid.PatchCount, grid.TokenCount).ShouldBe((Cell(7), Cell(8), Cell(9), Cell(10)));
    }

    [Fact]
    public void Fit_ScreenOf4K_KeepsEveryPixelNameable() =>
        ResizeRule.Fit(3840, 2160, Format, new ImageProcessingOptions()).ShouldBe(new PatchGrid(72, 126, 2));

    [Theory]
    [InlineData(3, null)]
    [InlineData(36864, 31)]
    public void Fit_LimitsBelowOneGroup_Refuses(int patches, int? edge) =>
        Should.Throw<ArgumentException>(() => ResizeRule.Fit(10, 10, Format, new ImageProcessingOptions { MaxPatches = patches, MaximumEdge = edge })).Message.ShouldContain("no room");

    [Fact]
    public void Fit_AnyImage_KeepsTheLimitsAndTheOfficialRule()
    {
        Gen<(int Width, int Height, int Patches, int? Edge)> images = Gen.Select(
            Gen.Int[1, 20_000], Gen.Int[1, 20_000], Gen.Int[4, 50_000], Gen.Int[32, 4096].Select(edge => edge < 3000 ? edge : (int?)null));
        images.Sample(image =>
        {
            var options = new ImageProcessingOptions { MaxPatches = image.Patches, MaximumEdge = image.Edge };
            PatchGrid grid = ResizeRule.Fit(image.Width, image.Height, Format, options);

            grid.PatchCount.ShouldBeLessThanOrEqualTo(image.Patches);
            (Math.Max(grid.Rows, grid.Columns) * 16).ShouldBeLessThanOrEqualTo(image.Edge ?? int.MaxValue);
            (grid.Rows % 2, grid.Columns % 2).ShouldBe((0, 0));
            // The limit on edges is a lower cap in disguise.
            ResizeRule.Fit(image.Width, image.Height, Format, new ImageProcessingOptions { MaxPatches = grid.PatchCount, MaximumEdge = null }).ShouldBe(grid);
        });
    }

    [Fact]
    public void Mapping_AnyPoint_ComesBackWithinAPixel()
    {
        Gen<(int Width, int Height, double X, double Y)> points = Gen.Select(Gen.Int[1, 8000], Gen.Int[1, 8000], Gen.Double[0, 1], Gen.Double[0, 1]);
        points.Sample(point =>
        {
            PatchGrid grid = ResizeRule.Fit(point.Width, point.Height, Format, new ImageProcessingOptions());
            var mapping = new ImageMapping(point.Width, point.Height, grid.Columns * 16, grid.Rows * 16);
            (double x, double y) = (point.X * point.Width, point.Y * point.Height);

            mapping.ToSourceX(mapping.ToModelX(x)).ShouldBe(x, 1e-6);
            mapping.ToSourceY(mapping.ToModelY(y)).ShouldBe(y, 1e-6);
            // A coordinate token is a whole pixel of the model's image: no further off than half of such a pixel.
            mapping.ToSourceX(Math.Round(mapping.ToModelX(x))).ShouldBe(x, 0.5 * Math.Max(1, (double)point.Width / mapping.ResizedWidth) + 1e-6);
            mapping.ToSourceY(Math.Round(mapping.ToModelY(y))).ShouldBe(y, 0.5 * Math.Max(1, (double)point.Height / mapping.ResizedHeight) + 1e-6);
        });
    }
}
