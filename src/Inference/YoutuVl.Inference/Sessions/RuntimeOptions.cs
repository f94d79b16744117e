using System.Collections.Immutable;

namespace YoutuVl.Inference.Sessions;

/// <summary>How ONNX Runtime runs the graphs.</summary>
public sealed record RuntimeOptions
{
    /// <summary>The name of the provider that is always there.</summary>
    public const string CpuProvider = "cpu";

    /// <summary>Threads of one operator.</summary>
    /// <value>Default: the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Execution providers by name (<c>cpu</c>, <c>cuda</c>, <c>dml</c>), best first. The processor runs what the others do not take.</summary>
    /// <value>Default: <c>cpu</c> alone.</value>
    public IReadOnlyList<string> Providers { get; init; } = [CpuProvider];

    /// <summary>Graphs, by file name, that another provider than <see cref="Providers"/> computes.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> GraphProviders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether idle threads wait actively inside a run. Between runs they never do.</summary>
    /// <value>Default: true, because operators are short.</value>
    public bool Spinning { get; init; } = true;

    /// <summary>The providers of a graph.</summary>
    /// <param name="graph">The graph's file name.</param>
    internal IReadOnlyList<string> ProvidersOf(string graph) => GraphProviders.TryGetValue(graph, out string? provider) ? [provider] : Providers;
}
