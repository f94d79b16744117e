namespace YoutuVl.Inference.Generation;

/// <summary>A generation could not start or go on. The session stays usable unless it was disposed.</summary>
/// <param name="error">What it is about.</param>
/// <param name="message">What happened and what to do instead.</param>
public sealed class GenerationException(GenerationError error, string message) : InferenceException(message)
{
    /// <summary>What it is about.</summary>
    public GenerationError Error { get; } = error;
}
