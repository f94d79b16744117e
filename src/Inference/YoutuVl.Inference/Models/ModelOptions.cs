using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Models;

/// <summary>How an imported model is loaded.</summary>
public sealed class ModelOptions
{
    /// <summary>Threads and execution providers.</summary>
    public RuntimeOptions Runtime { get; init; } = new();

    /// <summary>Positions that are computed at once when a prompt is read. More are faster and take more memory.</summary>
    /// <value>Default: 512.</value>
    public int ChunkSize { get; init; } = 512;
}
