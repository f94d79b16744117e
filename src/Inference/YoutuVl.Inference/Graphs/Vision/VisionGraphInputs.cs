namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>Names of the vision graph's inputs and output. N is the number of patches, G of merge groups, O the width of the output.</summary>
internal static class VisionGraphInputs
{
    /// <summary>Normalised patch rows in raster order of groups, single precision <c>[N, patch length]</c>.</summary>
    public const string Patches = "patches";

    /// <summary>Cosines of the rotary embedding in the encoder's order, <c>[N, head size / 2]</c>.</summary>
    public const string Cosines = "rotary_cos";

    /// <summary>Sines of the rotary embedding in the encoder's order, <c>[N, head size / 2]</c>.</summary>
    public const string Sines = "rotary_sin";

    /// <summary>The raster index of the group at each position of the encoder's order, 64-bit integers <c>[G]</c>.</summary>
    public const string Order = "group_order";

    /// <summary>The position in the encoder's order of each group in raster order, 64-bit integers <c>[G]</c>.</summary>
    public const string Inverse = "group_inverse";

    /// <summary>Patches of each class of windows, 64-bit integers <c>[classes]</c>; their sum is N.</summary>
    public const string ClassRows = "window_class_rows";

    /// <summary>Windows, patches in a window, and hidden size of each class, 64-bit integers <c>[classes, 3]</c>.</summary>
    public const string ClassShapes = "window_class_shapes";

    /// <summary>The dimension N.</summary>
    public const string PatchCount = "patch_count";

    /// <summary>The output: rows of the language model's residual stream, groups in raster order, <c>[G, O]</c>.</summary>
    public const string Embeddings = "embeddings";
}
