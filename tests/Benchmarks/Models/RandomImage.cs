using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;

namespace YoutuVl.Benchmarks.Models;

/// <summary>Patches of random pixels, as if an image of the given size had been processed.</summary>
internal static class RandomImage
{
    public static ProcessedImage Create(VisionConfig config, int width, int height)
    {
        int unit = config.PatchSize * config.MergeSize;
        int columns = (width + unit - 1) / unit * config.MergeSize;
        int rows = (height + unit - 1) / unit * config.MergeSize;
        PatchGrid grid = new(rows, columns, config.MergeSize);
        Random random = new(1);
        var patches = new float[grid.PatchCount * config.PatchLength];
        foreach (ref float value in patches.AsSpan())
        {
            value = (random.NextSingle() * 2) - 1;
        }

        ImageMapping mapping = new(width, height, columns * config.PatchSize, rows * config.PatchSize);
        return new ProcessedImage(patches, grid, mapping, $"random-{width}x{height}");
    }
}
