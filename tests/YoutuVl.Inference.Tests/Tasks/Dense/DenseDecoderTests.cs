using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tasks.Dense;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Tasks.Dense;

public sealed class DenseDecoderTests
{
    [Fact]
    public void Segment_GoldenScores_GivesTheGoldenMask()
    {
        var dense = GoldenVectors.Set.File.Dense;
        NpyArray stored = GoldenVectors.Set.DenseScores();
        var scores = new ClassScores(stored.Shape[0], stored.Shape[1], stored.Shape[2], [.. stored.Values]);
        var image = GoldenVectors.Image(dense.Image);

        var mask = DenseDecoder.Segment(scores, [.. dense.Labels], ImageArea.Whole(image.Width, image.Height), CancellationToken.None);

        byte[] expected = Expand(dense.MaskRle);
        byte[] actual = new byte[image.Width * image.Height];
        mask.Expand(actual);
        actual.Zip(expected).Count(pair => pair.First == pair.Second).ShouldBeGreaterThanOrEqualTo((int)(0.999 * expected.Length));
        mask.CountPixels().Sum().ShouldBe(expected.Length);
        mask.Runs.Zip(mask.Runs.Skip(1)).ShouldAllBe(pair => pair.First.Value != pair.Second.Value);
    }

    [Fact]
    public void Segment_OfARegion_LeavesTheRestWithoutAClass()
    {
        var scores = new ClassScores(1, 2, 2, [4, 0, 0, 4]);

        var mask = DenseDecoder.Segment(scores, ["a", "b"], new ImageArea(new PixelRegion(1, 1, 4, 2), 6, 4), CancellationToken.None);

        mask.ToRunLengthText().ShouldBe("(-1,7),(0,2),(1,2),(-1,2),(0,2),(1,2),(-1,7)");
        byte[] expanded = new byte[24];
        mask.Expand(expanded);
        expanded[6..12].ShouldBe(new byte[] { 255, 0, 0, 1, 1, 255 });
    }

    [Fact]
    public void Segment_WithOthers_TakesAClassOnlyAboveOneHalf()
    {
        var scores = new ClassScores(1, 3, 3, [1, -1, 9, -1, -2, 9, -3, 2, 9]);

        var mask = DenseDecoder.Segment(scores, ["a", "b", "<OTHERS>"], ImageArea.Whole(3, 1), CancellationToken.None);

        mask.Runs.Select(r => r.Value).ShouldBe([0, 2, 1]);
    }

    [Fact]
    public void Segment_LargeRandomGrid_EqualsThePlainFormula()
    {
        var random = new Random(7);
        var scores = new ClassScores(5, 7, 6, [.. Enumerable.Range(0, 5 * 7 * 6).Select(_ => (float)(random.NextDouble() - 0.5))]);
        double[] plain = [.. scores.Values.Chunk(6).SelectMany(Softmax)];

        var mask = DenseDecoder.Segment(scores, ["a", "b", "c", "d", "e", "f"], ImageArea.Whole(83, 61), CancellationToken.None);

        byte[] actual = new byte[83 * 61];
        mask.Expand(actual);
        int different = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            different += actual[i] == PlainClass(plain, (5, 7, 6), (i % 83, i / 83), (83, 61)) ? 0 : 1;
        }

        different.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Depth_OfAGrid_IsScaledToThePatches()
    {
        float[] values = new float[2 * DepthMap.BinCount];
        values[3] = 8;
        values[DepthMap.BinCount + 900] = 8;

        var map = DenseDecoder.Depth(new ClassScores(1, 2, DepthMap.BinCount, values), 2, new PixelRegion(0, 0, 64, 32), CancellationToken.None);

        (map.Columns, map.Rows, map.ToRunLengthText()).ShouldBe((4, 2, "(3,2),(900,2),(3,2),(900,2)"));
        byte[] picture = new byte[8];
        map.ExpandNormalized(picture);
        picture[..4].ShouldBe(new byte[] { 0, 0, 255, 255 });
    }

    private static byte[] Expand(string runs) =>
        [.. Regex.Matches(runs, @"\((\d+),(\d+)\)").SelectMany(m => Enumerable.Repeat(byte.Parse(m.Groups[1].ValueSpan, provider: null), int.Parse(m.Groups[2].ValueSpan, provider: null)))];

    private static IEnumerable<double> Softmax(float[] logits)
    {
        double[] powers = [.. logits.Select(l => Math.Exp(l / 0.2))];
        return powers.Select(p => p / powers.Sum());
    }

    private static int PlainClass(double[] grid, (int Rows, int Columns, int Classes) shape, (int X, int Y) pixel, (int Width, int Height) size)
    {
        double x = Math.Max(0, ((pixel.X + 0.5) * shape.Columns / size.Width) - 0.5);
        double y = Math.Max(0, ((pixel.Y + 0.5) * shape.Rows / size.Height) - 0.5);
        (int x0, int y0) = ((int)x, (int)y);
        (int x1, int y1) = (Math.Min(x0 + 1, shape.Columns - 1), Math.Min(y0 + 1, shape.Rows - 1));
        double At(int column, int row, int c) => grid[(((row * shape.Columns) + column) * shape.Classes) + c];
        double Value(int c) => (((At(x0, y0, c) * (1 - (x - x0))) + (At(x1, y0, c) * (x - x0))) * (1 - (y - y0))) + (((At(x0, y1, c) * (1 - (x - x0))) + (At(x1, y1, c) * (x - x0))) * (y - y0));
        return Enumerable.Range(0, shape.Classes).MaxBy(Value);
    }
}
