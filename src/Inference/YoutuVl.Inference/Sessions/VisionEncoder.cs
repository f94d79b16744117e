using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Sessions;

/// <summary>The vision encoder and merger of an imported model. Calls may come from any thread; they run one after another.</summary>
internal sealed class VisionEncoder : IVisionEncoder
{
    private readonly Lock _running = new();
    private readonly VisionConfig _config;
    private readonly GraphSession _session;

    /// <summary>Loads the graph.</summary>
    /// <param name="config">The dimensions that the graph was written for.</param>
    /// <param name="directory">The folder with <see cref="VisionGraph.ModelFile"/> and <see cref="VisionGraph.DataFile"/>.</param>
    /// <param name="sessions">Opens graphs.</param>
    /// <exception cref="GraphException">The graph cannot be loaded.</exception>
    public VisionEncoder(VisionConfig config, string directory, GraphSessionFactory sessions)
    {
        _config = config;
        _session = sessions.Open(Path.Combine(directory, VisionGraph.ModelFile));
    }

    /// <inheritdoc/>
    public float[] Encode(ProcessedImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        Check(image);
        using GraphBinding binding = _session.Bind();
        using var feeds = new VisionFeeds(binding, _config, image);
        lock (_running)
        {
            // Images are rare next to tokens: the language model gets the memory back.
            _session.Run(binding, shrink: true, cancellationToken);
        }

        return feeds.Output;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Check(ProcessedImage image)
    {
        PatchGrid grid = image.Grid;
        bool whole = grid.MergeSize == _config.MergeSize && grid.PatchCount > 0 && grid.Rows % grid.MergeSize == 0 && grid.Columns % grid.MergeSize == 0;
        if (!whole || image.Patches.Length != (long)grid.PatchCount * _config.PatchLength)
        {
            throw new ArgumentException(
                $"{image.Patches.Length} values do not make a {grid.Rows}x{grid.Columns} grid of patches of {_config.PatchLength} values in groups of "
                + $"{_config.MergeSize}x{_config.MergeSize}. Process the image with this model's processor.",
                nameof(image));
        }
    }
}
