namespace YoutuVl.Inference.Sessions;

/// <summary>ONNX Runtime could not load or run a graph.</summary>
public sealed class GraphException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="graph">The graph's file.</param>
    /// <param name="problem">What is wrong and what to do next.</param>
    /// <param name="innerException">The runtime's own error.</param>
    public GraphException(string graph, string problem, Exception? innerException = null)
        : base($"{graph}: {problem}", innerException) => Graph = graph;

    /// <summary>The graph's file.</summary>
    public string Graph { get; }
}
