using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Models;

/// <summary>The vision half of an imported model, loaded without the language model. Thread-safe.</summary>
/// <param name="Config">Its dimensions.</param>
/// <param name="Encoder">The encoder; disposed with this.</param>
public sealed record LoadedVision(VisionConfig Config, IVisionEncoder Encoder) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Encoder.Dispose();
}
