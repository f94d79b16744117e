namespace YoutuVl.Inference.Generation;

/// <summary>Time that one generation took, waiting for other runs of the model included.</summary>
/// <param name="Prefill">From the start to the end of the prompt.</param>
/// <param name="Decode">From there to the last token.</param>
public readonly record struct GenerationTimings(TimeSpan Prefill, TimeSpan Decode);
