using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Parity;

/// <summary>How golden vectors are checked.</summary>
public sealed class ParityOptions
{
    /// <summary>Decodes the pictures of the folder.</summary>
    public required ReadImage ReadImage { get; init; }

    /// <summary>The precision to import the checkpoint in; it decides the measures and their tolerances.</summary>
    /// <value>Default <see cref="WeightPrecision.Float32"/>.</value>
    public WeightPrecision Precision { get; init; } = WeightPrecision.Float32;

    /// <summary>The numeric form of every part, when it is to differ from what the precision stands for.</summary>
    public PackageForms? Forms { get; init; }

    /// <summary>Threads and execution providers.</summary>
    public RuntimeOptions Runtime { get; init; } = new();

    /// <summary>A folder for the imported model, which is deleted at the end.</summary>
    /// <value>Default: the system's folder for temporary files.</value>
    public string WorkFolder { get; init; } = Path.GetTempPath();
}
