using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Providers;

/// <summary>Finds the verdicts for a model: those that are stored, or new ones.</summary>
/// <param name="probe">Measures.</param>
/// <param name="folder">The folder of the imported model.</param>
internal sealed class ProviderDecision(IProviderProbe probe, string folder)
{
    /// <summary>Finds the verdicts. With nothing but the processor there is nothing to measure.</summary>
    public ProviderVerdicts Find(CancellationToken cancellationToken)
    {
        ProviderVerdicts? stored = ProviderVerdicts.TryRead(folder);
        if (stored?.Key == probe.Key && stored is { Graphs.Count: > 0 })
        {
            return stored;
        }

        ProviderOffer[] others = [.. probe.Offers.Where(offer => offer.Name != RuntimeOptions.CpuProvider)];
        return others.Any(offer => offer.Unavailable is null)
            ? Measure(others, CrashedBefore(stored), cancellationToken)
            : new ProviderVerdicts { Key = probe.Key };
    }

    private string[] CrashedBefore(ProviderVerdicts? stored) => stored?.Key != probe.Key ? []
        : stored.Measuring is { } provider ? [.. stored.Crashed, provider]
        : [.. stored.Crashed];

    private ProviderVerdicts Measure(ProviderOffer[] others, string[] crashed, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, GraphMeasurement> processor = probe.Measure(RuntimeOptions.CpuProvider, cancellationToken);
        List<(string Provider, IReadOnlyDictionary<string, GraphMeasurement>? Measured, string? Failure)> outcomes = [];
        foreach (ProviderOffer offer in others)
        {
            string? refusal = offer.Unavailable ?? (crashed.Contains(offer.Name) ? "it took the program down when it was measured before" : null);
            (IReadOnlyDictionary<string, GraphMeasurement>? measured, string? failure) = refusal is null ? TryMeasure(offer.Name, crashed, cancellationToken) : (null, refusal);
            outcomes.Add((offer.Name, measured, failure));
        }

        var verdicts = new ProviderVerdicts
        {
            Key = probe.Key,
            Crashed = crashed,
            Graphs = [.. processor.Select(graph => ProviderJudge.Decide(
                graph.Key, graph.Value, [.. outcomes.Select(outcome => (outcome.Provider, outcome.Measured?.GetValueOrDefault(graph.Key), outcome.Failure))]))],
        };
        verdicts.TryWrite(folder);
        return verdicts;
    }

    /// <summary>Measures one provider. It runs code of a driver: whatever goes wrong in there is a reason to do without it.</summary>
    private (IReadOnlyDictionary<string, GraphMeasurement>? Measured, string? Failure) TryMeasure(string provider, string[] crashed, CancellationToken cancellationToken)
    {
        new ProviderVerdicts { Key = probe.Key, Measuring = provider, Crashed = crashed }.TryWrite(folder);
        try
        {
            return (probe.Measure(provider, cancellationToken), null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, error.Message);
        }
        finally
        {
            new ProviderVerdicts { Key = probe.Key, Crashed = crashed }.TryWrite(folder);
        }
    }
}
