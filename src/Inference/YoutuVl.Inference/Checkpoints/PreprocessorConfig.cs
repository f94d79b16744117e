using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// How images become patch rows, as <c>preprocessor_config.json</c> says. A value is <c>(byte · RescaleFactor − Mean) / StandardDeviation</c>;
/// resizing is bilinear.
/// </summary>
public sealed record PreprocessorConfig
{
    /// <summary>Edge of a patch in pixels (<c>patch_size</c>), equal to the vision encoder's.</summary>
    public required int PatchSize { get; init; }

    /// <summary>
    /// Most patches of an image (<c>max_num_patches</c>) when the image processor is called on its own. The model's own processor
    /// overrides it with 36,864, so this is not the default of the whole pipeline.
    /// </summary>
    public required int MaximumPatches { get; init; }

    /// <summary>Mean of red, green and blue (<c>image_mean</c>), subtracted after rescaling.</summary>
    public required ImmutableArray<double> Mean { get; init; }

    /// <summary>Standard deviation of red, green and blue (<c>image_std</c>), above 0.</summary>
    public required ImmutableArray<double> StandardDeviation { get; init; }

    /// <summary>Multiplies each byte (<c>rescale_factor</c>), above 0.</summary>
    public required double RescaleFactor { get; init; }
}
