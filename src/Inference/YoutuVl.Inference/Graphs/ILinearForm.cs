using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs;

/// <summary>Writes one linear layer into a graph, in one numeric form (single precision, eight-bit weights and activations, four-bit blocks).</summary>
internal interface ILinearForm
{
    /// <summary>Adds the operators and initializers of <c>y = x Wᵀ + b</c>.</summary>
    /// <param name="graph">The graph that is being built; its current scope is the module's name.</param>
    /// <param name="input">The value <c>[rows, inputs]</c>, single precision.</param>
    /// <param name="weights">The weight rows, <c>[outputs, inputs]</c>.</param>
    /// <param name="bias">The name of the bias value in the graph, or null.</param>
    /// <returns>The value <c>[rows, outputs]</c>, single precision.</returns>
    string Apply(GraphBuilder graph, string input, WeightRows weights, string? bias);
}
