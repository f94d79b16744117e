namespace YoutuVl.Inference.Providers;

/// <summary>What a provider did on one graph.</summary>
/// <param name="Milliseconds">The best run.</param>
/// <param name="Output">What it computed, to be compared with the processor's.</param>
internal sealed record GraphMeasurement(double Milliseconds, float[] Output);
