using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tests.Sessions;

/// <summary>A vision graph in a folder of its own, loaded; the folder goes with it.</summary>
internal sealed class VisionScratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vision");

    public VisionScratch(ModelConfig config, ITensorSource source, VisionGraphOptions? options = null)
    {
        VisionGraph.Write(_folder.FullName, config, source, options ?? new VisionGraphOptions());
        Encoder = new VisionEncoder(config.Vision, _folder.FullName, new GraphSessionFactory(new RuntimeOptions { Threads = 1 }));
    }

    public VisionEncoder Encoder { get; }

    /// <summary>An image of seeded noise in [-1, 1].</summary>
    public static ProcessedImage Noise(VisionConfig config, int groupRows, int groupColumns, int seed)
    {
        var random = new Random(seed);
        var grid = new PatchGrid(groupRows * config.MergeSize, groupColumns * config.MergeSize, config.MergeSize);
        float[] patches = [.. Enumerable.Range(0, grid.PatchCount * config.PatchLength).Select(_ => (random.NextSingle() * 2) - 1)];
        (int width, int height) = (grid.Columns * config.PatchSize, grid.Rows * config.PatchSize);
        return new ProcessedImage(patches, grid, new ImageMapping(width, height, width, height), $"noise {seed}");
    }

    public void Dispose()
    {
        Encoder.Dispose();
        _folder.Delete(recursive: true);
    }
}
