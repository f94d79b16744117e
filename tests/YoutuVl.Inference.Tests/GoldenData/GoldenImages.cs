using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;

namespace YoutuVl.Inference.Tests.GoldenData;

/// <summary>The golden pictures, processed.</summary>
internal static class GoldenImages
{
    public static ProcessedImage Process(Checkpoint checkpoint, int index)
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[index];
        var options = new ImageProcessingOptions { MaxPatches = golden.MaxPatches };
        return new ImageProcessor(checkpoint.Preprocessor, checkpoint.Config.Vision).Process(GoldenVectors.Image(golden.Image), options);
    }

    /// <summary>Patch rows in double precision.</summary>
    public static double[][] Rows(ProcessedImage image) =>
        [.. image.Patches.ToArray().Select(value => (double)value).Chunk(image.Patches.Length / image.Grid.PatchCount)];
}
