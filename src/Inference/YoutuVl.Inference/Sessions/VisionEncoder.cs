using Microsoft.ML.OnnxRuntime;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Sessions;

/// <summary>Runs the vision graph on the CPU.</summary>
internal sealed class VisionEncoder : IVisionEncoder
{
    private readonly Lock _running = new();
    private readonly VisionConfig _config;
    private readonly InferenceSession _session;

    /// <summary>Loads the graph.</summary>
    /// <param name="directory">The folder with <see cref="VisionGraph.ModelFile"/> and <see cref="VisionGraph.DataFile"/>.</param>
    /// <param name="config">The dimensions that the graph was written for.</param>
    /// <param name="threads">Threads of one run, or 0 for one a core.</param>
    public VisionEncoder(string directory, VisionConfig config, int threads)
    {
        _config = config;
        using var options = new SessionOptions { IntraOpNumThreads = threads, EnableCpuMemArena = false, EnableMemoryPattern = false };
        _session = new InferenceSession(Path.Combine(directory, VisionGraph.ModelFile), options);
    }

    /// <inheritdoc/>
    public float[] Encode(ProcessedImage image, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Check(image);
        using var feeds = new VisionFeeds(_config, image);
        var embeddings = new float[(long)image.Grid.TokenCount * _config.OutputSize];
        using OrtValue output = OrtValue.CreateTensorValueFromMemory(embeddings, [image.Grid.TokenCount, _config.OutputSize]);
        using var run = new RunOptions();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => run.Terminate = true);
        lock (_running)
        {
            Run(run, feeds, output, cancellationToken);
        }

        return embeddings;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Run(RunOptions run, VisionFeeds feeds, OrtValue output, CancellationToken cancellationToken)
    {
        try
        {
            _session.Run(run, [.. feeds.Values.Keys], [.. feeds.Values.Values], [VisionGraphInputs.Embeddings], [output]);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Check(ProcessedImage image)
    {
        PatchGrid grid = image.Grid;
        bool whole = grid.MergeSize == _config.MergeSize && grid.PatchCount > 0 && grid.Rows % grid.MergeSize == 0 && grid.Columns % grid.MergeSize == 0;
        if (!whole || image.Patches.Length != (long)grid.PatchCount * _config.PatchLength)
        {
            throw new ArgumentException(
                $"{image.Patches.Length} values do not make a {grid.Rows}x{grid.Columns} grid of patches of {_config.PatchLength} values in groups of {_config.MergeSize}x{_config.MergeSize}.",
                nameof(image));
        }
    }
}
