namespace YoutuVl.Inference.Packages;

/// <summary>
/// The numeric form of every part of an imported model. A text names a form, and may go on with rules for some modules, as in <c>i4b64,down_proj=i8b64</c>.
/// Forms: <c>f32</c> single precision; <c>w8a8</c> and <c>w7a8</c> integer products with eight- and seven-bit weights and eight-bit activations (for many rows at
/// once); <c>i8b32</c>, <c>i8b64</c>, <c>i8b128</c>, <c>i4b32</c>, <c>i4b64</c>, <c>i4b128</c> blocks with a scale each (for one row). Norms are always in single
/// precision. Immutable.
/// </summary>
public sealed record PackageForms
{
    /// <summary>The patch embedding of the vision encoder.</summary>
    public required string Patches { get; init; }

    /// <summary>The linear layers of the vision encoder.</summary>
    public required string Vision { get; init; }

    /// <summary>The second feed-forward layers of the vision encoder.</summary>
    public required string VisionContractions { get; init; }

    /// <summary>The merger's two layers.</summary>
    public required string Merger { get; init; }

    /// <summary>The language model's linear layers where many positions are computed at once.</summary>
    public required string Prefill { get; init; }

    /// <summary>The language model's linear layers where one position is computed.</summary>
    public required string Decode { get; init; }

    /// <summary>The products with the absorbed key and value projections: <c>f32</c> or <c>i8</c>.</summary>
    public required string Absorb { get; init; }

    /// <summary>The head.</summary>
    public required string Head { get; init; }

    /// <summary>The embedding table: <c>f32</c>, <c>bf16</c> or <c>i8</c>.</summary>
    public required string Embedding { get; init; }

    /// <summary>The forms that a precision stands for.</summary>
    /// <param name="precision">The precision.</param>
    public static PackageForms For(WeightPrecision precision) => precision switch
    {
        WeightPrecision.Float32 => All("f32") with { Absorb = "f32", Embedding = "f32" },

        // The first layer's errors pass through all others: on random checkpoints it makes half of the whole error or more, at a fortieth of a 4B model's weights.
        WeightPrecision.Int8 => All("w8a8,layers.0=f32") with { Decode = "i8b64", Head = "i8b64" },
        WeightPrecision.Int4 => All("w7a8,layers.0=f32") with { Prefill = "w7a8,layers.0=w8a8", Decode = "i4b128,layers.0=i8b64", Head = "i4b64" },
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "Unknown precision."),
    };

    // The patch embedding reads pixels, costs little and feeds everything. The merger is two per cent of the vision encoder's work, but in integers it adds about
    // as much error as six blocks on random checkpoints. Neither is ever quantised.
    private static PackageForms All(string form) => new()
    {
        Patches = "f32",
        Vision = form,
        VisionContractions = form,
        Merger = "f32",
        Prefill = form,
        Decode = form,
        Absorb = "i8",
        Head = form,
        Embedding = "i8",
    };
}
