namespace YoutuVl.Inference.Providers;

/// <summary>Measures execution providers on a model's graphs.</summary>
internal interface IProviderProbe
{
    /// <summary>The providers that are known, the processor first.</summary>
    IReadOnlyList<ProviderOffer> Offers { get; }

    /// <summary>The machine, the runtime and the model, as a key.</summary>
    string Key { get; }

    /// <summary>Runs every graph for about a second.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Measurements by the graph's file name.</returns>
    IReadOnlyDictionary<string, GraphMeasurement> Measure(string provider, CancellationToken cancellationToken);
}
