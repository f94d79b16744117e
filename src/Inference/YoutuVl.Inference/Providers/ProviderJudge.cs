using System.Globalization;
using System.Numerics.Tensors;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Providers;

/// <summary>Decides from measurements. The processor is the measure of correctness; another provider has to agree with it and to be clearly faster.</summary>
internal static class ProviderJudge
{
    /// <summary>Quantised graphs round differently elsewhere; other numbers altogether point elsewhere.</summary>
    public const double LeastCosine = 0.999;

    /// <summary>Less than this is within the noise of one second, and the processor's copy of the weights is there anyway.</summary>
    public const double WorthwhileSpeedup = 1.1;

    /// <summary>Judges one graph.</summary>
    /// <param name="graph">The graph's file name.</param>
    /// <param name="processor">The processor's measurement.</param>
    /// <param name="others">The other providers: a measurement, or the reason why there is none.</param>
    public static GraphVerdict Decide(string graph, GraphMeasurement processor, IReadOnlyList<(string Provider, GraphMeasurement? Measurement, string? Failure)> others)
    {
        List<ProviderCandidate> candidates = [new(RuntimeOptions.CpuProvider, processor.Milliseconds, null)];
        foreach ((string provider, GraphMeasurement? measurement, string? failure) in others)
        {
            candidates.Add(measurement is null
                ? new ProviderCandidate(provider, null, failure)
                : new ProviderCandidate(provider, measurement.Milliseconds, Disagreement(processor, measurement) ?? Slowness(processor, measurement)));
        }

        ProviderCandidate best = candidates.Where(candidate => candidate.Rejection is null).MinBy(candidate => candidate.Milliseconds)!;
        return new GraphVerdict(graph, best.Provider, candidates);
    }

    private static string? Disagreement(GraphMeasurement processor, GraphMeasurement other)
    {
        if (processor.Output.Length != other.Output.Length || !Array.TrueForAll(other.Output, float.IsFinite))
        {
            return "its numbers are not finite, or not as many";
        }

        double cosine = TensorPrimitives.CosineSimilarity(processor.Output, other.Output);
        return cosine >= LeastCosine
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"its numbers differ from the processor's: cosine {cosine:0.0000}, at least {LeastCosine} is wanted");
    }

    private static string? Slowness(GraphMeasurement processor, GraphMeasurement other) => other.Milliseconds * WorthwhileSpeedup <= processor.Milliseconds
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"it is not at least {WorthwhileSpeedup} times as fast as the processor");
}
