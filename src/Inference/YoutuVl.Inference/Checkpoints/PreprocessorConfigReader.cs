using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Reads and checks <c>preprocessor_config.json</c>.</summary>
internal static class PreprocessorConfigReader
{
    private const int MaximumBytes = 1 << 20;
    private const int Bilinear = 2; // as the Python Imaging Library numbers its filters

    /// <summary>Reads the file.</summary>
    /// <exception cref="CheckpointException">The file is missing or malformed, asks for steps that are not supported, or does not fit the model.</exception>
    public static PreprocessorConfig Read(string path, VisionConfig vision) =>
        JsonFile.Read(path, MaximumBytes, root => Read(ConfigFields.Root(path, root), vision));

    private static PreprocessorConfig Read(ConfigFields fields, VisionConfig vision)
    {
        fields.Expect("do_resize", supported: true);
        fields.Expect("do_rescale", supported: true);
        fields.Expect("do_normalize", supported: true);
        if (fields.Integer("resample", 0, int.MaxValue, missing: Bilinear) != Bilinear)
        {
            throw fields.Unsupported("resample", $"{Bilinear} (bilinear)");
        }

        int patchSize = fields.Positive("patch_size", vision.PatchSize);
        ImmutableArray<double> deviation = PerChannel(fields, "image_std", vision.ChannelCount);
        return new PreprocessorConfig
        {
            PatchSize = patchSize == vision.PatchSize ? patchSize : throw fields.Wrong("patch_size", $"{vision.PatchSize}, as the vision encoder's"),
            MaximumPatches = fields.Positive("max_num_patches", 256),
            Mean = PerChannel(fields, "image_mean", vision.ChannelCount),
            StandardDeviation = deviation.All(value => value > 0) ? deviation : throw fields.Wrong("image_std", "greater than 0 in every channel"),
            RescaleFactor = fields.PositiveNumber("rescale_factor", 1.0 / byte.MaxValue),
        };
    }

    private static ImmutableArray<double> PerChannel(ConfigFields fields, string name, int channels) =>
        fields.Numbers(name) is { } values && values.Length == channels ? values : throw fields.Wrong(name, $"a list of {channels} numbers, one for each channel");
}
