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

    /// <summary>Whether idle threads wait actively inside a run. Between runs they never do.</summary>
    /// <value>Default: true, because operators are short.</value>
    public bool Spinning { get; init; } = true;
}
