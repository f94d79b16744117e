using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Providers;

/// <summary>Chooses what computes a model's graphs: the processor, or an accelerator that was measured to be faster and to compute the same. Thread-safe.</summary>
public static class ProviderSelection
{
    /// <summary>The choice that lets a measurement decide.</summary>
    public const string Automatic = "auto";

    /// <summary>The execution providers that are known, and whether each can be used here.</summary>
    public static IReadOnlyList<ProviderOffer> List() => InstalledProviders.List();

    /// <summary>
    /// Chooses. <c>auto</c> takes the verdicts beside the model, <see cref="ProviderVerdicts.FileName"/>, and measures when there are none for this machine; a measurement
    /// loads the model once for each provider and takes about a second for each graph. Without an accelerator nothing is measured. Any other choice is taken as it is.
    /// </summary>
    /// <param name="packageFolder">The folder of the imported model.</param>
    /// <param name="choice"><c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>dml</c>.</param>
    /// <param name="runtime">The other settings.</param>
    /// <param name="cancellationToken">Ends a measurement.</param>
    /// <returns>The settings with the chosen providers.</returns>
    /// <exception cref="GraphException">The chosen provider cannot be used here, or a graph cannot be loaded.</exception>
    /// <exception cref="ModelPackageException">The folder is not that of an imported model.</exception>
    public static RuntimeOptions Select(string packageFolder, string choice, RuntimeOptions runtime, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(packageFolder);
        ArgumentNullException.ThrowIfNull(runtime);
        if (choice != Automatic)
        {
            return Forced(packageFolder, choice, runtime, choice == RuntimeOptions.CpuProvider ? [] : InstalledProviders.List());
        }

        var probe = new ModelProviderProbe(ModelPackage.Open(packageFolder), runtime, TimeProvider.System);
        return Apply(new ProviderDecision(probe, packageFolder).Find(cancellationToken), runtime);
    }

    /// <summary>Takes one provider for every graph.</summary>
    internal static RuntimeOptions Forced(string packageFolder, string choice, RuntimeOptions runtime, IReadOnlyList<ProviderOffer> offers)
    {
        ProviderOffer offer = choice == RuntimeOptions.CpuProvider
            ? new ProviderOffer(choice, null)
            : offers.FirstOrDefault(known => known.Name == choice) ?? new ProviderOffer(choice, "there is no such provider");
        return offer.Unavailable is null
            ? runtime with { Providers = [choice] }
            : throw new GraphException(packageFolder, $"cannot be run with the provider '{choice}': {offer.Unavailable}. Choose auto or cpu.");
    }

    /// <summary>Takes the verdict of each graph; a graph without one stays with the processor.</summary>
    internal static RuntimeOptions Apply(ProviderVerdicts verdicts, RuntimeOptions runtime) => runtime with
    {
        Providers = [RuntimeOptions.CpuProvider],
        GraphProviders = verdicts.Graphs.ToDictionary(graph => graph.Graph, graph => graph.Provider),
    };
}
